import { readFileSync } from "node:fs";
import path from "node:path";
import type { CaptureResult } from "../../../scripts/capture/captureResult.ts";
import { storedVersions } from "../../../scripts/capture/pages/storedVersions.ts";
import { type CaptureOptions, runCapture } from "../../../scripts/capture/runCapture.ts";
import { usualTimes, type WatchedSource } from "../../../scripts/capture/watch/watchList.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

/** A source named gazette, with the usual times. */
export function sourceOf(given: Partial<WatchedSource>): WatchedSource {
  return { id: "gazette", pages: [], feeds: [], sitemaps: [], includes: () => true, ...usualTimes, ...given };
}

/** An archive that captures a source, run after run. */
export class TestArchive {
  readonly folder = temporaryFolder();
  readonly into = path.join(this.folder, "versions");
  readonly state = path.join(this.folder, "capture");
  readonly sources: WatchedSource[];
  readonly options: Partial<CaptureOptions>;

  constructor(source: Partial<WatchedSource>, options: Partial<CaptureOptions> = {}) {
    this.sources = [sourceOf(source)];
    this.options = options;
  }

  /** @param now the run's time; real without it */
  capture(now: string | undefined, more: Partial<CaptureOptions> = {}): Promise<CaptureResult> {
    return runCapture({
      watch: { contact: "https://archive.example/about/", sources: this.sources },
      into: this.into,
      state: this.state,
      allowPrivate: true,
      timeouts: { idle: 2_000, whole: 20_000 },
      ...(now !== undefined && { now: Date.parse(now) }),
      ...this.options,
      ...more,
    });
  }

  /** Stored versions by their path below the store: what a pattern finds in them, or their status. */
  versions(find = /version \w+/): Record<string, string> {
    return Object.fromEntries(
      filesBelow(this.into)
        .filter((file) => !file.endsWith(".yml"))
        .map((file) => {
          const text = readFileSync(path.join(this.into, file), "utf8");
          const status = /^status: (\d+)$/m.exec(text)?.[1];
          return [file, status ?? find.exec(text)?.[0] ?? text];
        }),
    );
  }

  newest(id: string) {
    return storedVersions(this.into, id).newest;
  }
}
