import type { CaptureOptions } from "../../capture/runCapture.ts";
import { defaultState } from "../../capture/state/captureState.ts";
import { readWatchFile } from "../../capture/watch/readWatchFile.ts";
import { defaultWatchFile } from "../../capture/watch/watchList.ts";
import { readInstant } from "../../import/instants.ts";
import { defaultStore } from "../../store/defaultStore.ts";
import { UsageError } from "../../system/userError.ts";
import { folderOf, readFlags } from "../readFlags.ts";

/** Options of a capture, and of the command's output. */
export interface CaptureFlags extends CaptureOptions {
  readonly plan: boolean;
  readonly json: boolean;
}

export const captureUsage = `npm run capture -- [options]

  captures what is due among the pages, feeds and sitemaps in ${defaultWatchFile}, and ends

  --watch FILE     what to watch (${defaultWatchFile})
  --into DIR       the store (${defaultStore})
  --state DIR      the state: times of checks, and pending waits (${defaultState})
  --minutes N      ends after N minutes; the next run continues
  --requests N     ends after N requests
  --now INSTANT    sets the time and makes waiting instantaneous; for tests
  --allow-private  allows addresses of this machine and of private networks
  --plan           prints what is due and when, without sending any requests
  --json           last line of standard output: the summary as JSON
  -h, --help       this text`;

/**
 * Reads the arguments of `npm run capture`, and the watch list.
 *
 * @returns the help text if requested
 * @throws {UsageError} naming the argument and what it takes, or the line of the file
 */
export function captureFlags(args: readonly string[]): CaptureFlags | string {
  const { values } = readFlags({
    args: [...args],
    strict: true,
    options: {
      watch: { type: "string" },
      into: { type: "string" },
      state: { type: "string" },
      minutes: { type: "string" },
      requests: { type: "string" },
      now: { type: "string" },
      "allow-private": { type: "boolean" },
      plan: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return captureUsage;
  const minutes = numberOf("--minutes", values.minutes);
  const requests = numberOf("--requests", values.requests);
  const now = instantOf(values.now);
  return {
    watch: readWatchFile(values.watch ?? defaultWatchFile),
    into: folderOf("--into", values.into ?? defaultStore),
    state: folderOf("--state", values.state ?? defaultState),
    ...(minutes !== undefined && { minutes }),
    ...(requests !== undefined && { requests }),
    ...(now !== undefined && { now }),
    allowPrivate: values["allow-private"] ?? false,
    plan: values.plan ?? false,
    json: values.json ?? false,
  };
}

function numberOf(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`${flag} takes a whole number from 1, not "${text}".`);
  return Number(text);
}

function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const reading = readInstant(text);
  if (reading.kind === "unusable")
    throw new UsageError(`--now takes an instant such as 2026-03-01T08:00:00Z, not "${text}".`);
  return reading.time.ms;
}
