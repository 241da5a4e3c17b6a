import type { WorkerContext } from "../articles/workerContext.ts";
import { atomFeed, type FeedSubject } from "../feeds/atomFeed.ts";
import type { RenderedEntry } from "../page/view.ts";
import { renderPages } from "../render/renderPages.ts";
import { renderTemplate } from "../render/templateEnvironment.ts";
import { contentHash } from "../system/contentHash.ts";
import type { PageMaker, PaginatedPage, PaginatedPages } from "./paginatedPages.ts";

export interface Restored {
  /** Cache keys of all pages. */
  readonly keys: readonly string[];
  /** Indexes of the pages that the cache lacks; the caller has the pages themselves. */
  readonly missing: readonly number[];
}

/** Writes the unchanged pages of a list from the cache. */
export async function restorePages({ maker, pages }: PaginatedPages, context: WorkerContext): Promise<Restored> {
  const keys: string[] = [];
  const missing: number[] = [];
  for (const [place, page] of pages.entries()) {
    const key = keyOf(page, maker, context);
    keys.push(key);
    const entry = await context.cache.read(key);
    if (entry) for (const { path, bytes } of entry.files) context.output.write(path, bytes);
    else missing.push(place);
  }
  return { keys, missing };
}

/** Renders pages of a list, and stores them in the cache. */
export async function renderMissingPages({ maker, pages }: PaginatedPages, context: WorkerContext): Promise<void> {
  const write = async (page: PaginatedPage, text: string) => {
    const path = fileOf(page, maker);
    const bytes = Buffer.from(text);
    context.output.write(path, bytes);
    await context.cache.write(keyOf(page, maker, context), { data: null, files: [{ path, bytes }] });
  };
  switch (maker.kind) {
    case "template": {
      const data = { [maker.name]: pages.map((page) => dataOf(page, context)) };
      const rendered = await renderPages({ template: maker.template, data }, context.environment);
      const htmlByPath = new Map(rendered.map(({ path, html }) => [path, html]));
      for (const page of pages) {
        const html = htmlByPath.get(fileOf(page, maker));
        if (html === undefined) throw new Error(`${maker.template} rendered no ${fileOf(page, maker)}.`);
        await write(page, html);
      }
      return;
    }
    case "layout":
      for (const page of pages)
        await write(
          page,
          renderTemplate(context.environment, `layouts/${maker.layout}`, { view: dataOf(page, context) }),
        );
      return;
    case "feed":
      for (const page of pages) {
        const entries = (page.items ?? []).map(({ at }) => context.recordLogs.read<RenderedEntry>(at));
        await write(page, atomFeed(page.data as FeedSubject, entries, context.settings, context.environment).xml);
      }
  }
}

/** The data of a page, with its items. */
function dataOf({ data, items }: PaginatedPage, { recordLogs }: WorkerContext): object {
  return items ? { ...data, items: items.map(({ at }) => recordLogs.read(at)) } : data;
}

/** Path of the page's file below the output. */
function fileOf({ href }: PaginatedPage, { kind }: PageMaker): string {
  return kind === "feed" ? href.slice(1) : `${href.slice(1)}index.html`;
}

function keyOf({ href, data, items = [] }: PaginatedPage, maker: PageMaker, { digest }: WorkerContext): string {
  const digests = items.map((item) => item.digest);
  return contentHash("list", JSON.stringify([digest, maker, href, data, digests]));
}
