import { attributeOf, type Element, isElement } from "./document.ts";

/**
 * Whether an element was hidden when the page was captured, until a reader or a script opens it: by its own attributes
 * and inline style, not by a style sheet. Its content counts as text of the page nevertheless.
 */
export function isHidden(element: Element): boolean {
  if (attributeOf(element, "hidden") !== undefined) return true;
  if (attributeOf(element, "aria-hidden")?.trim().toLowerCase() === "true") return true;
  if (element.name === "dialog" || element.name === "details") return attributeOf(element, "open") === undefined;
  const style = attributeOf(element, "style");
  return style !== undefined && hiding.test(style);
}

/** Whether an element stays visible in a closed `<details>`: its first `<summary>`. */
export function isSummaryOfClosed(element: Element): boolean {
  const { name, parent } = element;
  if (name !== "summary" || !parent || !isElement(parent) || parent.name !== "details") return false;
  if (attributeOf(parent, "open") !== undefined) return false;
  return parent.children.find((child) => isElement(child) && child.name === "summary") === element;
}

/** Whether an element within a line of text is invisible, so that it must not be read as part of that line. */
export function isHiddenInLine(element: Element): boolean {
  if (attributeOf(element, "hidden") !== undefined) return true;
  const style = attributeOf(element, "style");
  return style !== undefined && hiding.test(style);
}

const hiding = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Whether the element's own inline style strikes its text through. */
export function isStruck(element: Element): boolean {
  const style = attributeOf(element, "style");
  if (style === undefined) return false;
  return style.split(";").some((one) => /^\s*text-decoration(?:-line)?\s*:/i.test(one) && /line-through/i.test(one));
}
