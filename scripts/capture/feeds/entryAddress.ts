import { webAddressIn } from "./webAddressIn.ts";
import type { XmlField, XmlRecord } from "./xmlRecords.ts";

/**
 * The address of an entry's page; undefined if it has none. In RSS its `link`; otherwise its `guid`, unless that is
 * declared not to be a permalink, and only if it is an absolute address: it should be one by default, but often is a
 * number. In RDF also `rdf:about`. In Atom its alternate link, if there are several the first that is a web page: other
 * links lead to replies, audio files or a form for editing, and an id is not an address.
 */
export function entryAddress({ name, attributes, fields, base }: XmlRecord): string | undefined {
  const links = fields.filter((field) => field.name === "link");
  return name === "entry" ? ofAtom(links) : ofRss(links, fields, attributes, base);
}

function ofAtom(links: readonly XmlField[]): string | undefined {
  const alternates = links.filter(({ attributes: { rel = "alternate" } }) =>
    /^(?:alternate|http:\/\/www\.iana\.org\/assignments\/relation\/alternate)$/i.test(rel.trim()),
  );
  const isPage = ({ attributes: { type = "text/html" } }: XmlField) => /html/i.test(type);
  const inOrder = [...alternates.filter(isPage), ...alternates.filter((link) => !isPage(link))];
  return first(inOrder, ({ attributes, base }) => webAddressIn(attributes.href ?? "", base));
}

function ofRss(
  links: readonly XmlField[],
  fields: readonly XmlField[],
  attributes: Readonly<Record<string, string>>,
  base: string,
): string | undefined {
  const guids = fields.filter((field) => field.name === "guid" && !/^false$/i.test(isPermaLink(field)));
  return (
    first(links, ({ text, attributes: { href = "" }, base }) => webAddressIn(text === "" ? href : text, base)) ??
    first(guids, ({ text }) => (/^https?:\/\//i.test(text) ? webAddressIn(text, base) : undefined)) ??
    webAddressIn(attributes["rdf:about"] ?? "", base)
  );
}

function isPermaLink({ attributes }: XmlField): string {
  return (attributes.isPermaLink ?? attributes.ispermalink ?? "true").trim();
}

function first<T>(items: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
