import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { MadeUpText } from "../archives/madeUpText.ts";

/** The input of a step: a store, the checkout that builds it, and a source of randomness. */
export interface Ground {
  readonly versions: string;
  /** A separate checkout, whose settings and templates may be edited. */
  readonly repository: string;
  readonly text: MadeUpText;
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  /** A counter for new names. */
  next(): number;
}

/**
 * One kind of change to an archive between two builds. Returns what it did, for the report; undefined if it was not
 * applicable.
 */
export type Step = (ground: Ground) => string | undefined;

/** Minimum number of articles and sources: an empty archive is refused, and tests nothing. */
const fewest = 5;

/** Steps by name, in the order for random choice. A new one is a line here. */
export const steps: Readonly<Record<string, Step>> = {
  addVersion(ground) {
    const article = anyArticle(ground);
    if (!article) return undefined;
    const name = `${captureName(ground)}.md`;
    write(ground, `${article}/${name}`, newText(ground, versionsOf(ground, article).at(-1)));
    return `${article}/${name}`;
  },
  editVersion(ground) {
    const file = anyVersion(ground);
    if (file) write(ground, file, newText(ground, file));
    return file;
  },
  renameVersion(ground) {
    const file = anyVersion(ground);
    if (!file) return undefined;
    const to = `${path.dirname(file)}/${captureName(ground)}.md`;
    renameSync(at(ground, file), at(ground, to));
    return `${file} → ${to}`;
  },
  removeVersion(ground) {
    const file = anyVersion(ground);
    if (file) rmSync(at(ground, file));
    return file;
  },
  repeatVersion(ground) {
    const article = anyArticle(ground);
    const oldest = article && versionsOf(ground, article)[0];
    if (!oldest) return undefined;
    const to = `${article}/${captureName(ground)}.md`;
    write(ground, to, readFileSync(at(ground, oldest), "utf8"));
    return `${oldest} again as ${to}`;
  },
  refuseVersion(ground) {
    const article = anyArticle(ground);
    if (article) write(ground, `${article}/no-time-${ground.next()}.md`, "No capture time.\n");
    return article;
  },
  withholdVersion(ground) {
    const file = anyVersion(ground);
    if (!file) return undefined;
    const withheld = `withheld:\n  reason: Asked by a court\n  date: 2024-05-01\n  files: [${path.basename(file)}]\n`;
    write(ground, `${path.dirname(file)}/article.yml`, withheld);
    return file;
  },
  withholdArticle(ground) {
    const article = anyArticle(ground);
    const withheld = "withheld:\n  reason: Asked by a court\n  date: 2024-05-01\n";
    if (article) write(ground, `${article}/article.yml`, withheld);
    return article;
  },
  describeArticle(ground) {
    const article = anyArticle(ground);
    if (!article) return undefined;
    const facts = [
      "tracking: ended\n",
      `tags: [tag${ground.below(3)}]\n`,
      `note: Note ${ground.next()}\n`,
      "lang: fr\n",
    ];
    write(ground, `${article}/article.yml`, `title: Title ${ground.next()}\n${facts[ground.below(facts.length)]}`);
    return article;
  },
  undescribeArticle(ground) {
    const described = articles(ground).filter((article) => existsSync(at(ground, `${article}/article.yml`)));
    const article = any(ground, described);
    if (article) rmSync(at(ground, `${article}/article.yml`));
    return article;
  },
  addArticle(ground) {
    const source = any(ground, sources(ground)) ?? "source-new";
    const article = `${source}/${2020 + ground.below(3)}/article-${ground.next()}`;
    write(ground, `${article}/${captureName(ground)}.md`, newText(ground, undefined));
    return article;
  },
  renameArticle(ground) {
    const article = anyArticle(ground);
    if (!article) return undefined;
    const to = `${article.split("/")[0]}/renamed-${ground.next()}`;
    renameSync(at(ground, article), at(ground, to));
    // Half of the publishers remember the old address.
    if (ground.below(2) > 0) write(ground, `${to}/article.yml`, `aliases: [${article}]\n`);
    return `${article} → ${to}`;
  },
  removeArticle(ground) {
    const article = articles(ground).length > fewest ? anyArticle(ground) : undefined;
    if (article) rmSync(at(ground, article), { recursive: true });
    return article;
  },
  addSource(ground) {
    const article = `source-${ground.next()}/article`;
    write(ground, `${article}/${captureName(ground)}.md`, newText(ground, undefined));
    return article;
  },
  describeSource(ground) {
    const source = any(ground, sources(ground));
    if (source) write(ground, `${source}/source.yml`, `name: The Source ${ground.next()}\n`);
    return source;
  },
  removeSource(ground) {
    const source = sources(ground).length > fewest ? any(ground, sources(ground)) : undefined;
    if (source) rmSync(at(ground, source), { recursive: true });
    return source;
  },
  changeSettings(ground) {
    const basePath = ["/", "/archive/"][ground.below(2)]!;
    const settings = `title: Archive ${ground.next()}\nurl: https://archive.example\nbasePath: ${basePath}\n`;
    writeFileSync(path.join(ground.repository, "content/site.yml"), settings);
    return settings.trim().replaceAll("\n", ", ");
  },
  changeTemplate(ground) {
    const names = ["components/diff/diff.njk", "components/colophon/colophon.njk", "feeds/change.njk", "css/base.css"];
    const name = any(ground, names)!;
    const file = path.join(ground.repository, "templates", name);
    const text = readFileSync(file, "utf8");
    const n = ground.next();
    const changed = name.endsWith(".css")
      ? `${text}\n.law-${n} { color: #${100 + (n % 900)}; }\n`
      : text.replace(/ data-law="\d+"/, "").replace(/<(p|div|footer)\b/, `<$1 data-law="${n}"`);
    writeFileSync(file, changed);
    return name;
  },
  renewTimes(ground) {
    const now = new Date();
    for (const article of articles(ground))
      for (const file of versionsOf(ground, article)) utimesSync(at(ground, file), now, now);
    return "all version files";
  },
  changeNothing: () => "",
};

const at = ({ versions }: Ground, below: string) => path.join(versions, below);

function write(ground: Ground, below: string, text: string): void {
  mkdirSync(path.dirname(at(ground, below)), { recursive: true });
  writeFileSync(at(ground, below), text);
}

function any<T>(ground: Ground, choice: readonly T[]): T | undefined {
  return choice.length > 0 ? choice[ground.below(choice.length)] : undefined;
}

function sources({ versions }: Ground): string[] {
  return readdirSync(versions).sort();
}

/** Folders that hold version files. */
function articles({ versions }: Ground): string[] {
  const files = readdirSync(versions, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
  return [...new Set(files.map((name) => path.dirname(name).split(path.sep).join("/")))].sort();
}

const anyArticle = (ground: Ground) => any(ground, articles(ground));

/** Oldest first, by their names. */
function versionsOf(ground: Ground, article: string): string[] {
  const names = readdirSync(at(ground, article)).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => `${article}/${name}`);
}

function anyVersion(ground: Ground): string | undefined {
  const article = anyArticle(ground);
  return article && any(ground, versionsOf(ground, article));
}

/** A time of capture at any minute of three years. */
function captureName({ below }: Ground): string {
  const captured = new Date(Date.UTC(2020, 0, 1) + below(3 * 365 * 24 * 60) * 60_000).toISOString();
  return `${captured.slice(0, 19).replaceAll(":", "-")}Z`;
}

/** The text of a version file with a paragraph edited, or a new text. */
function newText(ground: Ground, file: string | undefined): string {
  const paragraphs = file ? readFileSync(at(ground, file), "utf8").trimEnd().split("\n\n") : [];
  const last = paragraphs.pop();
  paragraphs.push(last ? ground.text.edited(last) : ground.text.paragraph());
  if (ground.below(3) === 0) paragraphs.push(ground.text.paragraph());
  return `${paragraphs.join("\n\n")}\n`;
}
