import { maxVersionBytes } from "../../store/versions/maxVersionBytes.ts";
import { isoOf } from "../../store/yaml/captureTime.ts";
import { UserError } from "../../system/userError.ts";
import { bodyFormatOf } from "../bodyFormatOf.ts";
import type { ImportedCapture } from "../capture.ts";
import type { Importer, ImportInput } from "../importer.ts";
import { type DatedState, dateStates } from "./dateStates.ts";
import { fileHistories } from "./fileHistories.ts";
import { type OpenRepository, openRepository } from "./openRepository.ts";
import { isOpenTermsArchive, isTechnical } from "./openTermsArchive.ts";
import { type BlobContent, readBlobs } from "./readBlobs.ts";
import { type FileChange, readLog } from "./readLog.ts";
import { withoutPassword } from "./runGit.ts";

/** Imports the versions of files in the history of a Git repository. */
export const gitImporter: Importer = {
  name: "git",
  summary: "the history of files in Git repositories: folders, or addresses for git clone",
  what: "REPOSITORY…",
  options: {
    ref: { type: "string", value: "REF", help: "branch, tag or commit whose history is read (HEAD)" },
    notes: { type: "boolean", help: "keeps the subject of each commit as the note of its version" },
  },
  captures,
};

async function* captures(input: ImportInput): AsyncGenerator<ImportedCapture> {
  const { report } = input;
  for (const where of input.what) {
    const ref = (input.options.ref as string | undefined) ?? "HEAD";
    const repository = await openRepository(where, ref, () =>
      report.progress(`Cloning ${withoutPassword(where)}`, 0, 1),
    );
    try {
      if (repository.isShallow)
        report.warn(
          withoutPassword(where),
          "is a shallow clone: what was before its oldest commit is missing; git fetch --unshallow brings it",
        );
      if (repository.tip !== undefined) yield* capturesOf(repository, repository.tip, input);
    } finally {
      repository.close();
    }
  }
}

async function* capturesOf(
  { folder, name }: OpenRepository,
  tip: string,
  input: ImportInput,
): AsyncGenerator<ImportedCapture> {
  const { report, since, until } = input;
  const histories = await fileHistories(counted(readLog(folder, tip), report), pathsOf(input));
  const isDataset = isOpenTermsArchive(histories);
  const wanted = histories.map((history) => ({
    name: history.name,
    states: dateStates(history).filter(({ ms }) => ms >= since && ms <= until),
  }));
  const total = wanted.reduce((sum, { states }) => sum + states.length, 0);
  const hashes = wanted.flatMap(({ states }) => states.flatMap(({ blob }) => blob ?? []));
  const blobs = readBlobs(folder, hashes, maxVersionBytes);
  let done = 0;
  let backwards = 0;
  try {
    for (const { name: article, states } of wanted)
      for (const state of states) {
        report.progress("Reading versions", done++, total);
        if (state.isBackwards) backwards++;
        const content = state.blob === undefined ? undefined : await nextOf(blobs);
        const fault = faultOf(content);
        if (fault?.kind === "refused") report.refuse(originOf(state), fault.reason);
        else if (fault) report.passOver(fault.reason, state.path);
        else
          yield {
            ...captureOf(state, content as Buffer | undefined, input),
            ...namesOf(article, name, isDataset, input),
            ...(isDataset && isTechnical(state.commit.subject) && { technical: true }),
          };
      }
  } finally {
    await blobs.return(undefined);
  }
  if (backwards > 0)
    report.warn(
      name,
      `${backwards} commits are dated before the one that they follow; their versions take its time, and their own is in the note`,
    );
}

/** @throws {UserError} if Git ends before the last text */
async function nextOf(blobs: AsyncGenerator<BlobContent>): Promise<BlobContent> {
  const next = await blobs.next();
  if (next.done) throw new UserError("Git ended before the last text of the history. Run the same command again.");
  return next.value;
}

/** The article's name: the first name of its file, which stays the same while the history grows. */
function namesOf(
  path: string,
  repository: string,
  isDataset: boolean,
  { source }: ImportInput,
): Pick<ImportedCapture, "source" | "article"> {
  const slash = path.indexOf("/");
  return isDataset && source === undefined
    ? { source: path.slice(0, slash), article: path.slice(slash + 1) }
    : { source: repository, article: path };
}

function captureOf(state: DatedState, body: Buffer | undefined, { options }: ImportInput): ImportedCapture {
  const { commit, ms, occurrence, isBackwards } = state;
  const notes = [
    ...(options.notes ? [commit.subject] : []),
    ...(isBackwards ? [`committed ${instantOf(commit.seconds * 1000)}, before the version that it follows`] : []),
  ];
  return {
    origin: originOf(state),
    captured: instantOf(ms),
    format: bodyFormatOf(state.path) ?? "text",
    occurrence,
    ...(body ? { body } : { status: 410 }),
    ...(notes.length > 0 && { note: notes.join("; ") }),
  };
}

type Fault = { readonly kind: "refused" | "passed over"; readonly reason: string };

/** Why a blob cannot be the text of an article. */
function faultOf(content: BlobContent | undefined): Fault | undefined {
  if (content === undefined) return undefined;
  if (content === "too large") return { kind: "refused", reason: `is larger than ${maxVersionBytes / 1e6} MB` };
  if (content === "missing")
    return { kind: "refused", reason: "its content is not in the repository, which is incomplete" };
  if (content.length < 1_024 && content.toString("latin1").startsWith("version https://git-lfs.github.com/spec/"))
    return { kind: "refused", reason: "only a pointer of Git LFS is in the history; its text is kept elsewhere" };
  const isUtf16 = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff);
  return !isUtf16 && content.subarray(0, 8_000).includes(0) ? { kind: "passed over", reason: "no text" } : undefined;
}

/** Whether a file is an article: without `--include`, one with a text file's extension outside of hidden folders. */
function pathsOf({ includes, report }: ImportInput): (path: string) => boolean {
  const passed = new Set<string>();
  return (path) => {
    const isUsual = bodyFormatOf(path) !== undefined && !/(?:^|\/)\./.test(path);
    if (includes(path, isUsual)) return true;
    // Excluded by default, not by the user's own filters.
    if (!isUsual && includes(path, true) && passed.size < 100_000 && !passed.has(path)) {
      passed.add(path);
      report.passOver("no text by their names", path);
    }
    return false;
  };
}

function originOf({ path, commit }: Pick<DatedState, "path" | "commit">): string {
  return `${path} at ${commit.hash.slice(0, 10)}`;
}

function instantOf(ms: number): string {
  // JavaScript dates end in the year 275760; a later time is refused as invalid.
  return Math.abs(ms) <= 8.64e15 ? isoOf(ms) : String(ms);
}

async function* counted(changes: AsyncIterable<FileChange>, report: ImportInput["report"]): AsyncGenerator<FileChange> {
  let count = 0;
  for await (const change of changes) {
    if (count++ % 1_000 === 0) report.progress("Reading the history", 0, 1);
    yield change;
  }
}
