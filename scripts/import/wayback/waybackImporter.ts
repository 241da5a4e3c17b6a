import { readFileSync, statSync } from "node:fs";
import { webUrl } from "../../store/yaml/webUrl.ts";
import { UsageError, UserError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import { clockOf, clockOption } from "../http/clockOption.ts";
import { isFileAddress } from "../http/pageBody.ts";
import { NoAnswer } from "../http/request.ts";
import { UnusableAnswer } from "../http/unpack.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { periodOf } from "../instants.ts";
import { ArchiveClient } from "./archiveClient.ts";
import { captureIndex, type IndexLine } from "./captureIndex.ts";
import { fetchCapture } from "./fetchCapture.ts";
import { instantOfTimestamp } from "./timestamps.ts";

const waybackMachine = "https://web.archive.org";

/** Consecutive captures without a response after which the archive counts as unreachable. */
const mostFailures = 5;

/** Imports captures of the Wayback Machine, or of another archive with the same interfaces. */
export const waybackImporter: Importer = {
  name: "wayback",
  summary: "captures in the Wayback Machine: of an address, of all that begin with one (…*), of a file of addresses",
  what: "ADDRESS…",
  options: {
    service: { type: "string", value: "URL", help: `the archive (${waybackMachine})` },
    ...clockOption,
  },
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const service = serviceOf(input);
  const client = new ArchiveClient(clockOf(input), input.report);
  let failures = 0;
  for (const address of addressesOf(input)) {
    const isPrefix = address.endsWith("*");
    const query = {
      service,
      url: isPrefix ? address.slice(0, -1) : address,
      isPrefix,
      since: input.since,
      until: input.until,
    };
    let done = 0;
    for await (const { line, captured } of linesOf(client, query, input)) {
      // The total is known only at the end of the index.
      input.report.progress(`Fetching capture ${++done} of ${address}`, 0, 1);
      const head = { url: line.original, captured };
      if (input.isEnough?.()) return;
      if (input.countIfKnown(head)) continue;
      const origin = `${line.original} at ${captured}`;
      const capture = { ...head, origin, format: "html" as const };
      if (input.dryRun) {
        yield capture;
        continue;
      }
      try {
        const fetched = await fetchCapture(client, service, line.timestamp, line.original);
        failures = 0;
        if (fetched.kind === "refused") input.report.refuse(origin, fetched.reason);
        else if (fetched.kind === "passed over") input.report.passOver(fetched.reason, origin);
        else yield { ...capture, format: fetched.format, body: fetched.body, status: fetched.status };
      } catch (error) {
        if (error instanceof UnusableAnswer) {
          failures = 0;
          input.report.refuse(origin, error.message);
          continue;
        }
        if (!(error instanceof NoAnswer)) throw error;
        input.report.refuse(origin, error.message);
        if (++failures >= mostFailures)
          throw new UserError(
            `${service} does not answer any more. What was fetched is stored; run the same command again later.`,
          );
      }
    }
  }
}

interface WantedLine {
  readonly line: IndexLine;
  readonly captured: string;
}

/**
 * Lines of the index that may be pages: of equal neighbours the first, and as many per hour or day as requested. One
 * page of the index is in memory at a time.
 */
async function* linesOf(
  client: ArchiveClient,
  query: Parameters<typeof captureIndex>[1],
  { includes, every, report }: ImportInput,
): AsyncGenerator<WantedLine> {
  // The index is sorted by address and time, so the last one is enough.
  let lastPeriod: string | undefined;
  const isFirst = ({ key }: IndexLine, captured: string): boolean => {
    if (every === undefined) return true;
    const period = `${periodOf(Date.parse(captured), every)} ${key}`;
    const isNew = period !== lastPeriod;
    lastPeriod = period;
    return isNew;
  };
  let before: IndexLine | undefined;
  try {
    for await (const line of captureIndex(client, query, report)) {
      const origin = `${line.original} at ${line.timestamp}`;
      const isRepeat = before?.key === line.key && before.digest === line.digest && line.digest !== "-";
      before = line;
      const captured = instantOfTimestamp(line.timestamp);
      const kind = kindPassedOver(line);
      if (isRepeat) report.passOver("the same as the capture before", origin);
      else if (captured === undefined) report.refuse(origin, "its time in the index is no time");
      else if (kind !== undefined) report.passOver(kind, origin);
      else if (includes(line.original) && isFirst(line, captured)) yield { line, captured };
    }
  } catch (error) {
    if (error instanceof NoAnswer)
      throw new UserError(
        `The index of ${query.service} does not answer: ${error.message}. What was fetched is stored; run the same command again later.`,
      );
    if (error instanceof UnusableAnswer)
      throw new UserError(`The index of ${query.service} cannot be used: ${error.message}`);
    throw error;
  }
}

/** Why a line is not a page; undefined if it may be one. */
function kindPassedOver({ original, mimetype, status }: IndexLine): string | undefined {
  if (webUrl(original) === undefined || /^https?:\/\/(?:mailto|data|javascript|about):/i.test(original))
    return "no addresses";
  if (/^3\d\d$/.test(status)) return status === "304" ? "unchanged since a capture elsewhere (304)" : "redirects";
  if (isFileAddress(original)) return "no pages by their address";
  const isPage = /^(?:text\/html|application\/xhtml\+xml|text\/plain|warc\/revisit|unk|-|)$/i.test(mimetype);
  return isPage ? undefined : "no pages by their content";
}

/** The addresses as typed, and those in files, one per line. */
function addressesOf({ what }: ImportInput): string[] {
  return what.flatMap((where) => {
    if (/^https?:\/\//i.test(where)) return [where];
    if (!statSync(where, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(
        `"${where}" is neither an address that begins with https:// or http:// nor a file of such addresses.`,
      );
    const lines = readFileSync(where, "utf8")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"));
    const wrong = lines.find((line) => !/^https?:\/\//i.test(line));
    if (wrong !== undefined) throw new UsageError(`${where} holds "${wrong.slice(0, 80)}", which is no address.`);
    return lines;
  });
}

function serviceOf({ options }: ImportInput): string {
  const service = (options.service as string | undefined) ?? waybackMachine;
  const address = webUrl(service);
  if (address === undefined)
    throw new UsageError(`--service takes an address such as ${waybackMachine}, not "${service}".`);
  return address.replace(/\/+$/, "");
}
