import { createHash } from "node:crypto";

/** A SHA-256 of texts and bytes, each with its length in front, so that no two lists of them run together. */
export function contentHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest("hex");
}
