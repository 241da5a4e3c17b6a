import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../scripts/html/blocks.ts";
import { href } from "../../scripts/html/href.ts";
import { markList } from "../../scripts/html/markList.ts";
import { rows } from "../../scripts/html/rows.ts";
import { words } from "../../scripts/html/words.ts";
import type { Item, RowView } from "../../scripts/page/view.ts";
import { en as messages } from "../../templates/messages/en.ts";

const address = href("/");
const html = rows(
  messages.rows,
  address,
  blocks(messages.rows, words(address), "en"),
  markList(messages.rows, address),
);
const row = (view: RowView): Item => ({ kind: "row", row: view });
const one = [{ text: "One." }];
const p = '<p dir="auto">One.</p>';

test("an unchanged row has its text in both columns, and is heard once", () => {
  assert.equal(
    html([row({ kind: "unchanged", after: one })], { own: "en", beforeLang: "de", afterLang: "fr" }),
    `<div class="row unchanged"><div class="before" aria-hidden="true" lang="de">${p}</div><div class="after" lang="fr">${p}</div></div>\n`,
  );
});

test("an unchanged row has its links on the newer side alone", () => {
  const linked = [{ segments: [{ text: "here", href: "https://a.example/" }] }];
  assert.equal(
    html([row({ kind: "unchanged", after: linked })]),
    '<div class="row unchanged"><div class="before" aria-hidden="true"><p dir="auto">here</p></div>' +
      '<div class="after"><p dir="auto"><a href="https://a.example/" rel="external nofollow noopener">here</a></p></div></div>\n',
  );
});

test("a changed row has a name that leads to it, and names its sides where it has both", () => {
  const table: [view: RowView, html: string][] = [
    [
      { kind: "added", id: "p-1", before: [], after: one },
      `<div class="row added" id="p-1"><a class="sign" href="#p-1">Added</a><div class="before"></div><div class="after">${p}</div></div>\n`,
    ],
    [
      { kind: "removed", id: "p-1", before: one, after: [] },
      `<div class="row removed" id="p-1"><a class="sign" href="#p-1">Removed</a><div class="before">${p}</div><div class="after"></div></div>\n`,
    ],
    [
      {
        ...{ kind: "moved", id: "p-1", before: one, after: one, moved: { direction: "down", by: 1_200 } },
        origin: "#p-1-from",
      },
      `<div class="row moved" id="p-1"><a class="sign" href="#p-1">Moved down 1,200 paragraphs</a><div class="before"><a class="origin" href="#p-1-from">Old place</a></div><div class="after">${p}</div></div>\n`,
    ],
    [
      { kind: "moved", id: "p-1", before: one, after: one, apart: true, origin: "/a/changes/2/#p-1-from" },
      `<div class="row moved apart" id="p-1"><a class="sign" href="#p-1">Moved</a><div class="before"><a class="origin" href="/a/changes/2/#p-1-from">Old place</a><span class="side">Before</span>${p}</div><div class="after"><span class="side">After</span>${p}</div></div>\n`,
    ],
    [
      { kind: "merged", id: "p-1", before: [...one, ...one], after: one, coarse: true },
      `<div class="row merged" id="p-1"><a class="sign" href="#p-1">Merged from 2</a><div class="before"><span class="side">Before</span>${p}${p}</div><div class="after"><span class="side">After</span>${p}</div><p class="coarse">Too different to compare word by word</p></div>\n`,
    ],
  ];
  for (const [view, expected] of table) assert.equal(html([row(view)]), expected);
});

test("the old place of a moved paragraph is one line that leads to its row, and is not heard twice", () => {
  const linked = [{ segments: [{ text: "here", href: "https://a.example/" }] }];
  const ghost = { id: "p-1-from", href: "#p-1", moved: { direction: "up", by: 5 }, before: linked } as const;
  assert.equal(
    html([{ kind: "ghost", ghost }], { own: "en", beforeLang: "de" }),
    '<div class="row ghost up" id="p-1-from"><a class="sign" href="#p-1" lang="en" dir="ltr">Moved up 5 paragraphs</a>' +
      '<div class="before" aria-hidden="true" lang="de"><p dir="auto">here</p></div></div>\n',
  );
});

test("a break between paragraphs has no text of its own", () => {
  const segments = [{ text: "One." }, { text: "", change: "inserted", joint: true }] as const;
  const shown = html([row({ kind: "split", id: "p-1", before: one, after: [{ segments }, { text: "Two." }] })]);
  assert.match(shown, /<p dir="auto">One\.<ins class="joint"><\/ins><\/p><p dir="auto">Two\.<\/p>/);
});

test("the site's own words in a row have their own language and direction where it is not the article's", () => {
  const marks = [{ kind: "added", mark: "emphasis" } as const];
  assert.equal(
    html([row({ kind: "edited", id: "p-1", before: one, after: one, coarse: true, marks })], { own: "en" }),
    '<div class="row edited" id="p-1"><a class="sign" href="#p-1" lang="en" dir="ltr">Edited</a>' +
      `<div class="before"><span class="side" lang="en" dir="ltr">Before</span>${p}</div>` +
      `<div class="after"><span class="side" lang="en" dir="ltr">After</span>${p}</div>` +
      '<p class="coarse" lang="en" dir="ltr">Too different to compare word by word</p><ul class="marks" lang="en" dir="ltr"><li>Emphasis added</li></ul></div>\n',
  );
});

test("targets of links lead to the web or nowhere, and all that was captured is escaped", () => {
  const told = (before: string, words?: string) => {
    const mark = { kind: "removed", mark: "link", ...(words && { words }), before } as const;
    return /<li>(.*)<\/li>/.exec(html([row({ kind: "edited", id: "p-1", after: one, marks: [mark] })]))?.[1];
  };
  assert.equal(
    told("https://a.example/?a&b", "<b>"),
    'Link removed on <q dir="auto">&lt;b&gt;</q>: <del><a href="https://a.example/?a&amp;b" rel="external nofollow noopener">https://a.example/?a&amp;b</a></del>',
  );
  for (const url of ["/about/", "javascript:alert(1)", "http://a.example/ b"])
    assert.equal(told(url), `Link removed: <del><code>${url}</code></del>`);
  const hostile = '"><script>';
  assert.doesNotMatch(html([row({ kind: "edited", id: hostile, after: one })], { own: hostile }), /<script/);
});

test("a fold has its text once, and tells what a page leaves out", () => {
  const fold = { kind: "fold", count: 1_000, words: 1, head: one, tail: one } as const;
  const summary = '1,000 unchanged paragraphs <span class="fold-words">1 word</span></summary>\n';
  assert.equal(
    html([fold], { afterLang: "de" }),
    `<details class="fold"><summary>${summary}<div class="fold-text" lang="de">\n${p}\n${p}\n</div></details>\n`,
  );
  const left =
    '<p class="fold-left" lang="en" dir="ltr">2 more unchanged paragraphs (30 words) left out here; the article’s data has them all.</p>\n';
  assert.equal(
    html([{ ...fold, left: { count: 2, words: 30 } }], { own: "en" }),
    `<details class="fold"><summary lang="en" dir="ltr">${summary}<div class="fold-text">\n${p}\n${left}${p}\n</div></details>\n`,
  );
});
