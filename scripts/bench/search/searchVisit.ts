import type { Browser } from "../../browser/launchBrowser.ts";
import type { MeteredServer } from "./meteredServer.ts";

/** What a search costs a reader. */
export interface SearchVisit {
  /** Until the first result shows. */
  readonly first: Load;
  /** Until the page is at rest. */
  readonly whole: Load;
  /** Of a next search on the same page, until it is at rest. */
  readonly next?: Load;
  /** Paths asked for until the page was at rest. */
  readonly paths: readonly string[];
}

export interface Load {
  readonly bytes: number;
  readonly requests: number;
  readonly seconds: number;
}

/**
 * Opens a search in a browser that knows nothing of the site.
 *
 * @param query of the URL, without the question mark
 * @param next a next search, typed into the form
 * @param slowdown how many times slower the processor is
 */
export async function searchVisit(
  browser: Browser,
  server: MeteredServer,
  query: string,
  { next, slowdown = 1 }: { readonly next?: string; readonly slowdown?: number } = {},
): Promise<SearchVisit> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const page = await context.newPage();
    if (slowdown > 1) {
      const protocol = await context.newCDPSession(page);
      await protocol.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    }
    server.reset();
    let begin = performance.now();
    const load = (): Load => ({
      bytes: server.sent.bytes,
      requests: server.sent.requests,
      seconds: (performance.now() - begin) / 1_000,
    });
    const found = page.waitForSelector("#search-results > li", { timeout: 120_000 });
    await page.goto(`${server.origin}/search/?${query}`, { waitUntil: "commit" });
    await found;
    const first = load();
    await rest(server);
    const whole = load();
    const { paths } = server.sent;
    if (next === undefined) return { first, whole, paths };
    server.reset();
    begin = performance.now();
    await page.fill("[name=q]", next);
    await page.press("[name=q]", "Enter");
    await rest(server);
    return { first, whole, next: load(), paths };
  } finally {
    await context.close();
  }
}

/** Resolves when nothing was asked for in a second. */
async function rest({ sent }: MeteredServer): Promise<void> {
  for (let before = -1; before !== sent.requests; ) {
    before = sent.requests;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
