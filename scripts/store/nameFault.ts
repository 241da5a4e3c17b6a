/** Maximum length in bytes. File systems allow 255; the rest is for what a build appends. */
const maxBytes = 250;

/** Why a name is not allowed in an id; undefined if it is. */
export function nameFault(name: string): string | undefined {
  if (name === "" || name === "." || name === "..") return `"${name}" is no name`;
  if (/[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(name)) return "its name holds control characters";
  if (name.includes("\\") || name.includes("/")) return "its name holds a slash or backslash";
  if (name.includes("\ufffd")) return "its name is not valid UTF-8";
  if (Buffer.byteLength(name) > maxBytes) return `its name is longer than ${maxBytes} bytes`;
  return undefined;
}
