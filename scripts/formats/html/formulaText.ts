import { shiftedText } from "../paragraphs/raisedText.ts";
import { type ChildNode, type Element, isElement, rawTextOf } from "./document.ts";

/** Maximum nesting of elements in a formula; a deeper formula is read as plain text, without its structure. */
const mostNesting = 100;

/** Writes a MathML formula as one line of text: `1.7 × m²`, `(a + b)/(2 c)`, `√(x)`. */
export function formulaText(math: Element): string {
  return textOf(math, 0)
    .replace(/[\u2061-\u2064]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function textOf(node: ChildNode, depth: number): string {
  if (node.type === "text") return node.data;
  if (!isElement(node)) return "";
  if (depth > mostNesting) return rawTextOf(node);
  const texts = node.children.map((child) => textOf(child, depth + 1));
  const parts = texts.filter((_, at) => isElement(node.children[at]!)).map((text) => text.trim());
  const [first = "", second = "", third = ""] = parts;
  switch (node.name) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "semantics":
      return first;
    case "mfrac":
      return `${grouped(first)}/${grouped(second)}`;
    case "msqrt":
      return `√${grouped(parts.join(" "))}`;
    case "mroot":
      return `${shift(second, "raised")}√${grouped(first)}`;
    case "msup":
      return first + shift(second, "raised");
    case "msub":
      return first + shift(second, "lowered");
    case "msubsup":
    case "munderover":
      return first + shift(second, "lowered") + shift(third, "raised");
    case "munder":
      return first + shift(second, "lowered");
    case "mover":
      return first + shift(second, "raised");
    case "mtr":
      return parts.join(", ");
    case "mtable":
      return `[${parts.join("; ")}]`;
    case "mo":
      return ` ${rawTextOf(node).trim()} `;
    case "mi":
    case "mn":
    case "mtext":
    case "ms":
      return rawTextOf(node);
    default:
      return texts.join(" ");
  }
}

/** Adds brackets, unless the text is a single number or name. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.,\p{M}]*$/u.test(text) ? text : `(${text})`;
}

function shift(text: string, kind: "raised" | "lowered"): string {
  const { sign, forms } = shiftedText(text, kind);
  if (forms) return Array.from(text, (char) => forms.get(char) ?? char).join("");
  return (sign || (kind === "raised" ? "^" : "_")) + grouped(text);
}
