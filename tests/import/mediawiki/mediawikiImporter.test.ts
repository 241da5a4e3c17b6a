import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { addressOfPage } from "../../../scripts/import/mediawiki/exportImport.ts";
import { mediawikiImporter } from "../../../scripts/import/mediawiki/mediawikiImporter.ts";
import { pathFilter } from "../../../scripts/import/pathFilter.ts";
import { runImport } from "../../../scripts/import/runImport.ts";
import { filesBelow, snapshot } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { type WikiAnswer, wikiServer } from "./wikiServer.ts";

interface Rev {
  readonly id: number;
  readonly at?: string;
  readonly text?: string;
  /** Other elements of the revision. */
  readonly more?: string;
}

const revision = ({ id, at = `2024-03-0${id}T10:00:00Z`, text = `<text>Text ${id}.</text>`, more = "" }: Rev) =>
  `<revision><id>${id}</id><parentid>1</parentid><timestamp>${at}</timestamp><contributor><username>Ada</username><id>77</id></contributor>${more}<model>wikitext</model>${text}</revision>`;
const pageOf = (title: string, ...revisions: readonly Rev[]) =>
  `<page><title>${title}</title><ns>0</ns><id>5</id>${revisions.map(revision).join("\n")}</page>`;
const base = "<base>https://wiki.example/wiki/Main_Page</base>";
const exportOf = (pages: string, info = base) =>
  `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en"><siteinfo><sitename>Wiki</sitename>${info}</siteinfo>${pages}</mediawiki>`;

async function imported(xml: string | Uint8Array, input: Partial<ImportInput> = {}, name = "export.xml") {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, xml);
  const outcome = await capturesOf(mediawikiImporter, [file], input);
  const texts = outcome.captures.map(({ captured, title, body }) => `${captured.slice(8, 10)} ${title}: ${body}`);
  return {
    ...outcome,
    texts,
    reasons: outcome.refused.map(([origin, reason]) => `${path.basename(origin)} ${reason}`),
  };
}

describe("mediawikiImporter, of an export", () => {
  it("reads the revisions of each page with address, title and language", async () => {
    const xml = exportOf(
      pageOf(
        "Old mill",
        { id: 1 },
        { id: 2, more: "<comment>Roof &amp; wheel</comment>", text: "<text>&lt;b&gt;A\n\nB &amp;amp; C</text>" },
      ) + pageOf("Talk:Old mill/Archive", { id: 3, text: "<text><![CDATA[== Roof ==]]></text>" }),
    );
    for (const [content, name] of [
      [xml, "export.xml"],
      [`\ufeff${xml}`, "export.xml"],
      [gzipSync(xml), "export.xml.gz"],
    ] as const) {
      const { texts, captures, refused } = await imported(content, { options: { notes: true } }, name);
      assert.deepEqual(texts, [
        "01 Old mill: Text 1.",
        "02 Old mill: <b>A\n\nB &amp; C",
        "03 Talk:Old mill/Archive: == Roof ==",
      ]);
      assert.deepEqual(refused, []);
      const { url, article, lang, format, note } = captures[1]!;
      assert.deepEqual(
        [url, article, lang, format, note],
        ["https://wiki.example/wiki/Old_mill", "Old mill", "en", "text", "Roof & wheel"],
      );
    }
    assert.equal((await imported(xml)).captures[1]!.note, undefined);
  });

  it("makes no empty version of deleted texts and of stubs, and one of a page that was emptied", async () => {
    const { texts, passedOver, reasons } = await imported(
      exportOf(
        pageOf(
          "Mill",
          { id: 1, text: '<text deleted="deleted" />' },
          { id: 2, text: '<text bytes="7" id="9" />' },
          { id: 3, text: '<text bytes="70" xml:space="preserve"></text>' },
          { id: 4, text: "" },
          { id: 5, text: '<text bytes="0" xml:space="preserve" />' },
          { id: 6, text: '<text xml:space="preserve"></text>' },
          { id: 7, text: "<text>Words</text>" },
        ) +
          pageOf("Style.css", { id: 8 }).replace("<model>wikitext", "<model>css") +
          "<logitem><id>1</id><timestamp>2024-03-09T10:00:00Z</timestamp></logitem>",
      ),
    );
    assert.deepEqual(texts, ["05 Mill: ", "06 Mill: ", "07 Mill: Words"]);
    assert.deepEqual(
      passedOver.map(([kind]) => kind),
      ["revisions whose text the wiki has hidden", "revisions of no text, such as scripts"],
    );
    assert.equal(reasons.length, 3);
    assert.match(reasons[0]!, /^export\.xml:2 revision 2 of "Mill" has no text in this export, which is one of stubs/);
  });

  it("orders revisions by time and then by number, and tells texts of one second apart", async () => {
    const at = "2024-03-05T10:00:00Z";
    const { captures } = await imported(
      exportOf(
        pageOf(
          "Mill",
          { id: 1, at: "2024-03-09T10:00:00Z" },
          { id: 30, at, text: "<text>A</text>" },
          { id: 20, at, text: "<text>B</text>" },
          { id: 10, at, text: "<text>A</text>" },
          { id: 9, at, text: "<text>A</text>" },
        ),
      ),
    );
    assert.deepEqual(
      captures.map(({ captured, body, occurrence }) => `${captured.slice(8, 10)} ${body} ${occurrence}`),
      ["05 A 1", "05 A 1", "05 B 1", "05 A 2", "09 Text 1. 1"],
    );
  });

  it("takes nothing for a revision's that is of something else", async () => {
    const { captures } = await imported(
      exportOf(
        `<page><title>Mill</title><upload><timestamp>1999-01-01T00:00:00Z</timestamp><comment>Up</comment><text>no</text></upload>${revision({ id: 1, more: "<discussion><text>no</text><timestamp>1999-01-01T00:00:00Z</timestamp></discussion>" })}</page>`,
      ),
      { options: { notes: true } },
    );
    assert.deepEqual(
      captures.map(({ captured, body, note }) => [captured, body, note]),
      [["2024-03-01T10:00:00Z", "Text 1.", undefined]],
    );
  });

  it("needs a source where the export names no wiki", async () => {
    const xml = exportOf(pageOf("Mill", { id: 1 }), "");
    await assert.rejects(imported(xml), /does not say from which wiki it is \(<base>\); name it with --source ID/);
    const { captures } = await imported(xml, { source: "wiki" });
    assert.deepEqual([captures[0]!.url, captures[0]!.article], [undefined, "Mill"]);
  });

  it("selects pages by address, or by title where there is none", async () => {
    const pages = pageOf("Mill", { id: 1 }) + pageOf("Talk:Mill", { id: 2 });
    const talk = { includes: pathFilter(["Talk:*"], []) };
    assert.deepEqual((await imported(exportOf(pages), talk)).texts, ["02 Talk:Mill: Text 2."]);
    assert.deepEqual((await imported(exportOf(pages, ""), { ...talk, source: "w" })).texts, ["02 Talk:Mill: Text 2."]);
  });

  it("refuses what is cut, no XML or no export, after what came before it", async () => {
    const one = pageOf("Mill", { id: 1 });
    const two = pageOf("Fees", { id: 2 });
    const whole = exportOf(one + two);
    const cases: readonly (readonly [xml: string | Uint8Array, texts: number, reason: RegExp])[] = [
      [whole.slice(0, -15), 2, /is cut/],
      [whole.slice(0, whole.indexOf("Text 2")), 1, /is cut/],
      [exportOf(`${one}<page></wrong></page>${two}`), 1, /no well-formed XML/],
      [exportOf(`${one}<page><title>&undeclared;</title></page>`), 1, /no well-formed XML/],
      [`<!DOCTYPE mediawiki [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${whole}`, 0, /declares a document type/],
      ["<rss><channel/></rss>", 0, /no export of MediaWiki: it begins with <rss>/],
      ["", 0, /it is empty/],
      ["words", 0, /no well-formed XML/],
      [`${"<mediawiki>".repeat(200)}`, 0, /as no export has/],
      [
        `<mediawiki ${Array.from({ length: 20_000 }, (_, at) => `a${at}="b"`).join(" ")}>`,
        0,
        /attributes as no export/,
      ],
      [gzipSync(whole).subarray(0, 100), 0, /cannot be read/],
      [Buffer.concat([Buffer.from(whole.slice(0, -30)), Buffer.from([0xff, 0xfe])]), 1, /is cut/],
    ];
    for (const [xml, count, reason] of cases) {
      const name = xml instanceof Uint8Array && xml[0] === 0x1f ? "export.xml.gz" : "export.xml";
      const { texts, reasons } = await imported(xml, {}, name);
      assert.deepEqual([texts.length, reasons.length], [count, 1], `${reason} ${reasons}`);
      assert.match(reasons[0]!, reason);
    }
    await assert.rejects(imported("x", {}, "dump.xml.bz2"), /decompress it first/);
  });

  it("refuses a text that is too long, and holds no more of it", async () => {
    const { texts, reasons } = await imported(
      exportOf(pageOf("Mill", { id: 1, text: `<text>${"word ".repeat(5_000_000)}</text>` }, { id: 2 })),
    );
    assert.deepEqual(texts, ["02 Mill: Text 2."]);
    assert.match(reasons.join(), /revision 1 of "Mill" is larger than 20 MB/);
  });

  it("reads any bytes without failing", async () => {
    const whole = Buffer.from(exportOf(pageOf("Mill", { id: 1 }) + pageOf("Fees", { id: 2 })));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 40 }), fc.string(), async (from, count, put) => {
        const at = from % whole.length;
        const { captures } = await imported(
          Buffer.concat([whole.subarray(0, at), Buffer.from(put), whole.subarray(at + count)]),
          { source: "wiki" },
        );
        assert.ok(captures.length <= 2);
      }),
      { numRuns: 100 },
    );
  });

  it("writes nothing the second time, nor where nothing is to be written", async () => {
    const file = path.join(temporaryFolder(), "export.xml");
    const at = "2024-03-05T10:00:00Z";
    const back = [
      { id: 1, at, text: "<text>A</text>" },
      { id: 2, at, text: "<text>B</text>" },
      { id: 3, at, text: "<text>A</text>" },
    ];
    writeFileSync(file, exportOf(pageOf("Mill", ...back) + pageOf("Fees", { id: 4 })));
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { stdout, stderr } = await runScript("import.ts", ["mediawiki", file, "--into", into, "--json", ...more]);
      return { ...JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "{}"), stderr };
    };
    assert.deepEqual([(await run("--dry-run")).new, filesBelow(into)], [4, []]);
    assert.equal((await run()).new, 4);
    const before = snapshot(into);
    assert.deepEqual([(await run()).known, snapshot(into)], [4, before]);
    assert.deepEqual(filesBelow(into), [
      "wiki.example/fees/2024-03-04T10-00-00Z.md",
      "wiki.example/mill/2024-03-05T10-00-00Z.md",
      "wiki.example/mill/2024-03-05T10-00-00Z_2.md",
      "wiki.example/mill/2024-03-05T10-00-00Z_3.md",
    ]);
  });
});

it("addressOfPage() puts a title in the place of the main page's", () => {
  const cases: readonly (readonly [base: string | undefined, title: string, address: string | undefined])[] = [
    ["https://wiki.example/wiki/Main_Page", "Old mill", "https://wiki.example/wiki/Old_mill"],
    ["https://wiki.example/wiki/Project:Main", "A/B?", "https://wiki.example/wiki/A/B%3F"],
    ["https://wiki.example/w/index.php?title=Main", "C & D", "https://wiki.example/w/index.php?title=C_%26_D"],
    ["https://wiki.example/", "Mühle", "https://wiki.example/M%C3%BChle"],
    ["javascript:x", "A", undefined],
    [undefined, "A", undefined],
  ];
  for (const [base, title, address] of cases) assert.equal(addressOfPage(base, title), address);
});

interface ApiRev {
  readonly revid: number;
  readonly timestamp: string;
  readonly [more: string]: unknown;
}

const rev = (day: number, more: object = {}): ApiRev => ({
  ...{ revid: day * 10, timestamp: `2024-03-0${day}T10:00:00Z`, comment: `Edit ${day}` },
  ...more,
});
const listing = (revisions: readonly object[], more: object = {}): WikiAnswer => ({
  body: {
    query: {
      pages: [{ title: "Old mill", canonicalurl: "https://wiki.example/wiki/Old_mill", pagelanguage: "en", revisions }],
    },
    ...more,
  },
});
const parsed = (query: URLSearchParams): WikiAnswer => ({
  body: { parse: { text: `<p>Text ${query.get("oldid")}.</p>` } },
});

async function fetched(
  answer: (query: URLSearchParams, count: number) => WikiAnswer,
  input: Partial<ImportInput> = {},
  options: ImportInput["options"] = {},
) {
  const server = await wikiServer(answer);
  try {
    const all = { page: ["Old mill"], now: "2026-03-01T00:00:00Z", ...options };
    const outcome = await capturesOf(mediawikiImporter, [server.address], { options: all, ...input });
    const texts = outcome.captures.map(({ captured, body = "" }) => {
      const text = /<p>(.*)<\/p>/.exec(String(body))?.[1] ?? body;
      return `${captured.slice(8, 10)} ${text}`;
    });
    return { ...outcome, texts, asked: server.asked };
  } finally {
    server.close();
  }
}

describe("mediawikiImporter, by the API", () => {
  it("lists the revisions of a page, and fetches each as HTML", async () => {
    const { texts, captures, asked } = await fetched(
      (query) =>
        query.get("action") === "parse"
          ? parsed(query)
          : query.get("rvcontinue") === null
            ? listing([rev(3), rev(1)], { continue: { rvcontinue: "next|1", continue: "||" } })
            : listing([rev(2)]),
      {},
      { notes: true },
    );
    assert.deepEqual(texts, ["01 Text 10.", "02 Text 20.", "03 Text 30."]);
    const { url, title, lang, note, format, body } = captures[0]!;
    assert.deepEqual(
      [url, title, lang, note, format],
      ["https://wiki.example/wiki/Old_mill", "Old mill", "en", "Edit 1", "html"],
    );
    assert.match(String(body), /^<!doctype html><html lang="en">.*<title>Old mill<\/title>.*<h1>Old mill<\/h1><p>/);
    assert.deepEqual(
      asked.map((query) => query.get("maxlag")),
      ["5", "5", "5", "5", "5"],
    );
  });

  it("takes wikitext where that is asked for, of new wikis and of old ones", async () => {
    const { texts, passedOver, refused, asked } = await fetched(
      () =>
        listing([
          rev(1, { slots: { main: { contentmodel: "wikitext", content: "== A ==" } } }),
          rev(2, { contentmodel: "wikitext", content: "" }),
          rev(3, { slots: { main: { texthidden: true } } }),
          rev(4, { slots: { main: { contentmodel: "Scribunto", content: "return 1" } } }),
          rev(5, {}),
        ]),
      {},
      { wikitext: true },
    );
    assert.deepEqual(texts, ["01 == A ==", "02 "]);
    assert.deepEqual([passedOver.length, refused.length, asked.length], [2, 1, 1]);
  });

  it("waits where the wiki is busy or behind, and gives up with a reason", async () => {
    const busy: readonly WikiAnswer[] = [
      { status: 429, headers: { "retry-after": "30" }, body: "slow down" },
      { status: 503, body: "" },
      { body: { error: { code: "maxlag", info: "Waiting for a server: 7 seconds lagged" } } },
    ];
    const { texts } = await fetched((query, count) =>
      count <= busy.length ? busy[count - 1]! : query.get("action") === "parse" ? parsed(query) : listing([rev(1)]),
    );
    assert.deepEqual(texts, ["01 Text 10."]);
    const never = () => fetched(() => ({ status: 500, body: "" }));
    await assert.rejects(never(), /no answer after 6 tries: status 500.*run the same command again later/);
    const late = () => fetched(() => ({ status: 429, headers: { "retry-after": "7200" }, body: "" }));
    await assert.rejects(late(), /asks to come back at 2026-03-01T02:00:00/);
  });

  it("refuses single revisions and pages with the reason of the API, and goes on", async () => {
    const { texts, refused } = await fetched(
      (query) => {
        if (query.get("action") === "parse")
          return query.get("oldid") === "10"
            ? { body: { error: { code: "permissiondenied", info: "Not for you" } } }
            : query.get("oldid") === "20"
              ? { body: { parse: {} } }
              : parsed(query);
        return query.get("titles") === "Old mill"
          ? listing([rev(1), rev(2), rev(3)])
          : { body: { query: { pages: [{ title: query.get("titles"), missing: true }] } } };
      },
      {},
      { page: ["Nowhere", "Old mill"] },
    );
    assert.deepEqual(texts, ["03 Text 30."]);
    assert.deepEqual(refused, [
      ["Nowhere", 'The wiki has no page "Nowhere" (missing)'],
      ["Old mill, revision 10", "Not for you (permissiondenied)"],
      ["Old mill, revision 20", "The API gives no HTML of this revision (no text)"],
    ]);
  });

  it("says where there is no API, and where nothing is asked for", async () => {
    for (const [answer, message] of [
      [{ body: "<html>A page" }, /is no API of MediaWiki \(status 200\)/],
      [{ status: 404, body: "{}" }, /is no API of MediaWiki \(status 404\)/],
      [{ body: [] }, /is no API of MediaWiki/],
      [{ status: 301, headers: { location: "https://wiki.example/api.php" }, body: "" }, /redirects to https:\/\/wiki/],
    ] as const)
      await assert.rejects(
        fetched(() => answer),
        message,
      );
    const { refused } = await fetched(() => listing([rev(1)], { continue: { rvcontinue: "x", continue: "||" } }));
    assert.match(refused.join(), /endlessly/);
    await assert.rejects(
      fetched(() => listing([]), {}, { page: [] }),
      /Name the pages/,
    );
    await assert.rejects(
      fetched(() => listing([]), {}, { page: ["A|B"] }),
      /takes one title/,
    );
  });

  it("asks for the time that is wanted, and for one of each day", async () => {
    const { texts, asked } = await fetched(
      (query) =>
        query.get("action") === "parse"
          ? parsed(query)
          : listing([rev(2), rev(2, { revid: 21, timestamp: "2024-03-02T11:00:00Z" }), rev(3)]),
      { since: Date.parse("2024-03-02"), until: Date.parse("2024-03-04"), every: "day" },
    );
    assert.deepEqual(texts, ["02 Text 20.", "03 Text 30."]);
    assert.deepEqual(
      [asked[0]!.get("rvstart"), asked[0]!.get("rvend")],
      ["2024-03-02T00:00:00.000Z", "2024-03-04T00:00:00.000Z"],
    );
  });

  it("stores each revision once, and fetches none a second time", async () => {
    const into = path.join(temporaryFolder(), "store");
    const revisions = [rev(1), rev(2), { ...rev(2), revid: 21 }];
    const server = await wikiServer((query) => (query.get("action") === "parse" ? parsed(query) : listing(revisions)));
    const options = { page: ["Old mill"], now: "2026-03-01T00:00:00Z" };
    const run = (dryRun: boolean) =>
      runImport(mediawikiImporter, {
        ...{ what: [server.address], options, into, dryRun, keepHtml: false, includes: () => true },
        ...{ since: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
      });
    try {
      assert.deepEqual([(await run(true)).new, server.asked.length, filesBelow(into)], [2, 1, []]);
      assert.deepEqual([(await run(false)).new, server.asked.length], [3, 5]);
      const again = await run(false);
      assert.deepEqual([again.new, again.known, server.asked.length], [0, 3, 6]);
      assert.equal(filesBelow(into).length, 3);
    } finally {
      server.close();
    }
  });
});
