import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PageDrafts } from "../../../../scripts/store/versions/pageDrafts.ts";
import { ParagraphTable } from "../../../../scripts/store/versions/paragraphTable.ts";

const prose = [
  "The council agreed on Monday to raise the fee for small boats, after a debate that lasted until midnight.",
  "Three members voted against it; one of them said that the harbour belongs to everybody who lives in the town.",
  "The harbour office will answer questions in the old customs hall on each working day before noon.",
  "A second debate is expected in the autumn, when the accounts of the year have been read by the auditors.",
];
const story = prose.map((text) => `<p>${text}</p>`).join("");
const links = (...titles: string[]) => titles.map((title) => `<li><a href="/${title}">${title}</a></li>`).join("");

/** The article's text of each capture. */
function textsOf(...bodies: string[]): string[][] {
  const table = new ParagraphTable();
  const pages = new PageDrafts(table, undefined);
  for (const body of bodies)
    pages.add(pages.read(`<!doctype html><html><head><title>The Ledger</title></head><body>${body}</body></html>`));
  return pages.texts("The Ledger").map(({ paragraphs }) => paragraphs.map((index) => table.paragraphs[index]!.text));
}

const frame = (article: string, beside = "") =>
  `<header class="site-header"><a href="/">Ledger</a></header><nav><ul>${links("Home", "News", "Sport")}</ul></nav>` +
  `<main><article><h1>Harbour fees</h1>${article}</article>${beside}</main><footer><p>Printed in Marlow, and sold by the office.</p></footer>`;

/** Names of boxes that readers of pages tend to drop. */
const names = (
  "ad ads advert ai2html agegate banner breadcrumbs byline combx comment community cookie correction cover-wrap disqus extra " +
  "factbox footer foot gdpr header infobox keyfacts legends masthead menu meta modal nav newsletter note notice outbrain " +
  "pager pagination popup popular promo pull-quote related remark replies rss scroll share shopping shoutbox sidebar " +
  "skyscraper social sponsor supplemental tags teaser tool tooltip update widget yom-remote"
).split(" ");

describe("articleRegion()", () => {
  const boxes = [
    ...names.flatMap((name) => [`<div class="${name}">BOX</div>`, `<section id="${name}">BOX</section>`]),
    ...["aside", "footer", "header", "section", "details", "figure", "blockquote", "form", "dl", "address"].map(
      (element) => `<${element}>BOX</${element}>`,
    ),
    ...["alert", "note", "complementary", "status", "region", "contentinfo", "banner"].map(
      (role) => `<div role="${role}">BOX</div>`,
    ),
  ];
  for (const box of boxes) {
    it(`reads a fee that changes in ${box}`, () => {
      const page = (fee: number) => frame(story + box.replace("BOX", `<p>The fee is ${fee} crowns.</p>`));
      const [before, after] = textsOf(page(20), page(90));
      assert.ok(before!.includes("The fee is 20 crowns."));
      assert.ok(after!.includes("The fee is 90 crowns."));
      assert.equal(before!.length, after!.length);
    });
  }

  it("leaves out navigation, other articles, sharing, comments, and the site's own head and foot", () => {
    const comments = prose
      .map((text) => `<li class="comment"><b>A reader</b><p>${text.replace("The", "I say the")}</p></li>`)
      .join("");
    const beside =
      `<section class="related"><h2>Related</h2><ul>${links("Ferry late", "Goat on the mole")}</ul></section>` +
      `<div class="share-tools"><a href="/f">Share</a> <a href="/t">Tweet</a></div>` +
      `<section id="comments"><h2>12 comments</h2><ol>${comments}${comments}</ol></section>`;
    const [text] = textsOf(frame(story, beside));
    assert.deepEqual(text, ["Harbour fees", ...prose]);
  });

  it("reads a short article, and not the long comments below it", () => {
    const brief = "<p>The mole is closed to cars from Monday.</p><p>It opens again in May.</p>";
    const comment = (n: number) => `<div class="comment-item"><p>${prose.join(" ")} Comment ${n}.</p></div>`;
    const comments = `<div class="comments">${Array.from({ length: 12 }, (_, n) => comment(n)).join("")}</div>`;
    const [text] = textsOf(`<div id="page"><article><h1>Mole closed</h1>${brief}</article>${comments}</div>`);
    assert.deepEqual(text, ["Mole closed", "The mole is closed to cars from Monday.", "It opens again in May."]);
  });

  it("never takes a consent wall for the text", () => {
    const wall =
      '<div id="consent-modal" role="dialog" open><p>We and our 412 partners use cookies to show you the news and to count who reads it. Accept all cookies, or manage your settings.</p></div>';
    const [text] = textsOf(wall + frame(story));
    assert.ok(!text!.some((line) => /cookies/.test(line)));
  });

  it("reads notes of corrections wherever they stand", () => {
    const note = "Correction: an earlier version of this article gave a fee of 30 crowns.";
    for (const place of [
      frame(story, `<section id="corrections"><p>${note}</p></section>`),
      frame(story).replace("</footer>", `<p>${note}</p></footer>`),
      frame(`<div class="related-note"><p>${note}</p></div>${story}`),
    ])
      assert.ok(textsOf(frame(story), place)[1]!.includes(note), place);
  });

  it("chooses the same part in all captures, whatever comes and goes beside it", () => {
    const plain = (text: string, teasers: string) =>
      `<div class="wrap"><div class="story"><h1>Harbour fees</h1>${text}</div><div class="rail"><ul>${teasers}</ul></div></div>`;
    const texts = textsOf(
      plain(story, links("One", "Two")),
      plain("<p>The mole is closed.</p>", links("Three", "Four", "Five", "Six")),
      plain(story.replace("small", "large"), ""),
    );
    assert.deepEqual(texts[1], ["Harbour fees", "The mole is closed."]);
    assert.equal(texts[0]!.length, 5);
    assert.equal(texts[2]!.length, 5);
  });

  const teasers = ["Ferry to Tern late again", "Goat on the mole", "Old lamp sold to a bank"]
    .map((title) => `<div class="item"><a href="/${title}"><h3>${title}</h3></a><p>${prose[0]}</p></div>`)
    .join("");
  const outside: readonly [sentence: string, html: string][] = [
    ["a list of other articles with a text each", `<div class="block">${teasers}</div>`],
    ["a column beside the article", `<div id="sidebar"><p>${prose.join(" ")}</p><p>${prose.join(" ")}</p></div>`],
    [
      "a stream of short messages in an aside",
      `<aside>${[1, 2, 3, 4].map((n) => `<p class="m"><b>1${n}:00</b> ${prose[0]}</p><div class="t">${n} votes</div>`).join("")}</aside>`,
    ],
    [
      "numbered lists of topics in tables",
      `<div><table><tr><td>${`<ul>${[1, 2, 3].map((n) => `<li><div>${n}.</div><div><a href="/${n}">Topic of the harbour</a></div></li>`).join("")}</ul>`}</td></tr></table></div>`,
    ],
    ["the foot of a site", '<div class="footer"><p>© 2024 The Ledger. All rights reserved.</p></div>'],
  ];
  for (const [sentence, html] of outside)
    it(`leaves out ${sentence}, on a page that names no article`, () => {
      const body = `<div id="wrap"><div class="post"><h1>Harbour fees</h1>${story}</div>${html}</div>`;
      assert.deepEqual(textsOf(body), [["Harbour fees", ...prose]]);
    });

  it("reads the headline and the lines of a post around its text", () => {
    const body = `<div id="wrap"><div class="post"><h1>Harbour fees</h1>8 June 2012<div class="tools"><a href="/f">Share</a></div><div class="entry"><div class="text">${story}</div></div>Ask the office.</div></div>`;
    assert.deepEqual(textsOf(body), [["Harbour fees", "8 June 2012", ...prose, "Ask the office."]]);
  });

  it("keeps a list of documents in the article, and a small box beside it", () => {
    const documents = links("Fees of this year", "Fees of last year", "Accounts of the harbour");
    const body = frame(`${story}<ul>${documents}</ul>`, "<aside><p>The fee is 20 crowns.</p></aside>");
    const [text] = textsOf(body);
    assert.ok(text!.includes("Accounts of the harbour"));
    assert.ok(text!.includes("The fee is 20 crowns."));
  });

  it("reads a page without any structure whole", () => {
    assert.deepEqual(textsOf("<p>One.<p>Two."), [["One.", "Two."]]);
    assert.deepEqual(textsOf(""), [[]]);
  });
});
