/** `1,234` */
export function number(n: unknown): string {
  return String(n ?? "").replace(/\B(?=(?:\d{3})+$)/g, ",");
}
