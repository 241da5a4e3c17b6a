import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { atomFeed } from "../../scripts/feeds/atomFeed.ts";
import { renderEntry } from "../../scripts/feeds/renderEntry.ts";
import { changeDigest } from "../../scripts/page/summaries/changeDigest.ts";
import { feedEntry } from "../../scripts/page/summaries/feedEntry.ts";
import type { FeedEntryView } from "../../scripts/page/view.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";
import { labelledChanges } from "../fixtures/labelledChanges.ts";
import { environment, settings } from "../templates/fixtures.ts";

const subject = {
  title: "Story: changes",
  path: "/paper/story/feed.xml",
  page: "/paper/story/",
  updated: "2024-01-01T00:00:00Z",
};
const feedAt = (entries: readonly FeedEntryView[], site: Parameters<typeof atomFeed>[2], more: object = {}) => {
  const rendered = entries.map((entry) => renderEntry(entry, site, environment));
  return atomFeed({ ...subject, ...more }, rendered, site, environment);
};
const feed = (entries: readonly FeedEntryView[], more: object = {}) => feedAt(entries, settings, more);

/** The feed's entries of an article's changes, newest first. */
function entriesOf(told: readonly Told[], more: { title?: string } = {}): FeedEntryView[] {
  const article = { ...articleOf(told), ...more };
  return labelledChanges(article)
    .map((change) => feedEntry(article, change, changeDigest(article, change), `/paper/story/#change-${change.n}`))
    .reverse();
}
const versions = (count: number, text = "") =>
  Array.from({ length: count }, (_, n): Told => ({ paragraphs: [`${n} ${text}`.trim()] }));

describe("atomFeed()", () => {
  it("has an entry for each change, newest first, with absolute addresses and the diff inside", () => {
    const { view, xml } = feed(entriesOf(versions(3, "people came to the meeting")));
    assert.deepEqual(
      view.entries.map(({ url, title, updated }) => [url, title, updated]),
      [
        ["https://changes.example.org/paper/story/#change-2", "Story (change 2: number)", "2024-01-01T02:00:00Z"],
        ["https://changes.example.org/paper/story/#change-1", "Story (change 1: number)", "2024-01-01T01:00:00Z"],
      ],
    );
    assert.equal(view.updated, "2024-01-01T02:00:00Z");
    const parsed = new XMLParser().parse(xml);
    assert.match(parsed.feed.entry[0].content, /<del [^>]+>1<\/del><ins [^>]+>2<\/ins>/);
  });

  it("is well-formed and dated where there is no entry", () => {
    const { view, xml } = feed([]);
    assert.equal(XMLValidator.validate(xml), true);
    assert.deepEqual([view.updated, view.entries], ["2024-01-01T00:00:00Z", []]);
  });

  it("holds the newest fifty", () => {
    const { view } = feed(entriesOf(versions(61)));
    assert.equal(view.entries.length, 50);
    assert.match(view.entries[0]!.title, /change 60/);
  });

  const hostile: [what: string, text: string][] = [
    ["markup", "<script>alert(1)</script> & ]]> <!-- "],
    ["nothing but signs", `<&>"'\`\\ `],
    ["another script", "人民日报社论 "],
    ["line separators", "a\u2028b\u2029c "],
  ];
  for (const [what, text] of hostile) {
    it(`is well-formed and at most a megabyte, made of ${what}`, () => {
      const long = Array.from(
        { length: 50 },
        (_, n): Told => ({
          paragraphs: Array.from({ length: 6 }, (_, k) => `${n} ${k} ${text.repeat(12_000 / text.length)}`.trim()),
        }),
      );
      const { xml, view } = feed(entriesOf(long, { title: text.repeat(20) }), { title: text, subtitle: text });
      assert.equal(XMLValidator.validate(xml), true);
      assert.ok(Buffer.byteLength(xml) <= 1_000_000, String(Buffer.byteLength(xml)));
      assert.ok(view.entries.length >= 3, String(view.entries.length));
      assert.doesNotMatch(xml, /<script/);
    });
  }

  it("counts six bytes for a quotation mark: a headline of nothing else leaves the feed below a megabyte", () => {
    const entries = entriesOf(
      Array.from({ length: 60 }, (_, n): Told => ({ paragraphs: [`${n} ${"word ".repeat(2_400)}`] })),
    );
    for (const count of [100_000, 166_300]) {
      const { xml } = feed(entries, { title: '"'.repeat(count) });
      assert.ok(Buffer.byteLength(xml) <= 1_000_000, `${count}: ${Buffer.byteLength(xml)}`);
    }
  });

  it("shows captured markup as text", () => {
    const { xml } = feed(entriesOf([{ paragraphs: ["a"] }, { paragraphs: ["a", "<b>&amp;</b>"] }]));
    const content: string = new XMLParser({ htmlEntities: true }).parse(xml).feed.entry.content;
    assert.match(content, /&lt;b&gt;&amp;amp;&lt;\/b&gt;/);
  });

  it("has paths for addresses and no link to itself where the site does not know its address", () => {
    const { url: _, ...unknown } = settings;
    const { view, xml } = feedAt(entriesOf(versions(2)), unknown);
    assert.equal(XMLValidator.validate(xml), true);
    assert.doesNotMatch(xml, /rel="self"/);
    assert.deepEqual([view.alternate, view.entries[0]!.url], ["/paper/story/", "/paper/story/#change-1"]);
  });

  it("has ids that no other archive has, for the feed and its entries", () => {
    const idsOf = (site: Parameters<typeof atomFeed>[2]) => {
      const { view } = feedAt(entriesOf(versions(2)), site);
      return [view.id, view.entries[0]!.id];
    };
    const sites = [settings, { ...settings, url: "https://elsewhere.example" }, { ...settings, basePath: "/b/" }];
    const ids = [...sites, ...sites.map((site) => ({ ...site, id: "one" })), { ...settings, id: "two" }].map(idsOf);
    assert.deepEqual(ids[4], ids[3]);
    assert.deepEqual(ids[5], ids[3]);
    assert.equal(new Set(ids.flat()).size, 10);
  });

  it("keeps the id of an entry when the site moves, when the change moves to a page of its own or gets another number", () => {
    const [entry] = entriesOf(versions(2));
    const id = (of: FeedEntryView, site = { ...settings, id: "one" } as Parameters<typeof atomFeed>[2]) =>
      feedAt([of], site).view.entries[0]!.id;
    const first = id(entry!);
    assert.match(first, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(
      id(entry!, { ...settings, id: "one", url: "https://elsewhere.example", basePath: "/archive/" }),
      first,
    );
    assert.equal(id({ ...entry!, url: "/paper/story/changes/1/#change-1" }), first);
    assert.equal(id({ ...entry!, before: 7, after: 8 }), first);
    assert.notEqual(id({ ...entry!, url: "/paper/story/#change-2" }), first);
    assert.notEqual(id({ ...entry!, article: { ...entry!.article, path: "/paper/other/" } }), first);
  });
});
