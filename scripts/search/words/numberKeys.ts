/** Languages that write decimals with a comma and thousands with a point. */
const commaDecimals = new Set(
  "az bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi".split(
    " ",
  ),
);

const otherDigit = /(?![0-9])\p{Nd}/gu;
const digit = /^\p{Nd}/u;
const grouped = /^(\d{1,3})([.,'\u00a0])(\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/;

/**
 * The keys of a number: its value with a decimal point and no other separator, so that 1,000.50 and 1000.50 are alike; then,
 * where one separator before three digits leaves the value to the language (1,000), the form as written.
 *
 * @param written digits with separators between them
 * @param lang BCP 47, of the text; where it is unknown, a comma divides thousands and a point decimals
 * @returns undefined if it is no single number: a date (05.03.2024), an address (10.0.0.1), a list (1,2,3)
 */
export function numberKeys(written: string, lang?: string): string[] | undefined {
  const number = written
    .replace(otherDigit, digitValue)
    .replace(/’/g, "'")
    .replace(/[\u2009\u202f]/g, "\u00a0")
    .replace(/٬/g, ",")
    .replace(/٫/g, ".");
  if (/^\d+$/.test(number)) return [number];
  const [, head, separator, groups, point, decimals] = grouped.exec(number) ?? [];
  if (groups !== undefined && point !== separator) {
    const whole = head! + groups.replace(/\D/g, "");
    if (point !== undefined) return [`${whole}.${decimals}`];
    if (separator === "'" || separator === "\u00a0" || groups.length > 3) return [whole];
    const decimal = `${head}.${groups}`;
    const comma = commaDecimals.has(lang?.split("-")[0]?.toLowerCase() ?? "");
    const value = (separator === ",") === comma ? decimal : whole;
    return value === number ? [value] : [value, number];
  }
  return /^\d+[.,]\d+$/.test(number) ? [number.replace(",", ".")] : undefined;
}

/** The ten digits of a script follow each other in Unicode, from zero. */
function digitValue(character: string): string {
  const code = character.codePointAt(0)!;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
