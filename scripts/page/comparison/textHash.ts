/**
 * A short hash of a text, 16 hexadecimal digits (FNV-1a over UTF-16 units, twice 32 bits), for ids inside one page. SHA-256 is
 * asynchronous in browsers, and missing on pages without HTTPS.
 */
export function textHash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + at), 0x01000193);
  }
  return hex(one) + hex(other);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
