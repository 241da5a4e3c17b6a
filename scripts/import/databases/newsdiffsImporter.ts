import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { webUrl } from "../../store/yaml/webUrl.ts";
import { UsageError } from "../../system/userError.ts";
import type { ImportedCapture } from "../capture.ts";
import { openRepository } from "../git/openRepository.ts";
import { readBlobs } from "../git/readBlobs.ts";
import { readLog } from "../git/readLog.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { readInstant } from "../instants.ts";
import { recordsOf, type TableForm } from "./recordTable.ts";

/** Imports the versions of articles that newsdiffs has kept in repositories, with a table that describes them. */
export const newsdiffsImporter: Importer = {
  name: "newsdiffs",
  summary: "repositories of newsdiffs (articles/, or its folders per month), with the table of versions",
  what: "FOLDER…",
  options: {
    versions: { type: "string", value: "FILE", help: "the table version: CSV, or an SQLite database" },
    articles: {
      type: "string",
      value: "FILE",
      help: "the table Articles, for exact addresses: CSV, or the same database",
    },
  },
  captures,
};

const versionForm: TableForm = {
  tables: ["version"],
  fields: { commit: ["v"], article: ["article_id"], title: ["title"], byline: ["byline"], boring: ["boring"] },
  required: ["commit"],
};

const articleForm: TableForm = {
  tables: ["Articles"],
  fields: { id: ["id"], url: ["url"] },
  required: ["id", "url"],
};

/** The tables' data on the version added by a commit. */
interface VersionRow {
  readonly origin: string;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly isBoring: boolean;
}

/** A file added or changed by a commit. */
interface CommittedFile {
  readonly commit: string;
  readonly seconds: number;
  readonly path: string;
  readonly blob: string;
}

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const rows = await readRows(input);
  const found = new Set<string>();
  for (const folder of input.what.flatMap(repositoriesIn)) yield* capturesOf(folder, rows, found, input);
  for (const [commit, { origin }] of rows ?? [])
    if (!found.has(commit))
      input.report.refuse(origin, `its commit ${commit.slice(0, 40)} is in none of the repositories`);
}

/** Reads the rows, keyed by commit; undefined if no table is given. */
async function readRows({ options, report }: ImportInput): Promise<ReadonlyMap<string, VersionRow> | undefined> {
  const [versions, articles] = [options.versions, options.articles] as (string | undefined)[];
  if (versions === undefined) {
    if (articles !== undefined) throw new UsageError("--articles is read with --versions.");
    return undefined;
  }
  const urls = new Map<string, string>();
  if (articles !== undefined)
    for await (const { value } of recordsOf(articles, articleForm, report)) {
      const [id, url] = [value("id"), value("url")];
      if (id !== undefined && url !== undefined) urls.set(id, url);
    }
  const rows = new Map<string, VersionRow>();
  for await (const { origin, value } of recordsOf(versions, versionForm, report)) {
    const commit = value("commit")?.trim().toLowerCase();
    if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit)) report.refuse(origin, "v is no commit");
    else
      rows.set(commit, {
        origin,
        url: urls.get(value("article") ?? ""),
        title: value("title"),
        byline: value("byline"),
        isBoring: /^(?:1|t|true)$/i.test(value("boring") ?? ""),
      });
  }
  return rows;
}

/** A single repository, or the repositories in a folder: one per month. */
function repositoriesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no folder "${folder}".`);
  if (isRepository(folder)) return [folder];
  const within = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(folder, entry.name))
    .filter(isRepository)
    .sort();
  if (within.length === 0) throw new UsageError(`${folder} is no Git repository, and there is none in it.`);
  return within;
}

function isRepository(folder: string): boolean {
  const isThere = (name: string) => statSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined;
  return isThere(".git") || (isThere("HEAD") && isThere("objects"));
}

async function* capturesOf(
  folder: string,
  rows: ReadonlyMap<string, VersionRow> | undefined,
  found: Set<string>,
  input: ImportInput,
): AsyncGenerator<ImportedCapture> {
  const { report, includes } = input;
  const { tip, close } = await openRepository(folder, "HEAD", () => {});
  try {
    if (tip === undefined) return;
    const files: CommittedFile[] = [];
    for await (const { commit, path: name, blob } of readLog(folder, tip)) {
      if (blob === undefined) continue;
      const row = rows?.get(commit.hash);
      if (rows !== undefined && row === undefined) report.passOver("commits that the table does not name", commit.hash);
      else if (includes(row?.url ?? addressOfFile(name) ?? name)) {
        files.push({ commit: commit.hash, seconds: commit.seconds, path: name, blob });
        found.add(commit.hash);
      } else found.add(commit.hash);
    }
    files.reverse();
    const blobs = readBlobs(
      folder,
      files.map(({ blob }) => blob),
      maxVersionBytes,
    );
    try {
      for (const [done, file] of files.entries()) {
        report.progress(`Reading ${folder}`, done, files.length);
        const content = (await blobs.next()).value;
        const origin = `${file.path} at ${file.commit.slice(0, 10)}`;
        if (content === "too large") report.refuse(origin, `is larger than ${maxVersionBytes / 1e6} MB`);
        else if (!Buffer.isBuffer(content)) report.refuse(origin, "its content is not in the repository");
        else yield captureOf(file, content, rows?.get(file.commit), origin);
      }
    } finally {
      await blobs.return(undefined);
    }
  } finally {
    close();
  }
}

/**
 * The first three lines of a file are date, title and byline, each of which may be empty. An empty date takes no line,
 * because newsdiffs strips leading white space: then the title from the table comes first.
 */
function captureOf(
  { seconds, path: name }: CommittedFile,
  content: Buffer,
  row: VersionRow | undefined,
  origin: string,
): ImportedCapture {
  const [first = "", ...others] = content.toString("utf8").split("\n");
  const hasNoDate = row?.title !== undefined && row.title.trim() === first.trim();
  const [date = "", title = "", byline = "", ...lines] = hasNoDate ? ["", first, ...others] : [first, ...others];
  const url = webUrl(row?.url ?? "") ?? addressOfFile(name);
  const published = readInstant(date);
  const values = { title: (row?.title ?? title).trim(), byline: (row?.byline ?? byline).trim() };
  return {
    origin,
    // The table has local times without a time zone; the commit was made at the same moment.
    captured: instantOf(seconds),
    format: "text",
    body: lines.join("\n").replace(/^\n+/, ""),
    ...(url !== undefined ? { url } : { article: name }),
    ...(values.title !== "" && { title: values.title }),
    ...(values.byline !== "" && { byline: values.byline }),
    ...(published.kind === "time" && { published: date.trim() }),
    ...(row?.isBoring && { technical: true }),
  };
}

function instantOf(seconds: number): string {
  // JavaScript dates end in the year 275760; a later time is refused as invalid.
  return Math.abs(seconds) <= 8.64e12 ? new Date(seconds * 1000).toISOString().replace(".000Z", "Z") : String(seconds);
}

/** The address that a file name stands for: without `http://`; for `https://`, one slash is missing. */
export function addressOfFile(name: string): string | undefined {
  const address = /^https?:\/+/.test(name)
    ? name.replace(/^(https?):\/+/, "$1://")
    : `http://${name.replace(/^\/+/, "")}`;
  return /^https?:\/\/[^/.]+\.[^/]+(?:\/|$)/.test(address) ? webUrl(address) : undefined;
}
