import { readCaptureTime } from "./captureTime.ts";
import { webUrl } from "./webUrl.ts";
import type { YamlValue } from "./yamlValue.ts";

/** Converts a written value to a typed one; throws UnusableValue. */
export type ValueReader<T> = (value: YamlValue) => T;

/** The message says what was expected, and is printed after the key: `status: must be a number …`. */
export class UnusableValue extends Error {
  override name = "UnusableValue";
}

/** One line of text, white space folded. */
export const text: ValueReader<string> = (value) =>
  exactText(value)
    .replace(/[\t\n\f\r ]+/g, " ")
    // No-break spaces are kept, as in paragraphs.
    .replace(/^ | $/g, "");

/** Text unchanged: the name of a file may contain two spaces. */
export const exactText: ValueReader<string> = (value) => {
  switch (value.kind) {
    case "text":
      return value.text;
    case "unusable":
      throw new UnusableValue(value.reason);
    case "list":
    case "map":
      throw new UnusableValue(`must be text, not a ${value.kind}; put it in quotes if it begins with [ or {`);
  }
};

export const webAddress: ValueReader<string> = (value) => {
  const address = webUrl(text(value));
  if (address === undefined) throw new UnusableValue("must be an address that begins with http:// or https://");
  return address;
};

/** BCP 47, in its canonical form. */
export const language: ValueReader<string> = (value) => {
  const tag = text(value);
  const canonical = canonicalLanguage(tag);
  if (canonical !== undefined) return canonical;
  const likely = canonicalLanguage(tag.replaceAll("_", "-")) ?? "en or zh-CN";
  throw new UnusableValue(`"${tag.slice(0, 40)}" is no BCP 47 language tag; write ${likely}`);
};

/** A date or an instant in ISO 8601, kept as written. */
export const dateOrInstant: ValueReader<string> = (value) => {
  const written = text(value);
  const reading = readCaptureTime(written);
  if (reading.kind === "unusable") throw new UnusableValue(reading.reason);
  return written;
};

export const day: ValueReader<string> = (value) => {
  const written = dateOrInstant(value);
  if (!/^\d{4}-\d\d-\d\d$/.test(written)) throw new UnusableValue("must be a day like 2014-01-13");
  return written;
};

export const boolean: ValueReader<boolean> = (value) => oneOf("true", "false")(value) === "true";

/** One of the given words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): ValueReader<Word> {
  return (value) => {
    const written = text(value);
    const word = words.find((candidate) => candidate === written);
    if (word === undefined) throw new UnusableValue(`must be ${words.join(" or ")}`);
    return word;
  };
}

export function listOf<T>(item: ValueReader<T>): ValueReader<readonly T[]> {
  return (value) => {
    if (value.kind !== "list") throw new UnusableValue("must be a list like [one, two]");
    return value.items.map(item);
  };
}

/** One value, or a list of them. */
export function oneOrMore<T>(item: ValueReader<T>): ValueReader<readonly T[]> {
  return (value) => (value.kind === "list" ? value.items.map(item) : [item(value)]);
}

/** Undefined for a text that is no BCP 47 tag. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
