import {
  attributeOf,
  type ChildNode,
  type Element,
  isElement,
  type ParentNode,
  parseDocument,
  parseNoscript,
  rawTextOf,
} from "./document.ts";

/** Maximum nesting of frames, in pages saved together with their frames. */
const mostFrames = 3;

/**
 * The children of a node as a browser lays them out: those of its shadow root if a `<template shadowrootmode>` declares
 * one, with the node's own children assigned to the slots (DOM standard, 4.2.2, "flat tree"). The content of any other
 * `<template>` is never shown. A `<noscript>` contains what a browser without scripting shows, a frame the page that
 * was saved with it.
 */
export function flatChildren(node: ParentNode): readonly ChildNode[] {
  if (!isElement(node)) return node.children;
  if (node.name === "template") return [];
  if (node.name === "noscript") return parseNoscript(rawTextOf(node)).children;
  if (node.name === "iframe") return frameContent(node);
  const root = shadowRootOf(node);
  if (root) return contentOf(root);
  if (node.name === "slot") return slotContent(node);
  return node.children;
}

/** A frame's document has no link to the page around it, so the frame is recorded as the parent of its root. */
function frameContent(frame: Element): readonly ChildNode[] {
  const source = attributeOf(frame, "srcdoc");
  if (source === undefined) return [];
  let frames = 0;
  for (let node: ParentNode | null = frame; node; node = node.parent ?? framesOf.get(node) ?? null)
    if (isElement(node) && node.name === "iframe") frames++;
  if (frames > mostFrames) return [];
  const document = parseDocument(source);
  framesOf.set(document, frame);
  return document.children;
}

const framesOf = new WeakMap<ParentNode, Element>();

function shadowRootOf(host: Element): Element | undefined {
  for (const child of host.children) if (isElement(child) && isShadowRoot(child)) return child;
  return undefined;
}

export function isShadowRoot(element: Element): boolean {
  return element.name === "template" && /^(?:open|closed)$/i.test(attributeOf(element, "shadowrootmode") ?? "");
}

/** The parser keeps the content of a template in a fragment of its own. */
function contentOf(template: Element): readonly ChildNode[] {
  return template.children.flatMap((child) => ("children" in child && !isElement(child) ? child.children : [child]));
}

/** The nodes that each host assigns to its slots, by slot name; the first slot of a name takes them. */
const given = new WeakMap<Element, Map<string, ChildNode[]>>();

/** The nodes assigned to a slot, or the slot's own fallback content if there are none. */
function slotContent(slot: Element): readonly ChildNode[] {
  const host = hostOf(slot);
  if (!host) return slot.children;
  const name = attributeOf(slot, "name") ?? "";
  const bySlot = given.get(host) ?? contentBySlot(host);
  given.set(host, bySlot);
  const own = bySlot.get(name) ?? [];
  bySlot.delete(name);
  const isEmpty = own.every((child) => child.type === "text" && child.data.trim() === "");
  return isEmpty ? slot.children : own;
}

function contentBySlot(host: Element): Map<string, ChildNode[]> {
  const content = new Map<string, ChildNode[]>();
  for (const child of host.children) {
    if ((isElement(child) && isShadowRoot(child)) || child.type === "comment") continue;
    const name = isElement(child) ? (attributeOf(child, "slot") ?? "") : "";
    const own = content.get(name);
    if (own) own.push(child);
    else content.set(name, [child]);
  }
  return content;
}

function hostOf(slot: Element): Element | undefined {
  for (let node: ParentNode | null = slot.parent; node; node = node.parent)
    if (isElement(node) && isShadowRoot(node)) return node.parent && isElement(node.parent) ? node.parent : undefined;
  return undefined;
}
