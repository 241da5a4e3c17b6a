import { type GeneratedPage, renderPages } from "./renderPages.ts";
import type { TemplateEnvironment } from "./templateEnvironment.ts";

/** Pages handed to one run of Eleventy: its memory grows with them, its start costs a twentieth of a second. */
const most = { pages: 250, bytes: 24_000_000 };

/** Collects generated pages and renders them a batch at a time. */
export interface PageBatches {
  /** @param bytes about what the page holds in memory */
  add(page: GeneratedPage, bytes: number): Promise<void>;
  /** Renders what is still waiting. */
  flush(): Promise<void>;
}

/** @param output folder that pages are written to */
export function pageBatches(environment: TemplateEnvironment, output: string): PageBatches {
  let waiting: GeneratedPage[] = [];
  let bytes = 0;
  const flush = async () => {
    if (waiting.length > 0) await renderPages({ articles: waiting }, environment, output);
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
