import { imageName } from "../paragraphs/imageName.ts";
import { attributeOf, type Element } from "./document.ts";

/** Width and height up to which an image is a counter or a spacer, in CSS pixels. */
const spacer = 2;

/**
 * What an image says in a text, and its address: its alternative text or, where there is none, the name of its file, so
 * that another photograph, or none, is a change. Empty for spacers and counters, and for images that stand in the page
 * itself (`data:`) without an alternative text.
 */
export function imageText(image: Element): { readonly text: string; readonly address: string } {
  const address = addressOf(image);
  const alt = (attributeOf(image, "alt") ?? "").trim();
  if (alt !== "") return { text: alt, address };
  const [width, height] = ["width", "height"].map((name) => Number.parseFloat(attributeOf(image, name) ?? "NaN"));
  const isSpacer = width! <= spacer || height! <= spacer;
  return { text: isSpacer ? "" : imageName(address), address };
}

/** Pages that load images late keep the address elsewhere, with a placeholder in its place. */
function addressOf(image: Element): string {
  const src = attributeOf(image, "src")?.trim() ?? "";
  if (src !== "" && !/^data:/i.test(src)) return src;
  for (const name of ["data-src", "data-original", "data-lazy-src"]) {
    const late = attributeOf(image, name)?.trim();
    if (late) return late;
  }
  const [first = ""] = (attributeOf(image, "srcset") ?? attributeOf(image, "data-srcset") ?? "").trim().split(/[\s,]+/);
  return first || src;
}
