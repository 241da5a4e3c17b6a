import { createHash } from "node:crypto";
import type { ImportedCapture } from "../capture.ts";

/** Captures of a run, so that one contained in two files is imported once. Keeps 12 bytes of a hash for each. */
export class SeenCaptures {
  readonly #hashes = new Set<string>();

  /** Whether a capture of the same address, instant, status and bytes was seen before. */
  has({ url, captured, status, body }: ImportedCapture): boolean {
    const hash = createHash("sha256")
      .update(`${url}\n${captured}\n${status}\n`)
      .update(body ?? "")
      .digest("base64")
      .slice(0, 16);
    const isKnown = this.#hashes.has(hash);
    this.#hashes.add(hash);
    return isKnown;
  }
}
