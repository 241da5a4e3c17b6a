/**
 * The element that a selector finds, checked to be of the given class.
 *
 * @throws if the page and its script do not match
 */
export function element<E extends Element>(root: ParentNode, selector: string, type: new () => E): E {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The search page has no ${type.name} ${selector}`);
  return found;
}

/** A copy of the content of a `<template>` of the page. */
export function copyOf(id: string): HTMLElement {
  const copy = element(document, `#${id}`, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${id} is empty`);
  return copy;
}
