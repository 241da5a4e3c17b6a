import type { Paragraph } from "../../model/paragraph.ts";
import { type Page, readPage } from "./readPage.ts";
import { articleRegion } from "./region/articleRegion.ts";
import { Places } from "./region/places.ts";
import type { RegionPage } from "./region/regionPage.ts";
import { type TextSigns, textSigns } from "./region/textSigns.ts";

/** Reads the article's text from a single page, without other captures to compare it with. */
export function readHtml(html: string): Paragraph[] {
  const places = new Places();
  const page = readPage(html, places);
  const signs = page.blocks.map(({ paragraph }) => textSigns(paragraph));
  const [chosen] = articleRegion([regionPage(page, signs)], places.all);
  return page.blocks.filter((_, at) => chosen![at]).map(({ paragraph }) => paragraph);
}

/** @param signs of each block */
export function regionPage({ blocks, instances }: Page, signs: readonly TextSigns[]): RegionPage {
  return {
    signs,
    places: blocks.map(({ place }) => place.index),
    unshown: blocks.map(({ isUnshown }) => isUnshown),
    isHeadline: blocks.map(({ paragraph }) => paragraph.type === "heading" && paragraph.level === 1),
    instances,
  };
}
