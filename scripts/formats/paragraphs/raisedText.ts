/** Unicode's raised and lowered forms of figures and signs: the only ones that every font has. */
const raised = new Map([..."0123456789+-−=()ni"].map((char, at) => [char, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"][at]!]));
const lowered = new Map([..."0123456789+-−=()"].map((char, at) => [char, [..."₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"][at]!]));

/** How a raised or lowered text is written in a line, so that 10³ never reads 103. */
export interface ShiftedText {
  /** Written in front of it, where the characters alone would not tell: `^` or `_`. */
  readonly sign: string;
  /** The form of each character that has one; undefined where the text stays as it is. */
  readonly forms: ReadonlyMap<string, string> | undefined;
}

const asWritten: ShiftedText = { sign: "", forms: undefined };

/**
 * The form of a raised or lowered text: Unicode's characters where all have one (10³, CO₂, households¹); as written
 * where it is a reference in brackets (`[1]`) or has no figure (1st, 3ᵉ, NOx); else with a sign in front (`^4a`).
 */
export function shiftedText(text: string, kind: "raised" | "lowered"): ShiftedText {
  const written = text.replace(/[\t\n\f\r ]+/g, "");
  const forms = kind === "raised" ? raised : lowered;
  if (written !== "" && [...written].every((char) => forms.has(char))) return { sign: "", forms };
  if (/^[[(*†‡§]/.test(written) || !/[\p{N}+\-−=]/u.test(written)) return asWritten;
  return { sign: kind === "raised" ? "^" : "_", forms: undefined };
}
