import type { Paragraph } from "../../model/paragraph.ts";
import { flatString } from "../paragraphs/flatString.ts";
import { linkTarget } from "../paragraphs/linkTarget.ts";
import { ParagraphBuilder } from "../paragraphs/paragraphBuilder.ts";
import { type ChildNode, type Document, type Element, isElement, parseDocument } from "./document.ts";
import { edit, type PageWriter, readerOf } from "./elements.ts";
import { flatChildren } from "./flatTree.ts";
import { type PageFacts, readPageFacts } from "./pageFacts.ts";
import type { Place, Places } from "./region/places.ts";
import { captureNote, headersOf } from "./saved/captureNote.ts";
import { isReplay, isReplayToolbar, originalAddress } from "./saved/replay.ts";
import type { Extracted } from "./selectors.ts";
import { isHidden, isHiddenInLine, isStruck, isSummaryOfClosed } from "./visibility.ts";

/** One paragraph of a page, wherever it is located there. */
export interface PageBlock {
  readonly paragraph: Paragraph;
  readonly place: Place;
  /** Hidden at the time of capture, until a reader opens it. */
  readonly isHidden: boolean;
  /** In the markup, but shown by no browser: the choices of a `<select>`, fallback content of scripts or videos. */
  readonly isUnshown: boolean;
  /** Whether it is inside an element that the archive's settings select. */
  readonly isSelected: boolean;
}

/** All text of a page, in reading order, and its metadata. */
export interface Page {
  readonly blocks: readonly PageBlock[];
  /** Number of elements at each place, by the place's index. */
  readonly instances: ReadonlyMap<number, number>;
  readonly facts: PageFacts;
}

/** Elements whose text no browser shows. */
const unshown = new Set(["noscript", "select", "video", "audio", "canvas", "object"]);

/** Inline elements and elements that are a paragraph of their own; these are not places. */
const noPlaces = new Set(
  "p h1 h2 h3 h4 h5 h6 pre xmp listing plaintext tr thead tbody tfoot caption summary legend figcaption option optgroup text".split(
    " ",
  ),
);

/** Nesting depth beyond which places are no longer distinguished. */
const deepestPlace = 200;

/**
 * Reads all text of a page, including what is hidden until opened, and records the place of each paragraph.
 * `articleRegion()` decides from all captures which of it belongs to the article. Linear in the size of the page; any
 * nesting depth is accepted.
 *
 * @param places shared by all captures of the article
 * @param extract finds what the settings select and remove
 */
export function readPage(html: string, places: Places, extract?: (document: Document) => Extracted): Page {
  const document = parseDocument(html.slice(headersOf(html).length));
  const extracted = extract?.(document);
  const isReplayed = isReplay(document);
  const builder = new ParagraphBuilder();
  const writer: PageWriter = {
    builder,
    targetOf: (address) => linkTarget(isReplayed ? originalAddress(address) : address),
    shifts: 0,
  };
  const blocks: PageBlock[] = [];
  const instances = new Map<number, number>();
  let place = places.of(rootOf(document), undefined);
  let hiddenDepth = 0;
  let unshownDepth = 0;
  let selectedDepth = 0;
  let taken = 0;
  const take = (): void => {
    for (; taken < builder.paragraphs.length; taken++) {
      const paragraph = builder.paragraphs[taken]!;
      blocks.push({
        paragraph,
        place,
        isHidden: hiddenDepth > 0,
        isUnshown: unshownDepth > 0,
        isSelected: selectedDepth > 0,
      });
    }
  };

  const enter = (element: Element): (() => void) | undefined => {
    if (isReplayed && isReplayToolbar(element)) return undefined;
    if (extracted?.removed.has(element)) return undefined;
    const own = readerOf(element);
    // A closed `<details>` hides everything but its summary.
    const hides = Number(isHidden(element)) - Number(isSummaryOfClosed(element));
    // A hidden inline element becomes a paragraph of its own, so that the line reads as a browser shows it.
    const inLine = own.display === "line" && isHiddenInLine(element);
    const struck = isStruck(element);
    const isUnshown = unshown.has(element.name);
    const isPlace = (own.display === "block" && !noPlaces.has(element.name)) || element.name.includes("-");
    const before = place;
    const isSelected = extracted?.selected.has(element) ?? false;
    // An inline element that the settings select becomes a paragraph of its own.
    const isBlock = own.display === "block" || inLine || isSelected;
    if (isBlock) {
      // The text written so far belongs to the place in which it was written.
      builder.endParagraph();
      take();
    }
    if (isPlace && place.depth < deepestPlace) {
      place = places.of(element, place);
      instances.set(place.index, (instances.get(place.index) ?? 0) + 1);
    }
    hiddenDepth += hides;
    if (isUnshown) unshownDepth++;
    if (isSelected) selectedDepth++;
    own.enter(element, writer);
    if (struck) struckEdit.enter(element, writer);
    return () => {
      if (struck) struckEdit.leave(element, writer);
      own.leave(element, writer);
      if (isBlock) {
        builder.endParagraph();
        take();
      }
      if (isSelected) selectedDepth--;
      if (isUnshown) unshownDepth--;
      hiddenDepth -= hides;
      place = before;
    };
  };

  walk(document, {
    text: (text) => builder.write(text),
    enter,
    childrenOf: (element) => (readerOf(element).goesInside ? flatChildren(element) : none),
  });
  builder.endParagraph();
  take();
  return { blocks, instances, facts: factsOf(html, document, isReplayed) };
}

/** The page's metadata; the address of the capture takes precedence over the canonical address. */
function factsOf(html: string, document: Document, isReplayed: boolean): PageFacts {
  const facts = readPageFacts(document);
  const own = facts.url !== undefined && isReplayed ? originalAddress(facts.url) : facts.url;
  const noted = captureNote(html).url;
  // A match of a regular expression is a slice of the whole page, and would keep the page in memory.
  const url = noted === undefined ? own : flatString(noted);
  return { ...facts, ...(url !== undefined && { url }) };
}

const struckEdit = edit("strike");
const none: readonly ChildNode[] = [];

function rootOf(document: Document): Element {
  return document.children.find(isElement)!;
}

interface Visitor {
  text(text: string): void;
  /** Returns what to do when the element is left; undefined if its content is skipped. */
  enter(element: Element): (() => void) | undefined;
  childrenOf(element: Element): readonly ChildNode[];
}

/** Visits all nodes of a document in reading order; iterative, so that any nesting depth is accepted. */
function walk(document: Document, visitor: Visitor): void {
  const open: { readonly children: readonly ChildNode[]; next: number; readonly leave: () => void }[] = [
    { children: document.children, next: 0, leave: () => {} },
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.children[top.next++];
    if (!node) {
      top.leave();
      open.pop();
    } else if (node.type === "text") visitor.text(node.data);
    else if (isElement(node)) {
      const leave = visitor.enter(node);
      if (leave) open.push({ children: visitor.childrenOf(node), next: 0, leave });
    }
  }
}
