import { endOf } from "../../formats/formatNames.ts";
import { versionStem } from "../writing/versionFileName.ts";
import { factsName } from "./factsName.ts";
import { likelyTimes } from "./likelyTimes.ts";

/**
 * Why a version without a time is refused, with the exact line or name to write if the file shows when it was captured.
 */
export function withoutTime(file: string, text: string): string {
  const times = likelyTimes(file, text);
  const [time] = times;
  const example = time ?? "2014-01-13T13:05:00Z";
  const lines = (times.length > 0 ? times : [example]).map((each) => `"captured: ${each}"`).join(" or ");
  const place = endOf(file) === ".html" ? `a file "${factsName(file)}" beside it` : "the front matter";
  // A date without a time of day is not allowed in a name.
  const name = time?.includes("T") ? `${versionStem(time)}${file.slice(file.lastIndexOf("."))}` : undefined;
  if (time === undefined)
    return `no time of capture: add ${lines} to ${place} or name the file like ${versionStem(example)}${endOf(file)}`;
  const rename = name === undefined || times.length > 1 ? "" : ` or name the file ${name}`;
  const zone = /T[^Z+]*$/.test(time) ? " (in UTC, or with its offset behind it)" : "";
  return `no time of capture: if it was captured then, add ${lines}${zone} to ${place}${rename}`;
}
