import { sessionParameters, targetCleaner, trackingParameters } from "../formats/paragraphs/targetCleaner.ts";
import type { Article, Source } from "../model/article.ts";
import { countAhead } from "../model/captures/ahead.ts";
import type { Paragraph } from "../model/paragraph.ts";
import type { Problem } from "../model/problem.ts";
import type { ReadingSettings } from "../model/settings/readingSettings.ts";
import { isGood, isSuspect, type TextVersion, type Withheld } from "../model/version.ts";
import { compareVersionFiles } from "./compareVersionFiles.ts";
import type { ArticleFolder } from "./listStore.ts";
import { readableName } from "./readableName.ts";
import { type ArticleYml, readArticleYml } from "./settings/articleYml.ts";
import { type FileReader, fileOf } from "./store.ts";
import { compareOutsides } from "./versions/compareOutsides.ts";
import type { Draft } from "./versions/draft.ts";
import { maxVersions } from "./versions/maxVersions.ts";
import { mergeSeen } from "./versions/mergeSeen.ts";
import { numberVersions } from "./versions/numberVersions.ts";
import { lacksSelectedWarning, PageDrafts } from "./versions/pageDrafts.ts";
import { ParagraphTable } from "./versions/paragraphTable.ts";
import { emptyCapture, readVersion } from "./versions/readVersion.ts";
import { withhold } from "./versions/withhold.ts";

export interface ArticleReading {
  /** Undefined if nothing of it can be shown. */
  readonly article?: Article;
  readonly problems: Problem[];
}

/**
 * Reads an article with all its versions. A bad file is reported and left out, the rest go on. Files are read one by one,
 * and only new paragraphs of each are kept.
 *
 * @param readFile the store's reader, or one that has some of the files in memory
 */
export function readArticle(folder: ArticleFolder, source: Source, readFile: FileReader): ArticleReading {
  const problems: Problem[] = [];
  const article = read(folder, source, readFile, problems);
  return { ...(article && { article }), problems };
}

function read(folder: ArticleFolder, source: Source, readFile: FileReader, problems: Problem[]): Article | undefined {
  const settings = settingsOf(folder, readFile, problems);
  if (!settings) return undefined;
  if (settings.withheld && !settings.withheld.files) return wholeWithheld(folder, source, settings, settings.withheld);

  const unknown = unknownWithheld(folder, settings.withheld?.files ?? []);
  if (unknown !== undefined) {
    const reason = `withheld.files: there is no version file "${unknown.slice(0, 80)}"; correct the name or take it out; until then the whole article is left out, for its text may stand in another file`;
    problems.push({ severity: "refused", file: fileOf(folder, "article.yml"), reason });
    return undefined;
  }
  const reading = { ...readingOf(source), ...readingOf(settings) };
  const table = new ParagraphTable(cleanerOf(reading));
  const read = draftsOf(folder, source, reading, readFile, table, problems);
  const drafts = withheldIn(folder, read, settings.withheld, problems);
  if (drafts.length === 0) {
    // Each of its files has been refused with a reason, and is counted.
    const reason = "the article is left out, for none of its version files can be used";
    problems.push({ severity: "warning", file: folder.directory, reason });
    return undefined;
  }
  const { versions, paragraphs } = numberVersions(mergeSeen(compareOutsides(drafts, table)), table);
  const shown = versions.filter(versions.some(isGood) ? isGood : isSuspect).reverse();
  const newest = shown[0];
  const heading = newest?.paragraphs
    .map((index) => paragraphs[index])
    .find((paragraph) => paragraph?.type === "heading");
  const url = settings.url ?? newestFact(shown, "url");
  const lang = settings.lang ?? newestFact(shown, "lang") ?? source.lang;
  const published = settings.published ?? first(shown, ({ published }) => published);
  return {
    id: folder.id,
    path: folder.path,
    source,
    title:
      settings.title ?? newest?.title ?? heading?.text ?? readableName(folder.id.slice(folder.id.lastIndexOf("/") + 1)),
    ...(url !== undefined && { url }),
    ...(lang !== undefined && { lang }),
    ...(published !== undefined && { published }),
    tags: [...new Set(settings.tags)],
    ...(settings.tracking && { tracking: settings.tracking }),
    ...(folder.checked && { checked: folder.checked }),
    aliases: [...new Set(settings.aliases)],
    ...(settings.note !== undefined && { note: settings.note }),
    ...(reading.quiet && { quiet: reading.quiet }),
    paragraphs,
    versions,
  };
}

function readingOf({ extract, ignoreParameters, quiet }: ReadingSettings): ReadingSettings {
  return { ...(extract && { extract }), ...(ignoreParameters && { ignoreParameters }), ...(quiet && { quiet }) };
}

/** An empty list keeps every parameter; any other adds to the usual ones. */
function cleanerOf({ ignoreParameters: own }: ReadingSettings): (paragraph: Paragraph) => Paragraph {
  if (own?.length === 0) return (paragraph) => paragraph;
  return targetCleaner([...trackingParameters, ...(own ?? [])], sessionParameters);
}

/** Undefined if the settings are refused, and the article with them. */
function settingsOf(folder: ArticleFolder, readFile: FileReader, problems: Problem[]): Partial<ArticleYml> | undefined {
  if (!folder.articleYml) return {};
  const file = fileOf(folder, "article.yml");
  const reading = readArticleYml(file, readFile);
  if (reading.kind === "refused") {
    const { line, reason, passing } = reading;
    problems.push({ severity: "refused", file, ...(line && { line }), reason, ...(passing && { passing }) });
    return undefined;
  }
  problems.push(...reading.faults.map((fault): Problem => ({ severity: "warning", file, ...fault })));
  return reading.settings;
}

/** The usable version files, ordered by time of capture, then by file name. */
function draftsOf(
  folder: ArticleFolder,
  source: Source,
  reading: ReadingSettings,
  readFile: FileReader,
  table: ParagraphTable,
  problems: Problem[],
): Draft[] {
  const { directory, files } = folder;
  if (files.length > maxVersions) {
    const reason = `${files.length} version files; the first ${maxVersions} by name are read; divide the article into several folders`;
    problems.push({ severity: "refused", file: directory, reason });
  }
  const pages = new PageDrafts(table, reading.extract);
  const withFacts = new Set(folder.withFacts);
  const languages = new Set<string>();
  const read: (Omit<Draft, "paragraphs"> & { readonly paragraphs?: readonly number[]; readonly page?: number })[] = [];
  for (const file of files.slice(0, maxVersions)) {
    const {
      version,
      languages: own,
      problems: found,
    } = readVersion(folder, file, readFile, {
      readPage: (html) => pages.read(html),
      hasFacts: withFacts.has(file),
    });
    problems.push(...found);
    for (const language of own ?? []) languages.add(language);
    if (!version) continue;
    const { paragraphs, page, ...rest } = version;
    if (page) read.push({ ...rest, seen: [], page: pages.add(page) });
    else read.push({ ...rest, seen: [], paragraphs: paragraphs.map((it) => table.indexOf(it)) });
  }
  const texts = pages.texts(source.name);
  const unshown = pages.unshownWords;
  if (unshown > 0) {
    const [words, are, count] = unshown === 1 ? ["word", "is", "counts"] : ["words", "are", "count"];
    const reason = `${unshown} ${words} of its pages ${are} shown by no browser (choices of a list, stand-ins for scripts, films and the like) and ${count} as outside the article's text`;
    problems.push({ severity: "note", file: directory, reason });
  }
  if (languages.size > 0) {
    const names = languages.size === 1 ? "name" : "names";
    const reason = `${languages.size} ${names} of languages of its blocks of code (as in \`\`\`js) are shown on no page`;
    problems.push({ severity: "note", file: directory, reason });
  }
  const drafts = read.map(({ page, paragraphs = [], meta, ...draft }): Draft => {
    if (page === undefined) return { ...draft, meta, paragraphs };
    const { title, paragraphs: chosen, hidden, beside, lacksSelected, meta: own } = texts[page]!;
    if (chosen.length === 0)
      problems.push({ severity: "warning", file: fileOf(folder, draft.file), reason: emptyCapture });
    if (lacksSelected)
      problems.push({ severity: "warning", file: fileOf(folder, draft.file), reason: lacksSelectedWarning });
    // A source's own setting knows better than a template of its site.
    const { lang: _, ...rest } = own;
    const pageMeta = source.lang === undefined ? own : rest;
    return {
      ...draft,
      meta: { ...(title !== undefined && { title }), ...pageMeta, ...meta },
      paragraphs: chosen,
      hidden,
      beside,
      isPage: true,
    };
  });
  drafts.sort((a, b) => a.captured.ms - b.captured.ms || compareVersionFiles(a.file, b.file));
  for (const { captured, file } of drafts.slice(
    drafts.length - countAhead(drafts.map(({ captured }) => captured.iso)),
  )) {
    const reason = `captured ${captured.iso}, long after all other captures of the article; check the time`;
    problems.push({ severity: "warning", file: fileOf(folder, file), reason });
  }
  return drafts;
}

/** The first name under `withheld` that no file has: a typing error must not publish what should be withheld. */
function unknownWithheld({ files }: ArticleFolder, names: readonly string[]): string | undefined {
  const present = new Set(files.map((file) => file.normalize()));
  return names.find((name) => !present.has(name.normalize()));
}

function withheldIn(
  folder: ArticleFolder,
  drafts: readonly Draft[],
  withheld: ArticleYml["withheld"] | undefined,
  problems: Problem[],
): readonly Draft[] {
  if (!withheld?.files) return drafts;
  const { drafts: marked, sameText } = withhold(drafts, withheld.files, reasonOf(withheld));
  const reason = "withheld as well, for its text is that of a withheld version";
  for (const file of sameText) problems.push({ severity: "warning", file: fileOf(folder, file), reason });
  return marked;
}

/** A withheld article. Nothing is read, and the only thing published is that it is withheld: title, address, tags and note could reveal the text. */
function wholeWithheld(
  { id, path }: ArticleFolder,
  source: Source,
  { tracking, aliases = [] }: Partial<ArticleYml>,
  withheld: Withheld,
): Article {
  return {
    id,
    path,
    source,
    title: "Withheld article",
    tags: [],
    ...(tracking && { tracking }),
    aliases: [...new Set(aliases)],
    withheld: reasonOf(withheld),
    paragraphs: [],
    versions: [],
  };
}

function reasonOf({ reason, date }: Withheld): Withheld {
  return { reason, date };
}

/** Of the newest capture of which it is known. */
function newestFact(versions: readonly TextVersion[], key: "url" | "lang"): string | undefined {
  return first(versions, (version) => version.seen.findLast((capture) => capture[key])?.[key] ?? version[key]);
}

function first(
  versions: readonly TextVersion[],
  value: (version: TextVersion) => string | undefined,
): string | undefined {
  for (const version of versions) {
    const found = value(version);
    if (found !== undefined) return found;
  }
  return undefined;
}
