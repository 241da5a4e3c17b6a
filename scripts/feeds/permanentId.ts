import { hash } from "node:crypto";

/** A permanent id: a UUID (version 8) made from the names, of which the first is the archive's. */
export function permanentId(...names: readonly string[]): string {
  const hex = hash("sha256", names.join("\n"));
  const variant = "89ab"[Number.parseInt(hex[16]!, 16) % 4];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
