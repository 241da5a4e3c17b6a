import { type GeneratedPage, type RenderedPage, renderPages } from "./renderPages.ts";
import type { TemplateEnvironment } from "./templateEnvironment.ts";

/** Limits of one Eleventy run: its memory grows with its pages, its start costs 0.05 s. */
const most = { pages: 250, bytes: 24_000_000 };

/** Collects generated pages and renders them a batch at a time. */
export interface PageBatches {
  /** @param bytes approximate size of the page in memory */
  add(page: GeneratedPage, bytes: number): Promise<void>;
  /** Renders the waiting pages. */
  flush(): Promise<void>;
}

/** @param onRendered called for each page of a batch that is rendered */
export function pageBatches(environment: TemplateEnvironment, onRendered: (page: RenderedPage) => void): PageBatches {
  let waiting: GeneratedPage[] = [];
  let bytes = 0;
  const flush = async () => {
    if (waiting.length > 0) for (const page of await renderPages({ articles: waiting }, environment)) onRendered(page);
    waiting = [];
    bytes = 0;
  };
  return {
    flush,
    async add(page, size) {
      waiting.push(page);
      bytes += size;
      if (waiting.length >= most.pages || bytes >= most.bytes) await flush();
    },
  };
}
