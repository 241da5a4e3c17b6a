import { gunzipSync } from "node:zlib";
import { bodyOfType } from "../../import/http/pageBody.ts";
import { decode } from "../../store/encoding/decode.ts";
import { entryAddress } from "./entryAddress.ts";
import { addressesInJson } from "./jsonFeed.ts";
import { mostListed, type PageList, type PageListReading } from "./listReading.ts";
import { webAddressIn } from "./webAddressIn.ts";
import { readXmlRecords, type XmlRecord } from "./xmlRecords.ts";

/** Maximum size of a list in bytes, decompressed: the limit of the sitemap protocol (sitemaps.org). */
export const mostListBytes = 52_428_800;

const recordNames = new Set(["item", "entry", "url", "sitemap"]);

/**
 * Reads a feed (RSS, RDF, Atom, JSON Feed) or a sitemap (XML, index, lines of text), compressed or not; the content
 * decides, whatever its declared type. If it is truncated, the entries before the cut are read.
 *
 * @param url its final address, the base of relative addresses
 */
export function readPageList(body: Buffer, contentType: string | undefined, url: string): PageListReading {
  const bytes = unpacked(body);
  if (!bytes) return { kind: "none", reason: "cannot be decompressed" };
  const read = bodyOfType(bytes, contentType);
  const text = (typeof read === "string" ? decode(Buffer.from(read)) : decode(read, true)).text.replace(/^\ufeff/, "");
  const start = text.slice(0, 1_000).trimStart();
  if (start === "") return { kind: "none", reason: "is empty" };
  if (start.startsWith("{")) return addressesInJson(text, url);
  if (/^https?:\/\/\S+\s*(?:\n|$)/i.test(start)) return linesOf(text, url);
  const { root, records, left, isWhole } = readXmlRecords(text, recordNames, url);
  switch (root) {
    case "rss":
    case "rdf":
    case "feed":
    case "channel":
      return entriesOf(
        records.filter(({ name }) => name === "item" || name === "entry"),
        left,
        isWhole,
      );
    case "urlset":
      return { ...none, pages: locationsOf(records, "url"), left, isWhole };
    case "sitemapindex":
      return { ...none, sitemaps: locationsOf(records, "sitemap"), left, isWhole };
    case "html":
    case "!doctype":
      return { kind: "none", reason: "is a web page, and no feed or sitemap" };
    default:
      return {
        kind: "none",
        reason: /^<(?:!doctype )?html\b/i.test(start)
          ? "is a web page, and no feed or sitemap"
          : "is no feed or sitemap",
      };
  }
}

const none = { kind: "pages", pages: [], sitemaps: [], nowhere: [], left: 0 } as const;

function entriesOf(records: readonly XmlRecord[], left: number, isWhole: boolean): PageList {
  const pages: string[] = [];
  const nowhere: string[] = [];
  for (const record of records) {
    const address = entryAddress(record);
    if (address !== undefined) pages.push(address);
    else nowhere.push(record.fields.find(({ name }) => name === "title")?.text.slice(0, 80) || "without a title");
  }
  return { kind: "pages", pages, sitemaps: [], nowhere, left, isWhole };
}

/** The first `loc` of each record: those of images and videos belong to other vocabularies. */
function locationsOf(records: readonly XmlRecord[], kind: string): string[] {
  return records.flatMap(({ name, fields, base }) => {
    const location = name === kind ? fields.find((field) => field.name === "loc")?.text : undefined;
    return (location && webAddressIn(location, base)) || [];
  });
}

function linesOf(text: string, url: string): PageList {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const pages = lines.slice(0, mostListed).flatMap((line) => webAddressIn(line, url) ?? []);
  return { ...none, pages, left: Math.max(0, lines.length - mostListed), isWhole: true };
}

/**
 * Decompresses by the first two bytes: a compressed sitemap may come with or without the header, or already
 * decompressed.
 */
function unpacked(body: Buffer): Buffer | undefined {
  let bytes = body;
  try {
    for (let times = 0; times < 2 && bytes[0] === 0x1f && bytes[1] === 0x8b; times++)
      bytes = gunzipSync(bytes, { maxOutputLength: mostListBytes });
    return bytes;
  } catch {
    return undefined;
  }
}
