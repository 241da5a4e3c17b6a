import { createHash } from "node:crypto";
import { fileChunks } from "./fileChunks.ts";

/** Size and SHA-256 of a regular file. */
export function hashFile(file: string): { readonly bytes: number; readonly sha256: string } {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const chunk of fileChunks(file)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
