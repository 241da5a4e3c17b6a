import { isAscii, isUtf8 } from "node:buffer";
import { byteOrderMark } from "../../store/encoding/byteOrderMark.ts";
import { encodingOf } from "../../store/encoding/encodingOf.ts";
import { streamDecoderOf } from "../../store/encoding/encodingStandard.ts";
import { isMostlyUtf8 } from "../../store/encoding/isMostlyUtf8.ts";
import { readAs } from "../writing/decodeBody.ts";

/** Number of bytes needed to detect a byte order mark. */
const longestMark = 3;

/**
 * Decodes a table chunk by chunk: UTF-8, or UTF-16 with a byte order mark. Bytes that are not valid UTF-8 are read,
 * from the first non-ASCII character on, in the encoding that they look like; if other characters are valid UTF-8, the
 * file is damaged, and the invalid bytes become U+FFFD. Each case is reported once. A byte order mark is stripped, or
 * it would become part of the first column's name.
 */
export class TableDecoder {
  readonly #warn: (reason: string) => void;
  #decoder: ReturnType<typeof streamDecoderOf> | undefined;
  /** Whether everything so far was valid UTF-8, and if so, whether it contained non-ASCII characters. */
  #isUtf8 = true;
  #hasForeign = false;
  /** The beginning of an incomplete character, or of the file. */
  #rest: Buffer = Buffer.alloc(0);

  constructor(warn: (reason: string) => void) {
    this.#warn = warn;
  }

  decode(chunk: Buffer): string {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = Buffer.alloc(0);
    if (!this.#decoder && bytes.length < longestMark) {
      this.#rest = bytes;
      return "";
    }
    return this.#next(bytes, false);
  }

  /** The remaining text at the end of the file. */
  end(): string {
    const bytes = this.#rest;
    this.#rest = Buffer.alloc(0);
    return this.#next(bytes, true) + (this.#decoder?.decode() ?? "");
  }

  #next(bytes: Buffer, isEnd: boolean): string {
    if (!this.#decoder) {
      const mark = byteOrderMark(bytes) ?? "utf-8";
      this.#isUtf8 = mark === "utf-8";
      this.#decoder = streamDecoderOf(mark);
    }
    if (!this.#isUtf8) return this.#decoder.decode(bytes, { stream: true });
    const end = isEnd ? bytes.length : endOfSigns(bytes);
    const whole = bytes.subarray(0, end);
    if (isUtf8(whole)) {
      this.#rest = Buffer.from(bytes.subarray(end));
      this.#hasForeign ||= !isAscii(whole);
      return this.#decoder.decode(whole, { stream: true });
    }
    this.#isUtf8 = false;
    if (this.#hasForeign || isMostlyUtf8(bytes))
      this.#warn("is not valid UTF-8 in places; what is no text there becomes U+FFFD");
    else {
      const { name } = encodingOf(bytes, false);
      this.#warn(readAs(name));
      this.#decoder = streamDecoderOf(name);
    }
    return this.#decoder.decode(bytes, { stream: true });
  }
}

/** The end of the last complete UTF-8 character. */
function endOfSigns(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
