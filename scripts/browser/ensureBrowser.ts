import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { findBrowser } from "./findBrowser.ts";

/**
 * Path of a Chrome or Chromium for the tests: an installed one, else one installed now (Debian's package as root, else
 * Playwright's download). If both fail, prints one line that says what to do.
 */
export function ensureBrowser(): string | undefined {
  const installed = findBrowser();
  if (installed) return installed;
  console.error("No Chrome or Chromium found; installing one for the tests.");
  for (const install of [installDebianPackage, downloadWithPlaywright]) {
    install();
    const browser = findBrowser();
    if (browser) return browser;
  }
  console.error(
    "The tests need a browser: install Chrome or Chromium, or set CHROME_PATH to one, and run npm test again.",
  );
  return undefined;
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

function installDebianPackage(): void {
  if (process.getuid?.() !== 0) return;
  process.env.DEBIAN_FRONTEND = "noninteractive";
  if (run("apt-get", "update")) run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
}

function downloadWithPlaywright(): void {
  const playwright = path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  run(process.execPath, path.join(playwright, "cli.js"), "install", "chromium");
}
