import { selectorFault } from "../../formats/html/selectors.ts";
import type { PageExtract, ReadingSettings } from "../../model/settings/readingSettings.ts";
import { patternFault } from "../../system/linearPattern.ts";
import { type Keys, readKeys } from "../yaml/readKeys.ts";
import { exactText, oneOrMore, text, UnusableValue, type ValueReader } from "../yaml/valueReaders.ts";

/** The keys shared by `source.yml` and `article.yml`: which part of the pages is the article, and what is noise. */
export const readingKeys: Keys<Required<ReadingSettings>> = {
  extract,
  ignoreParameters: oneOrMore(parameter),
  quiet: oneOrMore(pattern),
};

function extract(value: Parameters<ValueReader<PageExtract>>[0]): PageExtract {
  if (value.kind !== "map") throw new UnusableValue("must be { select: article, remove: [.ad, .clock] }");
  const { values, faults } = readKeys(value.entries, {
    select: oneOrMore(selector),
    remove: oneOrMore(selector),
  } satisfies Keys<PageExtract>);
  if (faults[0]) throw new UnusableValue(faults[0].reason);
  return values;
}

function selector(value: Parameters<ValueReader<string>>[0]): string {
  const written = text(value);
  const fault = selectorFault(written);
  if (fault !== undefined) throw new UnusableValue(`"${written.slice(0, 80)}" is no usable CSS selector: ${fault}`);
  return written;
}

function parameter(value: Parameters<ValueReader<string>>[0]): string {
  const written = text(value);
  if (!/^(?:[^\s&=?#*]+\*?)$/.test(written))
    throw new UnusableValue(`"${written.slice(0, 80)}" is no name of a parameter like sid or utm_*`);
  return written;
}

function pattern(value: Parameters<ValueReader<string>>[0]): string {
  const written = exactText(value);
  const fault = patternFault(written);
  if (fault !== undefined) throw new UnusableValue(`"${written.slice(0, 80)}" is no usable pattern: ${fault}`);
  return written;
}
