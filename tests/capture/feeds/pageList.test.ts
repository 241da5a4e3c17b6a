import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { PageList } from "../../../scripts/capture/feeds/listReading.ts";
import { readPageList } from "../../../scripts/capture/feeds/pageList.ts";

const url = "https://gazette.example/news/feed.xml";
const read = (text: string | Buffer, type?: string) => readPageList(Buffer.from(text), type, url);
function listed(text: string | Buffer, type?: string): PageList {
  const reading = read(text, type);
  assert.ok(reading.kind === "pages", JSON.stringify(reading));
  return reading;
}
const rss = (items: string) => `<?xml version="1.0"?><rss version="2.0"><channel>${items}</channel></rss>`;
const atom = (entries: string, base = "") => `<feed xmlns="http://www.w3.org/2005/Atom"${base}>${entries}</feed>`;
const at = (path: string) => `https://gazette.example${path}`;

describe("readPageList() of RSS", () => {
  const cases: [what: string, item: string, address: string | undefined][] = [
    ["a link", "<link>https://gazette.example/a</link>", at("/a")],
    ["a link in CDATA with line ends around", "<link>\n<![CDATA[\n https://gazette.example/a\n]]>\n</link>", at("/a")],
    ["a link with a bare ampersand", "<link>https://gazette.example/a?b=1&c=2</link>", at("/a?b=1&c=2")],
    ["a link with an escaped one", "<link>https://gazette.example/a?b=1&amp;c=2</link>", at("/a?b=1&c=2")],
    ["a relative link", "<link>/a</link>", at("/a")],
    ["a link without its fragment", "<link>https://gazette.example/a#top</link>", at("/a")],
    ["a guid without a link", "<guid>https://gazette.example/a</guid>", at("/a")],
    ["a link before a guid", '<guid isPermaLink="true">https://gazette.example/b</guid><link>/a</link>', at("/a")],
    ["no guid that says it is no address", '<guid isPermaLink="false">https://gazette.example/b</guid>', undefined],
    ["no guid that is a number", "<guid>80042</guid>", undefined],
    [
      "a guid where the link leads to mail",
      "<link>mailto:a@b.example</link><guid>https://gazette.example/a</guid>",
      at("/a"),
    ],
    [
      "no link of another vocabulary",
      '<a:link xmlns:a="http://www.w3.org/2005/Atom" href="/b"/><link>/a</link>',
      at("/a"),
    ],
    ["no link inside of another element", "<source><link>/b</link></source><link>/a</link>", at("/a")],
    ["a link after HTML that is not escaped", "<description>one<br>two <b>x</description><link>/a</link>", at("/a")],
    ["a link by xml:base", '<link xml:base="https://other.example/x/">a</link>', "https://other.example/x/a"],
    ["no script", "<link>javascript:alert(1)</link>", undefined],
    ["no password", "<link>https://a:b@gazette.example/</link>", undefined],
  ];
  for (const [what, item, address] of cases)
    it(`takes ${what}`, () => {
      const { pages, nowhere, isWhole } = listed(
        rss(`<item><title> One </title>${item}</item><item><link>/z</link></item>`),
      );
      assert.deepEqual(pages, [...(address === undefined ? [] : [address]), at("/z")]);
      assert.deepEqual(nowhere, address === undefined ? ["One"] : []);
      assert.ok(isWhole);
    });

  it("reads RDF", () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="/c"><link>/</link></channel><item rdf:about="https://gazette.example/b"><link>/a</link></item>
      <item rdf:about="https://gazette.example/b"/></rdf:RDF>`;
    assert.deepEqual(listed(text).pages, [at("/a"), at("/b")]);
  });

  it("reads the items before a cut, and says that it is cut", () => {
    const text = rss("<item><link>/a</link></item><item><link>/b</link></item>");
    for (let end = text.indexOf("<item>") + 1; end < text.length - 2; end++) {
      const { pages, isWhole } = listed(text.slice(0, end));
      assert.ok(!isWhole, text.slice(0, end));
      assert.deepEqual(pages, [at("/a"), at("/b")].slice(0, text.slice(0, end).split("</item>").length - 1));
    }
  });

  it("reads the encoding of the header, of the document, or of a byte order mark", () => {
    const item = (text: string) => rss(`<item><title>${text}</title></item>`);
    const latin = Buffer.from(item("Café").replace("?>", ' encoding="iso-8859-1"?>'), "latin1");
    const mark = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(item("Café"), "utf16le")]);
    for (const [bytes, type] of [
      [latin, undefined],
      [Buffer.from(item("Café"), "latin1"), "text/xml; charset=ISO-8859-1"],
      [mark, "text/xml; charset=utf-8"],
      [Buffer.from(item("Café")), "text/xml"],
    ] as const)
      assert.deepEqual(listed(bytes, type).nowhere, ["Café"]);
  });
});

describe("readPageList() of Atom", () => {
  it("nests xml:base from the feed to the link", () => {
    const text = atom(
      `<link href="./"/><entry xml:base="2024/"><link href="g"/></entry><entry><link xml:base="/x/" href="h"/></entry>
       <entry><link href="i"/></entry>`,
      ' xml:base="https://gazette.example/blog/"',
    );
    assert.deepEqual(listed(text).pages, [at("/blog/2024/g"), at("/x/h"), at("/blog/i")]);
  });

  it("takes the alternate link that is a web page, and no other link nor the id", () => {
    const text = atom(
      `<entry><link rel="replies" href="/r"/><link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/a"/></entry>
       <entry><id>https://gazette.example/old</id><link rel="edit" href="/e"/><link rel="enclosure" href="/s.mp3"/><link href="/b"/></entry>
       <entry><title>Nets</title><id>https://gazette.example/old</id><link rel="self" href="/s"/><source><link href="/other"/></source></entry>`,
    );
    const { pages, nowhere } = listed(text);
    assert.deepEqual(pages, [at("/a"), at("/b")]);
    assert.deepEqual(nowhere, ["Nets"]);
  });

  it("knows it by its vocabulary and not by its prefix", () => {
    const text =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><link href="/no"/><a:link href="/a"/></a:entry></a:feed>';
    assert.deepEqual(listed(text).pages, [at("/a")]);
  });
});

describe("readPageList() of JSON Feed", () => {
  it("takes url, else external_url, else an id that is an address", () => {
    const items = [
      { id: 7, url: "https://gazette.example/k", external_url: "https://other.example/" },
      { id: "8", external_url: "https://gazette.example/l" },
      { id: "https://gazette.example/m" },
      { id: "9", url: "n" },
      { id: "10", title: "Nothing" },
      null,
    ];
    const { pages, nowhere } = listed(
      `\ufeff${JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items })}`,
    );
    assert.deepEqual(pages, [at("/k"), at("/l"), at("/m"), at("/news/n")]);
    assert.deepEqual(nowhere, ["Nothing", "without a title"]);
  });

  it("is told where it is cut, or something else", () => {
    for (const text of ['{"items": [{"url": "/a"}', '{"item": []}']) assert.equal(read(text).kind, "none");
  });
});

describe("readPageList() of sitemaps", () => {
  const urlset = (urls: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${urls}</urlset>`;

  it("takes the address of each page, and not those of images", () => {
    const text = urlset(
      `<url><image:image><image:loc>/i.png</image:loc></image:image><loc>
        <![CDATA[https://gazette.example/a]]>
      </loc><lastmod>2024-03-05</lastmod></url><url><lastmod>2024-03-06</lastmod></url><url><loc>/b</loc></url>`,
    );
    assert.deepEqual(listed(text).pages, [at("/a"), at("/b")]);
  });

  it("reads an index, and unpacks by the first bytes, once or twice", () => {
    const index =
      "<sitemapindex><sitemap><loc>/s1.xml.gz</loc></sitemap><sitemap><loc>/s2.xml</loc></sitemap></sitemapindex>";
    assert.deepEqual(listed(index).sitemaps, [at("/s1.xml.gz"), at("/s2.xml")]);
    for (const packed of [
      gzipSync(urlset("<url><loc>/a</loc></url>")),
      gzipSync(gzipSync(urlset("<url><loc>/a</loc></url>"))),
    ])
      assert.deepEqual(listed(packed, "application/gzip").pages, [at("/a")]);
  });

  it("reads lines of addresses", () => {
    assert.deepEqual(listed("https://gazette.example/a\r\nhttps://gazette.example/b\n").pages, [at("/a"), at("/b")]);
  });
});

describe("readPageList()", () => {
  it("reads 50,000 entries of one list, and counts the others", () => {
    const many = <T>(item: T): T[] => Array<T>(50_002).fill(item);
    for (const text of [
      rss(many("<item><link>/a</link></item>").join("")),
      JSON.stringify({ items: many({ url: "/a" }) }),
      many(url).join("\n"),
    ]) {
      const { pages, left } = listed(text);
      assert.deepEqual([pages.length, left], [50_000, 2]);
    }
  });

  it("takes a prefix for what the nearest element around binds it to", () => {
    const text =
      '<a:feed xmlns:a="v"><a:entry><a:title xmlns:a="w"><a:b/></a:title><a:link href="/a"/></a:entry><a:entry xmlns:a="w"><x:link xmlns:x="w" href="/b"/></a:entry></a:feed>';
    assert.deepEqual(listed(text).pages, [at("/a"), at("/b")]);
  });

  it("takes a web page for no feed", () => {
    for (const text of [
      "<!DOCTYPE html><html><body><p>Checking your browser</p></body></html>",
      "<html></html>",
      "",
      "Sorry",
      "<svg/>",
    ])
      assert.equal(read(text).kind, "none", text);
  });

  it("reads documents made to take long in time that grows with them", () => {
    const bombs = [
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${'<!ENTITY b "&a;&a;&a;&a;">'.repeat(1_000)}]>${rss("<item><link>/a</link></item>")}`,
      `<rss>${"<item>".repeat(200_000)}`,
      rss(`<item ${'xmlns:a="b" '.repeat(1_000)}>${"<link>/a</link>".repeat(10_000)}</item>`),
      `{"items": ${"[".repeat(200_000)}`,
      `<rss ${Array.from({ length: 5_000 }, (_, at) => `xmlns:p${at}="v"`).join(" ")}>${'<b xmlns="w"/>'.repeat(5_000)}</rss>`,
      `<rss xml:base="${url}/${"a/".repeat(500_000)}">${'<b xml:base="c"/>'.repeat(2_000)}</rss>`,
      `${url}\n${" ".repeat(200_000)}x`,
    ];
    for (const text of bombs) {
      const begin = process.cpuUsage();
      read(text);
      assert.ok(process.cpuUsage(begin).user < 3_000_000);
    }
  });
});
