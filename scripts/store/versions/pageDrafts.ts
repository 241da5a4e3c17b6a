import type { Document } from "../../formats/html/document.ts";
import { regionPage } from "../../formats/html/html.ts";
import type { PageFacts } from "../../formats/html/pageFacts.ts";
import { type Page, readPage } from "../../formats/html/readPage.ts";
import { articleRegion } from "../../formats/html/region/articleRegion.ts";
import { headlinesOf } from "../../formats/html/region/headlines.ts";
import { Places } from "../../formats/html/region/places.ts";
import type { RegionPage } from "../../formats/html/region/regionPage.ts";
import { type TextSigns, textSigns } from "../../formats/html/region/textSigns.ts";
import { type Extracted, extractor } from "../../formats/html/selectors.ts";
import type { PageExtract } from "../../model/settings/readingSettings.ts";
import { type PageMeta, pageMetaOf } from "./pageMeta.ts";
import type { ParagraphTable } from "./paragraphTable.ts";

/** The article's text of one capture, chosen from all text of the page. */
export interface PageText {
  /** Indexes into the article's table. */
  readonly paragraphs: readonly number[];
  /** The page's headline, if the captures agree on where it is. */
  readonly title?: string;
  /** Other facts stated by the page. */
  readonly meta: PageMeta;
  /** Nothing in the page matches the settings' selectors, so the article was chosen without them. */
  readonly lacksSelected?: true;
  /** Positions in `paragraphs` of those hidden when captured. */
  readonly hidden: readonly number[];
  /** The page's text outside the article. */
  readonly beside: Uint32Array;
}

/** Why a page without a match of the settings' selectors may not be the article. */
export const nothingSelected = "nothing in the page is what extract.select selects";

/** The warning for such a page. */
export const lacksSelectedWarning =
  "extract.select matches nothing in this page, so its text is chosen as if it were not set; add a selector for it";

/** The data kept of a page until all captures of its article are read: numbers for each block. */
interface HeldPage extends RegionPage {
  readonly paragraphs: readonly number[];
  /** Facts without the headings, which are among the paragraphs. */
  readonly facts: Omit<PageFacts, "headings">;
  /** Which blocks the settings select; undefined if nothing matches, or there are no selectors. */
  readonly selected: readonly boolean[] | undefined;
  readonly hidden: readonly boolean[];
}

/**
 * The web pages among an article's captures. Each is read once, completely; the article's part is determined from all
 * of them together, so that the choice does not flip from one capture to the next.
 */
export class PageDrafts {
  readonly #table: ParagraphTable;
  readonly #places = new Places();
  readonly #pages: HeldPage[] = [];
  /** Signs by paragraph index: successive captures share nearly all paragraphs. */
  readonly #signs = new Map<number, TextSigns>();
  readonly #extract: ((document: Document) => Extracted) | undefined;
  readonly #selects: boolean;

  /** @param extract selectors from the settings */
  constructor(table: ParagraphTable, extract: PageExtract | undefined) {
    this.#table = table;
    this.#extract = extract && extractor(extract);
    this.#selects = (extract?.select?.length ?? 0) > 0;
  }

  /** Number of words in the distinct paragraphs that no browser shows, over all pages. */
  get unshownWords(): number {
    const unshown = this.#pages.flatMap((page) => page.paragraphs.filter((_, at) => page.unshown[at]));
    return this.#table.wordsOf([...new Set(unshown)]);
  }

  read(html: string): Page {
    return readPage(html, this.#places, this.#extract);
  }

  /** @returns the index of the page in `texts()` */
  add(page: Page): number {
    const { blocks } = page;
    const { headings: _, ...facts } = page.facts;
    const paragraphs = blocks.map(({ paragraph }) => this.#table.indexOf(paragraph));
    const selected = blocks.map(({ isSelected, isUnshown }) => isSelected && !isUnshown);
    return (
      this.#pages.push({
        ...regionPage(
          page,
          paragraphs.map((index) => this.#signsOf(index)),
        ),
        paragraphs,
        facts,
        selected: selected.some(Boolean) ? selected : undefined,
        hidden: blocks.map(({ isHidden }) => isHidden),
      }) - 1
    );
  }

  /** Which blocks of each page belong to the article, in the order in which pages were added. */
  chosen(): readonly (readonly boolean[])[] {
    if (this.#pages.length === 0) return [];
    const region = articleRegion(this.#pages, this.#places.all);
    return this.#pages.map(({ selected }, n) => selected ?? region[n]!);
  }

  /**
   * The article's text of each page, in the order in which pages were added.
   *
   * @param source name of the source, as it occurs in titles
   */
  texts(source: string): PageText[] {
    if (this.#pages.length === 0) return [];
    const chosen = this.chosen();
    const headings = this.#pages.map(({ paragraphs, isHeadline }, n) =>
      paragraphs
        .filter((_, at) => chosen[n]![at] && isHeadline[at])
        .map((index) => this.#table.paragraphs[index]!.text),
    );
    const hints = this.#pages.map(({ facts }, n) => ({ ...facts, headings: headings[n]! }));
    const titles = headlinesOf(hints, [source]);
    const metas = pageMetaOf(
      this.#pages.map(({ facts }) => facts),
      [source],
    );
    return this.#pages.map(({ paragraphs, hidden, selected }, n) => {
      const title = titles[n];
      const lacksSelected = this.#selects && !selected;
      const inside = [...paragraphs.keys()].filter((at) => chosen[n]![at]);
      return {
        paragraphs: inside.map((at) => paragraphs[at]!),
        ...(title !== undefined && { title }),
        hidden: [...inside.keys()].filter((position) => hidden[inside[position]!]),
        beside: Uint32Array.from(paragraphs.filter((_, at) => !chosen[n]![at])),
        meta: lacksSelected ? { ...metas[n]!, suspect: nothingSelected } : metas[n]!,
        ...(lacksSelected && { lacksSelected }),
      };
    });
  }

  #signsOf(index: number): TextSigns {
    const known = this.#signs.get(index);
    if (known) return known;
    const signs = textSigns(this.#table.paragraphs[index]!);
    this.#signs.set(index, signs);
    return signs;
  }
}
