import { accessSync, constants } from "node:fs";
import path from "node:path";
import { playwrightBrowser } from "./launchBrowser.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
  "microsoft-edge",
];

/** Folders in which installers put Chrome, Chromium and Edge without adding them to PATH. */
function usualPlaces({ platform, env }: Pick<NodeJS.Process, "platform" | "env">): string[] {
  switch (platform) {
    case "darwin":
      return ["/Applications", path.join(env.HOME ?? "", "Applications")].flatMap((folder) =>
        ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
          path.join(folder, `${name}.app`, "Contents", "MacOS", name),
        ),
      );
    case "win32":
      return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].flatMap((folder) =>
        folder
          ? [
              path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
              path.join(folder, "Chromium", "Application", "chrome.exe"),
              path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
            ]
          : [],
      );
    default:
      return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
  }
}

/**
 * An installed browser of the Chromium family: `CHROME_PATH`, else the usual places, else PATH, else what Playwright
 * has downloaded. If `CHROME_PATH` is set, nothing else is tried, so that the absence of a browser can be tested.
 *
 * @returns its path, or `undefined` if there is none
 */
export function findBrowser(): string | undefined {
  const { env, platform } = process;
  if (env.CHROME_PATH) return isExecutable(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  const ending = platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const candidates = [
    ...usualPlaces(process),
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name + ending))),
    playwrightBrowser(),
  ];
  return candidates.find((candidate) => candidate !== undefined && isExecutable(candidate));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
