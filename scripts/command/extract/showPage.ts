import { lookAtPage, type SeenPage, type SeenParagraph } from "../../import/extract/lookAtPage.ts";
import { openPage } from "../../import/extract/openPage.ts";
import { keptDigests, readKeptPage } from "../../import/writing/keptPages.ts";
import { settingsInStore } from "../../import/writing/settingsInStore.ts";
import { countWords } from "../../model/countWords.ts";
import { visible } from "../../store/visible.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import type { ExtractFlags } from "./extractFlags.ts";

/** Maximum number of further pages of an article that are read to decide what its text is. */
const mostOthers = 50;
/** Maximum characters printed of a paragraph that is left out. */
const longestLeftOut = 160;

/** Prints which text of a page would be kept with the settings of its article, or with selectors to try. */
export async function showPage(where: string, { into, ids, select, remove, json }: ExtractFlags): Promise<number> {
  const { body, status, ...found } = await openPage(where, into);
  const id = ids[0] ?? found.id;
  const settings = id === undefined ? { sourceName: "" } : settingsInStore(into, id);
  const isTrial = select !== undefined || remove !== undefined;
  // The settings' selectors do not apply to error pages.
  const ofStore = status !== undefined && status >= 400 ? undefined : settings.extract;
  const extract = isTrial ? { ...ofStore, ...(select && { select }), ...(remove && { remove }) } : ofStore;
  const others = id === undefined ? [] : pagesOf(into, id);
  const page = lookAtPage(body, { sourceName: settings.sourceName, ...(extract && { extract }) }, others);
  if (json) console.log(JSON.stringify({ article: id ?? null, status: status ?? null, ...printed(page) }));
  else {
    const settingsLine = isTrial
      ? "as given"
      : extract
        ? "of the store"
        : "none: the article is found by its text and place";
    console.log(
      [
        ...headOf(page, { article: id, status: status === undefined ? undefined : String(status) }, settingsLine),
        ...textOf(page),
      ].join("\n"),
    );
  }
  if (page.lacksSelected)
    console.error("Nothing in the page is what extract.select selects: its version would be marked suspect.");
  return page.kept.length === 0 ? 1 : 0;
}

function* pagesOf(into: string, id: string): Generator<Buffer> {
  for (const digest of [...keptDigests(into, id)].slice(0, mostOthers))
    try {
      yield readKeptPage(into, id, digest);
    } catch (error) {
      // npm run extract reports it.
      if (!(error instanceof UnwritableVersion)) throw error;
    }
}

function headOf(
  { title, meta, selected, removed, warnings }: SeenPage,
  known: Readonly<Record<string, string | undefined>>,
  settings: string,
): string[] {
  const { byline, published, lang, url } = meta;
  const facts = Object.entries({ ...known, title, byline, published, lang, url, selectors: settings });
  return [
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [line(name, value)])),
    ...selected.map(({ selector, count }) => line("select", `${selector} (${elements(count)})`)),
    ...removed.map(({ selector, count }) => line("remove", `${selector} (${elements(count)})`)),
    ...warnings.map((warning) => line("warning", warning)),
  ];
}

function line(name: string, value: string): string {
  return `${name.padEnd(10)} ${visible(value)}`;
}

function elements(count: number): string {
  return count === 1 ? "1 element" : `${count} elements`;
}

function textOf({ kept, leftOut }: SeenPage): string[] {
  return [
    "",
    `Kept: ${amount(kept)}`,
    ...byPlace(kept, (text) => text),
    "",
    `Left out: ${amount(leftOut)}`,
    ...byPlace(leftOut, (text) => (text.length > longestLeftOut ? `${text.slice(0, longestLeftOut)}…` : text)),
  ];
}

function amount(seen: readonly SeenParagraph[]): string {
  const words = seen.reduce((sum, { paragraph }) => sum + countWords(paragraph.text), 0);
  return `${seen.length} ${seen.length === 1 ? "paragraph" : "paragraphs"}, ${words} ${words === 1 ? "word" : "words"}`;
}

/** Paragraphs in order, consecutive ones of one place grouped below its selector. */
function* byPlace(seen: readonly SeenParagraph[], shorten: (text: string) => string): Generator<string> {
  let last: string | undefined;
  for (const { paragraph, place, isHidden } of seen) {
    if (place !== last) yield `  ${visible(place)}`;
    last = place;
    const { type, level } = paragraph;
    const kind = [
      type === undefined ? "" : `${type}${level === undefined ? "" : ` ${level}`}`,
      isHidden ? "hidden" : "",
    ];
    yield `    ${kind.filter(Boolean).join(", ").padEnd(12)} ${visible(shorten(paragraph.text))}`;
  }
}

function printed({ title, meta, kept, leftOut, lacksSelected, selected, removed }: SeenPage): object {
  const paragraphs = (seen: readonly SeenParagraph[]) =>
    seen.map(({ paragraph, place, isHidden }) => ({ ...paragraph, place, ...(isHidden && { hidden: true }) }));
  return {
    title: title ?? null,
    ...meta,
    ...{ lacksSelected, selected, removed },
    ...{ kept: paragraphs(kept), leftOut: paragraphs(leftOut) },
  };
}
