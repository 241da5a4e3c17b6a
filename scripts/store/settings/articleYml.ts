import type { ReadingSettings } from "../../model/settings/readingSettings.ts";
import type { Withheld } from "../../model/version.ts";
import { nameFault } from "../nameFault.ts";
import type { FileReader, StoreReference } from "../store.ts";
import { type KeyFault, type Keys, readKeys } from "../yaml/readKeys.ts";
import { readYamlFile } from "../yaml/readYamlFile.ts";
import {
  dateOrInstant,
  day,
  exactText,
  language,
  listOf,
  oneOf,
  text,
  UnusableValue,
  type ValueReader,
  webAddress,
} from "../yaml/valueReaders.ts";
import { readingKeys } from "./readingKeys.ts";

/** The contents of `article.yml`; every key is optional. */
export interface ArticleYml extends Required<ReadingSettings> {
  title: string;
  /** Address of the original article. */
  url: string;
  /** BCP 47. */
  lang: string;
  /** As written: a date or an instant. */
  published: string;
  tags: readonly string[];
  /** `ended`: the article is no longer watched. */
  tracking: "open" | "ended";
  /** Former ids of the article. */
  aliases: readonly string[];
  /** The archivist's note on the article. */
  note: string;
  /** What must not be published: the version files named or, without `files`, the whole article. */
  withheld: Withheld & { readonly files?: readonly string[] };
}

export type ArticleYmlReading =
  | { readonly kind: "settings"; readonly settings: Partial<ArticleYml>; readonly faults: readonly KeyFault[] }
  /** The article must be left out, because it may be withheld. */
  | { readonly kind: "refused"; readonly line?: number; readonly reason: string; readonly passing?: true };

const keys: Keys<ArticleYml> = {
  title: text,
  url: webAddress,
  lang: language,
  published: dateOrInstant,
  tags: listOf(text),
  tracking: oneOf("open", "ended"),
  aliases: listOf(articleId),
  note: text,
  withheld,
  ...readingKeys,
};

/** Reads an article's settings. If anything about `withheld` is doubtful, the article is refused, not published. */
export function readArticleYml(path: StoreReference, readFile: FileReader): ArticleYmlReading {
  const file = readYamlFile(path, readFile);
  if (file.kind === "broken")
    return { ...file, kind: "refused", reason: `${file.reason}; the article is left out, for it may be withheld` };
  for (const [key, value] of file.entries) {
    // `witheld` or `Withheld` would otherwise be an unknown key and the text published.
    const isNearly = key !== "withheld" && /^\s*wit?h[-_ ]?h?h?[eo]l?l?d\w*\s*$/i.test(key);
    const isEmpty = key === "withheld" && value.kind === "text" && value.text.trim() === "";
    if (isNearly) return leftOut(value.line, `unknown key "${key}"; write withheld`);
    if (isEmpty) return leftOut(value.line, "withheld: give a reason and a date");
  }
  const { values, faults } = readKeys(file.entries, keys);
  const doubt = faults.find(({ reason }) => reason.startsWith("withheld:"));
  return doubt ? leftOut(doubt.line, doubt.reason) : { kind: "settings", settings: values, faults };
}

function leftOut(line: number, reason: string): ArticleYmlReading {
  return { kind: "refused", line, reason: `${reason}; until then the whole article is left out` };
}

function articleId(value: Parameters<ValueReader<string>>[0]): string {
  const id = text(value);
  const segments = id.split("/");
  const fault = segments.map(nameFault).find((found) => found !== undefined);
  if (segments.length < 2 || fault)
    throw new UnusableValue(`"${id.slice(0, 80)}" is no earlier id like guardian/syria-talks`);
  return id;
}

function withheld(value: Parameters<ValueReader<ArticleYml["withheld"]>>[0]): ArticleYml["withheld"] {
  if (value.kind !== "map") throw new UnusableValue("must be { reason: …, date: 2014-01-13 }");
  const { values, faults } = readKeys(value.entries, {
    reason: text,
    date: day,
    files: listOf(exactText),
  } satisfies Keys<{ reason: string; date: string; files: readonly string[] }>);
  if (faults[0]) throw new UnusableValue(faults[0].reason);
  const { reason, date, files } = values;
  if (reason === undefined || date === undefined) throw new UnusableValue("must give a reason and a date");
  if (files?.length === 0 || (value.entries.has("files") && !files))
    throw new UnusableValue(
      "files: name at least one version file, or leave the key out to withhold the whole article",
    );
  return files ? { reason, date, files } : { reason, date };
}
