import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { madeUpText } from "./archives/madeUpText.ts";
import { randomFrom } from "./archives/random.ts";
import { writeSeededArchive } from "./archives/seededArchive.ts";
import type { Figure } from "./report/figure.ts";
import { type FileChanges, fileChanges, folderHashes } from "./runs/folderHashes.ts";
import { resources } from "./runs/resources.ts";
import { runBuild } from "./runs/runBuild.ts";
import { inWorkFolder, type WorkFolder } from "./runs/workFolder.ts";

/**
 * One new version in an archive, as a host builds it: a fresh checkout, in which every file is new, no output, and the cache
 * of the previous build; against a build of the same with an empty cache.
 */
export async function* benchIncrement(articles: number, seed: number): AsyncGenerator<Figure> {
  for (const flags of [["--no-search"], []])
    yield* inWorkFolder((folder) => benchOneVersion(folder, articles, seed, flags));
}

async function* benchOneVersion(
  folder: WorkFolder,
  articles: number,
  seed: number,
  flags: readonly string[],
): AsyncGenerator<Figure> {
  await writeSeededArchive(folder.at("versions"), articles, seed);
  const folders = { versions: folder.at("versions"), output: folder.at("site"), cache: folder.at("cache") };
  await runBuild(folders, flags);
  const before = await folderHashes(folder.at("site"));

  await addVersion(folder.at("versions"), seed);
  await renewTimes(folder.at("versions"));
  // Beside the previous output, which stays: after many files were removed, ext4 takes up to twice as long to create new
  // ones, and a fresh checkout has removed none.
  const next = await runBuild({ ...folders, output: folder.at("next") }, flags);
  const after = await folderHashes(folder.at("next"));

  const clean = await runBuild({ ...folders, output: folder.at("clean"), cache: folder.at("empty") }, flags);
  const wrong = fileChanges(await folderHashes(folder.at("clean")), after);

  const search = flags.length > 0 ? "" : ", with its search index";
  const against = { name: "all of it anew", ratio: next.seconds / clean.seconds };
  yield {
    name: `one version more in ${articles.toLocaleString("en")} articles${search}`,
    value: next.seconds,
    unit: "s",
    against,
  };
  yield* resources(next, { peer: { name: "all of it anew", run: clean } });
  yield { name: "– all of it anew", value: clean.seconds, unit: "s" };
  yield { name: "– pages of articles rendered", value: next.summary.rendered, unit: "" };
  const files = after.size.toLocaleString("en");
  yield { name: `– files of the output that changed, of ${files}`, value: count(fileChanges(before, after)), unit: "" };
  yield {
    name: "– files that differ from those of the build anew",
    value: count(wrong),
    unit: "",
    goal: { of: "value", atMost: 0 },
  };
}

const count = ({ added, removed, changed }: FileChanges) => added.length + removed.length + changed.length;

/** Adds a version to an article in the middle of the archive, later than all its others. */
async function addVersion(versions: string, seed: number): Promise<void> {
  const files = (await versionFiles(versions)).sort();
  const last = files[Math.floor(files.length / 2)]!;
  const name = path.basename(last, ".md").replace(/T(\d\d)-(\d\d)-/, "T$1:$2:");
  const newest = (await readdir(path.dirname(last))).sort().at(-1)!;
  const { edited } = madeUpText(randomFrom(seed + 2));
  // Versions of one generated article are at most months apart.
  const captured = new Date(Date.parse(name) + 366 * 24 * 3_600_000).toISOString().slice(0, 19).replaceAll(":", "-");
  const paragraphs = (await readFile(path.join(path.dirname(last), newest), "utf8")).trimEnd().split("\n\n");
  paragraphs.push(edited(paragraphs.pop()!));
  await writeFile(path.join(path.dirname(last), `${captured}Z.md`), `${paragraphs.join("\n\n")}\n`);
}

/** Sets all file times to now, as in a fresh checkout, so that they carry no information. */
async function renewTimes(versions: string): Promise<void> {
  const now = new Date();
  for (const file of await versionFiles(versions)) await utimes(file, now, now);
}

async function versionFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}
