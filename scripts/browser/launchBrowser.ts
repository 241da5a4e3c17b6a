import { type Browser, chromium } from "playwright-core";

export type { Browser, BrowserContext, Page } from "playwright-core";

/** The port of a service that no machine offers any more. */
const noService = 1;

/**
 * Starts a headless browser that reaches no other machine; the caller closes it.
 *
 * @param executablePath as returned by findBrowser()
 */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      // Chromium's sandbox refuses to run as root, the user of most containers.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      // Background activity of the browser does not belong in a test.
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A proxy that is not there, for all but this machine: no packet leaves it, whatever a page asks for.
      `--proxy-server=127.0.0.1:${noService}`,
    ],
  });
}

/** Path of Playwright's own download, whether or not it exists; `undefined` if Playwright knows none. */
export function playwrightBrowser(): string | undefined {
  try {
    return chromium.executablePath() || undefined;
  } catch {
    return undefined;
  }
}
