import type { Browser } from "./launchBrowser.ts";

/** What a visit costs a reader who was never here. Times are milliseconds since the page was asked for. */
export interface ColdVisit {
  /** Bytes that came over the line, heads of answers included, by path. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly totalBytes: number;
  /** First time that the browser painted text. */
  readonly firstPaint: number;
  /** The longest time during which the page could not answer the reader. */
  readonly longestTask: number;
  /** Cumulative layout shift: 0 where nothing moves. */
  readonly layoutShift: number;
}

/** The line and the processor of the reader. */
export interface Conditions {
  readonly bitsPerSecond: number;
  /** From asking to the first byte of the answer, in milliseconds. */
  readonly latency: number;
  /** How many times slower than this machine. */
  readonly slowdown: number;
}

/** An old telephone on a bad line. */
export const slowPhone: Conditions = { bitsPerSecond: 400_000, latency: 100, slowdown: 4 };

/** Opens a page with an empty cache, waits until it is at rest, and tells what that took. */
export async function coldVisit(
  browser: Browser,
  url: string,
  { conditions, width = 412 }: { readonly conditions?: Conditions; readonly width?: number } = {},
): Promise<ColdVisit> {
  const context = await browser.newContext({ viewport: { width, height: 823 } });
  try {
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    const paths = new Map<string, string>();
    const bytes = new Map<string, number>();
    await protocol.send("Network.enable");
    protocol.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (request.url.startsWith("http")) paths.set(requestId, new URL(request.url).pathname);
    });
    protocol.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (path !== undefined) bytes.set(path, encodedDataLength);
    });
    if (conditions) {
      const perSecond = conditions.bitsPerSecond / 8;
      await protocol.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: conditions.latency,
        downloadThroughput: perSecond,
        uploadThroughput: perSecond,
      });
      await protocol.send("Emulation.setCPUThrottlingRate", { rate: conditions.slowdown });
    }
    await page.addInitScript({ content: observers });
    await page.goto(url, { waitUntil: "networkidle", timeout: 120_000 });
    // A slow processor paints after the line has fallen silent, and works on what is below afterwards.
    await page.evaluate(`new Promise((resolve) => {
      const look = () => (seen.firstPaint > 0 ? requestIdleCallback(resolve) : setTimeout(look, 20));
      look();
    })`);
    await page.waitForLoadState("networkidle");
    const seen = (await page.evaluate("seen")) as Seen;
    return { bytes, totalBytes: [...bytes.values()].reduce((sum, size) => sum + size, 0), ...seen };
  } finally {
    await context.close();
  }
}

type Seen = Pick<ColdVisit, "firstPaint" | "longestTask" | "layoutShift">;

/** Runs in the page, before anything else. */
const observers = `
  globalThis.seen = { firstPaint: 0, longestTask: 0, layoutShift: 0 };
  const observe = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.firstPaint = entry.startTime;
  });
  observe("longtask", (entry) => (seen.longestTask = Math.max(seen.longestTask, entry.duration)));
  observe("layout-shift", (entry) => (seen.layoutShift += entry.hadRecentInput ? 0 : entry.value));
`;
