/** The host of an http(s) address, in its ASCII form, so that a look-alike name is seen for what it is; else "". */
export function host(url: unknown): string {
  if (typeof url !== "string" || !URL.canParse(url)) return "";
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? hostname.replace(/^www\./, "") : "";
}
