/** Numbering style of a list: digits, lower- or upper-case letters, lower- or upper-case Roman numerals. */
export type NumberStyle = "1" | "a" | "A" | "i" | "I";

/** The marker that a browser draws before a list item: `3`, `c`, `iii`. Digits if the style has no other form. */
export function listMarker(number: number, style: NumberStyle): string {
  const marker = markers[style.toLowerCase()]?.(number);
  if (marker === undefined) return `${number}`;
  return style === style.toUpperCase() ? marker.toUpperCase() : marker;
}

const markers: Readonly<Record<string, (number: number) => string | undefined>> = { a: letters, i: roman };

/** 1 is `a`, 26 is `z`, 27 is `aa`. */
function letters(number: number): string | undefined {
  if (number < 1) return undefined;
  let marker = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    marker = String.fromCharCode(97 + ((rest - 1) % 26)) + marker;
  return marker;
}

const numerals = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  let marker = "";
  let rest = number;
  for (const [numeral, value] of numerals) for (; rest >= value; rest -= value) marker += numeral;
  return marker;
}
