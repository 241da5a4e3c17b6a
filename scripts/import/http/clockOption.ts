import { UsageError } from "../../system/userError.ts";
import type { ImporterOption, ImportInput } from "../importer.ts";
import { readInstant } from "../instants.ts";
import { type Clock, realClock, simulatedClock } from "./clock.ts";

/** The option of importers that wait between requests. */
export const clockOption: Readonly<Record<"now", ImporterOption>> = {
  now: {
    type: "string",
    value: "INSTANT",
    help: "sets the time and makes waiting instantaneous; for tests",
  },
};

/** @throws {UsageError} if `--now` is not an instant */
export function clockOf({ options }: Pick<ImportInput, "options">): Clock {
  const now = options.now as string | undefined;
  if (now === undefined) return realClock;
  const reading = readInstant(now);
  if (reading.kind === "unusable")
    throw new UsageError(`--now takes an instant such as 2026-03-01T00:00:00Z, not "${now}".`);
  return simulatedClock(reading.time.ms);
}
