import { imageName } from "../paragraphs/imageName.ts";
import { attributeOf, type Element } from "./document.ts";

/** Maximum width and height of a tracking pixel or spacer, in CSS pixels. */
const spacer = 2;

/**
 * The text that stands for an image, and its address: the alternative text or, if there is none, the file name, so that
 * replacing or removing a photograph is a change. Empty for spacers and tracking pixels, and for embedded images
 * (`data:`) without an alternative text.
 */
export function imageText(image: Element): { readonly text: string; readonly address: string } {
  const address = addressOf(image);
  const alt = (attributeOf(image, "alt") ?? "").trim();
  if (alt !== "") return { text: alt, address };
  const [width, height] = ["width", "height"].map((name) => Number.parseFloat(attributeOf(image, name) ?? "NaN"));
  const isSpacer = width! <= spacer || height! <= spacer;
  return { text: isSpacer ? "" : imageName(address), address };
}

/** Pages that lazy-load images keep the address in another attribute, with a placeholder in `src`. */
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
