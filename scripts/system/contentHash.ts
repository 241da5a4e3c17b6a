import { createHash } from "node:crypto";

/** SHA-256 of a list of texts and bytes, each prefixed by its length, so that no two lists give the same input. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
