import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changesOf } from "../../../scripts/change/changesOf.ts";
import type { Article } from "../../../scripts/model/article.ts";
import { readArticle } from "../../../scripts/store/readArticle.ts";

/** A web page with a text, lists beside it, and what no browser shows. */
function page(fee: number, mostRead: string[], { status = 200, more = "", below = "" } = {}): string {
  return (
    `---\nstatus: ${status}\n---\n<html><head><title>Fees</title></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav>` +
    `<main><h1>Harbour fees</h1><p>The harbour board has decided that boats of more than ten metres pay ${fee} crowns a night from May.</p>` +
    `<p>Owners of smaller boats, the board says, will go on paying what they pay today, whatever the length of their stay.</p>${more}</main>` +
    `<aside><h2>Most read</h2><ul>${mostRead.map((title) => `<li><a href="/${title.length}">${title}</a></li>`).join("")}</ul></aside>` +
    `<footer><p>Quay Times, 1 Harbour Street</p></footer>${below}</body></html>`
  );
}

function read(pages: string[], articleYml?: string): { article: Article; notes: string[] } {
  const name = (n: number) => `2024-05-0${n + 1}T08-00-00Z.html`;
  const files = new Map(pages.map((text, n) => [name(n), text]));
  if (articleYml) files.set("article.yml", articleYml);
  const folder = {
    id: "s/a",
    path: "/s/a/",
    directory: "s/a",
    files: pages.map((_, n) => name(n)),
    articleYml: !!articleYml,
  };
  const { article, problems } = readArticle(folder, { id: "s", path: "/s/", name: "S" }, (reference) => ({
    kind: "bytes",
    bytes: Buffer.from(files.get(reference.slice("s/a/".length))!),
  }));
  return { article: article!, notes: problems.map(({ severity, reason }) => `${severity}: ${reason}`) };
}

/** Of each change, whether rows tell it, and the words outside the text. */
function told(pages: string[], articleYml?: string): string[] {
  return changesOf(read(pages, articleYml).article).map(
    ({ rows, outside, wordsAdded, isOutsideOnly }) =>
      `${isOutsideOnly ? "outside" : rows.length > 0 ? "text" : "none"} +${wordsAdded} outside +${outside?.wordsAdded ?? 0} -${outside?.wordsRemoved ?? 0}`,
  );
}

const ferry = "Ferry late again after the storm";
const mayor = "New mayor takes office today";

describe("compareOutsides()", () => {
  it("makes a quiet change of a capture in which only the lists beside the text differ", () =>
    assert.deepEqual(told([page(20, [ferry]), page(20, [mayor])]), ["outside +0 outside +5 -6"]));

  it("counts the words outside beside those of the text", () =>
    assert.deepEqual(told([page(20, [ferry]), page(90, [mayor])]), ["text +1 outside +5 -6"]));

  it("takes another order, other links and other marks outside the text for the same version seen again", () => {
    const { article } = read([page(20, [ferry, mayor]), page(20, [mayor, ferry]), page(20, [`“${mayor}”`, ferry])]);
    assert.deepEqual(
      article.versions.map((version) => version.seen.length),
      [2],
    );
  });

  it("compares with the last good capture, over one that failed", () =>
    assert.deepEqual(told([page(20, [ferry]), page(20, [mayor], { status: 503 }), page(20, [mayor])]), [
      "none +0 outside +0 -0",
      "text +0 outside +5 -6",
    ]));

  it("says nothing of what stood around a withheld text", () => {
    const yml = "withheld: { reason: x, date: 2024-06-01, files: [2024-05-02T08-00-00Z.html] }\n";
    const secret = page(30, ["Snargleby lives at the mill"]);
    const { article } = read([page(20, [ferry]), secret, page(20, [ferry])], yml);
    assert.doesNotMatch(JSON.stringify(article), /Snargleby/);
    assert.deepEqual(told([page(20, [ferry]), secret, page(90, [mayor])], yml), [
      "none +0 outside +0 -0",
      "text +1 outside +5 -6",
    ]);
  });

  it("counts what no browser shows as outside the text, and notes once how many words it is", () => {
    const shows = (name: string) =>
      page(20, [ferry], {
        below: `<noscript>Please switch scripts on</noscript><select><option>${name}<option>Other</select><video><p>No film for ${name}</p></video>`,
      });
    assert.deepEqual(
      told([shows("Deutsch"), shows("English")]),
      ["outside +2 outside +0 -0"].map(() => "outside +0 outside +2 -2"),
    );
    const { notes } = read([shows("Deutsch"), shows("Deutsch")]);
    assert.equal(notes.length, 1);
    assert.match(notes[0]!, /^note: 10 words of its pages are shown by no browser .* and count as outside/);
    assert.match(
      read([page(20, [ferry], { below: "<noscript>Enable</noscript>" })]).notes[0]!,
      /^note: 1 word of its pages is shown by no browser .* and counts as outside/,
    );
  });

  it("loses no real change among captures that differ in noise", () => {
    const pages = Array.from({ length: 9 }, (_, n) => page(n < 5 ? 20 : 90, [`Story ${n} of the day is here`]));
    assert.deepEqual(
      told(pages).map((line) => line.split(" ")[0]),
      ["outside", "outside", "outside", "outside", "text", "outside", "outside", "outside"],
    );
  });
});

describe("text that was hidden when captured", () => {
  const box = (attributes: string) =>
    page(20, [ferry], { more: `<div ${attributes}><p>The fee is 10 crowns and 1 crown a metre.</p></div>` });
  for (const attributes of [
    "hidden",
    'aria-hidden="true"',
    'style="display:none"',
    'style="color:red; visibility : hidden"',
    'hidden="until-found"',
  ])
    it(`is read, and marked: <div ${attributes}>`, () => {
      const { article } = read([box(attributes)]);
      const version = article.versions[0]!;
      assert.equal(
        version.kind === "text" && article.paragraphs[version.paragraphs[version.hidden![0]!]!]!.text,
        "The fee is 10 crowns and 1 crown a metre.",
      );
    });

  it("is the same version seen again where it is open in the next capture", () => {
    const { article } = read([box("hidden"), box("")]);
    assert.equal(article.versions.length, 1);
  });

  it("is not marked where it is shown", () => {
    const version = read([box('style="display:block" aria-hidden="false"')]).article.versions[0]!;
    assert.equal(version.kind === "text" && version.hidden, undefined);
  });

  it("shows the words as the pages have them, and never as a withheld capture has", () => {
    const withheld = "withheld: { reason: On request, date: 2024-06-01, files: [2024-05-01T08-00-00Z.html] }\n";
    const { article } = read(
      [
        page(10, ["Call: a-b@c.example (−5)"]),
        page(20, ["Ferry late"]),
        page(20, ["Ferry late", "Call a b c example 5"]),
      ],
      withheld,
    );
    const texts = JSON.stringify(article);
    assert.ok(texts.includes("Call a b c example 5"));
    assert.ok(!texts.includes("a-b@c"));
  });
});
