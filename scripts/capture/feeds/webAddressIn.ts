/** Maximum length of an address, in characters; nothing opens longer ones. */
const longestAddress = 4_000;

/** An http(s) address without a password and without its fragment; undefined for anything else. */
export function webAddressIn(written: string, base: string): string | undefined {
  const trimmed = written.trim();
  if (trimmed === "" || trimmed.length > longestAddress || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username !== "" || url.password !== "")
    return undefined;
  url.hash = "";
  return url.href;
}
