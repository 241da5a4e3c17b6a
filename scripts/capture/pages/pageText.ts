import path from "node:path";
import { targetCleaner, trackingParameters } from "../../formats/paragraphs/targetCleaner.ts";
import type { ImportedCapture } from "../../import/capture.ts";
import { captureTexts } from "../../import/writing/captureText.ts";
import { settingsInStore } from "../../import/writing/settingsInStore.ts";
import { versionOf } from "../../import/writing/versionOf.ts";
import { quietKeys } from "../../labels/evidence/quietRows.ts";
import { countWords } from "../../model/countWords.ts";
import { type Paragraph, paragraphKey } from "../../model/paragraph.ts";
import type { PageExtract, ReadingSettings } from "../../model/settings/readingSettings.ts";
import { readingKeys } from "../../store/settings/readingKeys.ts";
import { UnwritableVersion } from "../../store/writing/versionText.ts";
import { readKeys } from "../../store/yaml/readKeys.ts";
import { readYamlFile } from "../../store/yaml/readYamlFile.ts";
import { readStoredFile } from "../../system/files/readStoredFile.ts";
import type { ShownPage } from "./notTheArticle.ts";
import type { StoredVersion } from "./storedVersions.ts";

/** The text of a page as the writer would store it. */
export interface CapturedText extends ShownPage {
  readonly byline?: string;
  readonly published?: string;
}

/**
 * The article's text of a page.
 *
 * @param extract from `watch.yml`; the store's own settings take precedence
 * @returns the text, or why the writer cannot store it
 */
export function capturedText(
  capture: ImportedCapture,
  into: string,
  id: string,
  extract: PageExtract | undefined,
): CapturedText | UnwritableVersion {
  const settings = () => ({ ...(extract && { extract }), ...settingsInStore(into, id) });
  const text = captureTexts([capture], settings)[0]!;
  if (text instanceof UnwritableVersion) return text;
  const { version } = versionOf(capture, text, capture.captured, undefined);
  const { title, byline, published, lang } = version;
  const paragraphs = "paragraphs" in version ? version.paragraphs : [];
  return {
    paragraphs,
    words: paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph.text), 0),
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { lang }),
  };
}

/**
 * Whether two captures at two addresses show the same page: they have the same headline and share half of their
 * paragraphs.
 */
export function isOneText(
  a: Pick<ShownPage, "paragraphs" | "title">,
  b: Pick<ShownPage, "paragraphs"> & { readonly title?: string | undefined },
): boolean {
  if (a.title === undefined || a.title !== b.title) return false;
  const known = new Set(a.paragraphs.map(({ text }) => text));
  const shared = b.paragraphs.filter(({ text }) => known.has(text)).length;
  return shared * 2 >= Math.max(a.paragraphs.length, b.paragraphs.length);
}

/**
 * Whether a text adds nothing to a stored version: a build would merge the two as one version seen twice, or they
 * differ only in clocks, counters and text that the settings declare quiet.
 */
export function saysNothingNew(
  page: CapturedText,
  { meta, paragraphs }: StoredVersion,
  into: string,
  id: string,
): boolean {
  if ((meta.status ?? 200) >= 400 || meta.technical) return false;
  if (page.title !== meta.title || page.byline !== meta.byline || page.published !== meta.published) return false;
  const { ignoreParameters = [], quiet } = readingIn(into, id);
  const clean = targetCleaner([...trackingParameters, ...ignoreParameters]);
  const areEqual = (key: (paragraph: Paragraph) => string | undefined): boolean => {
    const keysOf = (text: readonly Paragraph[]) => text.map(key).filter((each) => each !== undefined);
    const [now, before] = [keysOf(page.paragraphs), keysOf(paragraphs)];
    return now.length === before.length && now.every((each, at) => each === before[at]);
  };
  if (areEqual((paragraph) => paragraphKey(clean(paragraph)))) return true;
  const quietKey = quietKeys(quiet);
  return page.words > 0 && areEqual((paragraph) => quietKey(clean(paragraph)));
}

/** The store's settings for reading an article, as in a build: the article's settings override the source's. */
function readingIn(into: string, id: string): ReadingSettings {
  const [source = ""] = id.split("/", 1);
  const files = [path.join(into, source, "source.yml"), path.join(into, ...id.split("/"), "article.yml")];
  return Object.assign(
    {},
    ...files.map((file) => {
      const yaml = readYamlFile(file, readStoredFile);
      return yaml.kind === "entries" ? readKeys(yaml.entries, readingKeys).values : {};
    }),
  );
}
