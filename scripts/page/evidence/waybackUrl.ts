/**
 * The address of a page in the Wayback Machine, which shows the capture nearest to a time; undefined for what is no http(s)
 * address.
 *
 * @param time instant in UTC, or a day
 */
export function waybackUrl(url: string | undefined, time: string): string | undefined {
  const timestamp = time.replace(/\D/g, "").slice(0, 14);
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) && /^(?:\d{8}|\d{14})$/.test(timestamp)
    ? `https://web.archive.org/web/${timestamp}/${url}`
    : undefined;
}
