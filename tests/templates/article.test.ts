import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { ArticleView, ChangeView } from "../../scripts/page/view.ts";
import { renderTemplate } from "../../scripts/render/templateEnvironment.ts";
import { article, block, change, edited, environment, row, segments, unchanged, version } from "./fixtures.ts";

const render = (view: ArticleView) =>
  parseHTML(renderTemplate(environment, "layouts/article.njk", { article: view })).document;
const text = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, " ").trim();

test("a change stands in a section of its anchor, version beside version, with the time between", () => {
  const document = render(article([change(1, [row(edited("p-1", "the [midst]{middle} of"))])]));
  const section = document.querySelector("section.change")!;
  assert.equal(section.id, "change-20140113T130100Z");
  assert.equal(text(document.getElementById(section.getAttribute("aria-labelledby")!)), "Change 1");
  assert.deepEqual([...section.querySelectorAll("h3")].map(text), ["Version 0", "Version 1"]);
  assert.equal(text(section.querySelector(".elapsed")), "(35 minutes later)");
  assert.equal(section.querySelector("time")?.getAttribute("datetime"), "2014-01-13T13:05:00Z");
});

test("what is known of a version stands below it; where nothing is, nothing does", () => {
  const told = { ...change(1, []), after: version(1, "2014-01-13T13:40:00Z", { note: "From the evening edition." }) };
  const factsOf = (view: ChangeView) => render(article([view])).querySelector(".version-facts");
  assert.equal(text(factsOf(told)), "Archivist’s note: From the evening edition.");
  assert.equal(factsOf(change(1, [])), null);
});

test("a row shows deleted words on the older side, inserted on the newer, and links to itself by its name", () => {
  const shown = render(article([change(1, [row(edited("p-1", "the [midst]{middle} of"))])])).querySelector("#p-1")!;
  assert.equal(text(shown.querySelector(".before p")), "the midst of");
  assert.equal(shown.querySelector(".before del")?.textContent, "midst");
  assert.equal(shown.querySelector(".after ins")?.textContent, "middle");
  assert.equal(shown.querySelector(".sign")?.getAttribute("href"), "#p-1");
});

test("what a change amounts to stands above it in sentences", () => {
  const words = {
    labels: [
      { name: "headline" },
      { name: "number", pair: ["12", "<31>"] },
      { name: "date" },
      { name: "own", title: "Question" },
      { name: "unknown" },
    ],
    rows: [
      { kind: "edited", count: 3 },
      { kind: "added", count: 1 },
    ],
    isRedated: true,
  } as const;
  const document = render(article([change(1, [], { inWords: words })], { lang: "ar" }));
  assert.equal(
    text(document.querySelector(".in-words")),
    "Headline changed. A number changed: 12 → <31>. A date changed. Question. Date of publication changed. 3 paragraphs edited, 1 added.",
  );
  assert.equal(document.querySelector(".in-words b")?.outerHTML, '<b lang="ar" dir="auto">12</b>');
  assert.equal(render(article([change(1, [])])).querySelector(".in-words"), null);
});

test("each kind of row has its name", () => {
  const one = [block("One.")];
  const kinds = [
    [{ kind: "edited", id: "a", before: one, after: one }, "Edited"],
    [{ kind: "added", id: "a", after: one }, "Added"],
    [{ kind: "removed", id: "a", before: one, after: [] }, "Removed"],
    [{ kind: "moved", id: "a", before: one, after: one, moved: { direction: "up", by: 3 } }, "Moved up 3 paragraphs"],
    [{ kind: "split", id: "a", before: one, after: [...one, ...one] }, "Split in 2"],
    [{ kind: "merged", id: "a", before: [...one, ...one], after: one }, "Merged from 2"],
  ] as const;
  for (const [view, name] of kinds) {
    const document = render(article([change(1, [row(view)])]));
    assert.equal(text(document.querySelector(`.row.${view.kind} .sign`)), name);
  }
});

test("an unchanged paragraph is heard once, and its links are reached once", () => {
  const linked = {
    kind: "unchanged",
    after: [{ segments: [{ text: "here", href: "https://example.org/" }] }],
  } as const;
  const shown = render(article([change(1, [row(linked)])])).querySelector(".row.unchanged")!;
  assert.equal(shown.querySelector(".before")?.getAttribute("aria-hidden"), "true");
  assert.equal(shown.querySelectorAll(".before a").length, 0);
  assert.equal(shown.querySelector(".after a")?.getAttribute("rel"), "external nofollow noopener");
});

test("captured headings are no headings of the page", () => {
  const document = render(article([change(1, [row(unchanged("Background", { type: "heading", level: 2 }))])]));
  assert.equal(document.querySelector("p.heading.level-2")?.textContent, "Background");
  assert.deepEqual([...document.querySelectorAll("h2")].map(text), ["Change 1"]);
});

test("marks nest around the words, the change outermost", () => {
  const marked = {
    text: "x",
    change: "inserted",
    strong: true,
    emphasis: true,
    strike: true,
    code: true,
    href: "https://example.org/",
  } as const;
  const view = { ...edited("p-1", "[y]{x}"), after: [{ segments: [marked] }] } as const;
  const document = render(article([change(1, [row(view)])]));
  assert.match(
    document.querySelector("#p-1 .after p")!.innerHTML,
    /^<ins><a [^>]*><strong><em><s><code>x<\/code><\/s><\/em><\/strong><\/a><\/ins>$/,
  );
});

test("a row too different for words to be marked says so", () => {
  const document = render(article([change(1, [row({ ...edited("p-1", "[y]{x}"), coarse: true })])]));
  assert.equal(text(document.querySelector("#p-1 .coarse")), "Too different to compare word by word");
});

test("a quiet change is a kind of its own", () => {
  const quiet = { text: "“", change: "inserted", quiet: true } as const;
  const view = { ...edited("p-1", "[y]{x}"), after: [{ segments: [quiet] }] } as const;
  const document = render(article([change(1, [row(view)])]));
  assert.equal(document.querySelector("#p-1 .after p")!.innerHTML, '<ins class="quiet">“</ins>');
});

test("a change whose words stand only in links tells both targets", () => {
  const view = {
    ...edited("p-1", "on its site"),
    marks: [
      { kind: "changed", mark: "link", words: "site", before: "https://a.example/", after: "https://b.example/" },
    ],
  } as const;
  const marks = render(article([change(1, [row(view)])])).querySelector("#p-1 .marks");
  assert.equal(text(marks), "Link changed on site: https://a.example/ https://b.example/");
});

test("each state says why there are no rows", () => {
  const states = [
    [{ kind: "gone", status: 410 }, /Removed: the site returned 410/],
    [{ kind: "withheld", reason: "Court order.", date: "2014-05-04" }, /Withheld since 4 May 2014: Court order\./],
    [{ kind: "repeat", to: 3, href: "/a/", n: 2, sameHref: "/b/", first: 1 }, /reverted to version 3, as in change 2/],
  ] as const;
  for (const [state, says] of states) {
    const section = render(article([change(1, [], { state })])).querySelector("section.change")!;
    assert.match(text(section)!, says);
    assert.equal(section.querySelectorAll(".row").length, 0);
  }
});

test("a suspect capture is set aside: a line says why, and its text stands in a closed fold", () => {
  const only = {
    kind: "suspect",
    reason: "<b>4 words where 9 were</b>",
    text: { blocks: [block("We value your privacy.")], left: { count: 2, words: 3 } },
  } as const;
  const section = render(article([change(1, [], { state: { ...only, good: 0 } })])).querySelector("section.change")!;
  assert.equal(
    text(section.querySelector(".notice")),
    "Set aside: the capture may not be the article: <b>4 words where 9 were</b>. The next version is compared with version 0, the last one that is.",
  );
  const fold = section.querySelector("details.set-aside:not([open])")!;
  assert.match(text(fold.querySelector("summary"))!, /^What was captured \(\d+ words?\)$/);
  assert.equal(text(fold.querySelector(".text-body")), "We value your privacy.");
  assert.match(text(fold.querySelector(".fold-left"))!, /^2 more paragraphs/);
  assert.equal(section.querySelectorAll(".row, .diff").length, 0);
  const first = render(article([change(1, [], { state: only })]));
  assert.doesNotMatch(text(first.querySelector(".change .notice"))!, /next version/);
});

test("changes on pages of their own stand behind one line, each in a section of its anchor, with the ids of its rows", () => {
  const older = [1, 2].map((n) => ({
    ...{ n, anchor: `change-${n}`, captured: "2014-01-13T13:05:00Z", href: `/a/changes/1/#change-${n}` },
    rows: [`p-${n}`],
  }));
  const document = render(article([change(3, [])], { older }));
  const fold = document.querySelector("details.older:not([open])")!;
  assert.equal(text(fold.querySelector("summary")), "Changes 1–2, on pages of their own");
  assert.deepEqual(
    [...fold.querySelectorAll("section.change")].map((section) => [
      section.id,
      section.querySelector("a")!.getAttribute("href"),
      section.querySelector("i")!.id,
    ]),
    older.map(({ anchor, href, rows }) => [anchor, href, rows[0]]),
  );
  // The first change shown leads back to the last that moved.
  assert.equal(document.querySelector(".changes .change-step a")!.getAttribute("href"), "#change-2");
});

test("the parts of a change are links, the shown one marked, on top; below it the next one", () => {
  const hrefs = [1, 2, 3].map((k) => `/a/changes/${k}/#part-${k}`);
  const part = (k: number) =>
    render(article([change(1, [], { part: { k, of: 3, hrefs, rows: [[], ["p-1"], ["p-2"]] } })])).querySelector(
      "section.change",
    )!;
  const links = [...part(2).querySelectorAll("nav.parts a")];
  assert.deepEqual(
    links.map((link) => [text(link), link.getAttribute("href"), link.getAttribute("aria-current")]),
    hrefs.map((href, index) => [`${index + 1}`, href, index === 1 ? "page" : null]),
  );
  assert.equal(part(1).querySelector("nav.parts li:nth-child(3) i")!.id, "p-2");
  const next = part(2).querySelector(".part-next a");
  assert.deepEqual([text(next), next!.getAttribute("href")], ["Next: part 3 of 3", hrefs[2]]);
  assert.equal(part(3).querySelector(".part-next"), null);
});

test("above each change stands which of how many it is, what it amounts to, and the way on", () => {
  const changes = [1, 2, 3].map((n) => ({ ...change(n, []), firstRow: `p-${n}` }));
  const head = render(
    article([changes[0]!, { ...changes[1]!, wordsAdded: 86, wordsRemoved: 32 }, changes[2]!]),
  ).querySelectorAll(".change-head")[1]!;
  assert.match(text(head)!, /^Change 2 of 3 \+8686 words added −3232 words removed/);
  assert.deepEqual(
    [...head.querySelectorAll("nav a")].map((link) => [text(link.querySelector(".hidden")), link.getAttribute("href")]),
    [
      ["Change before change 2", `#${changes[0]!.anchor}`],
      ["Change after change 2", `#${changes[2]!.anchor}`],
      ["Next changed paragraph of change 2", "#p-2"],
    ],
  );
  // A page of older changes does not change with the newest.
  const block = { k: 1, first: 1, last: 3, next: "/guardian/syria-talks/" };
  assert.equal(render(article(changes, { block })).querySelector(".change-of"), null);
});

test("a repeat tells its words and its labels beside its line", () => {
  const state = { kind: "repeat", to: 3, href: "/a/", n: 2, sameHref: "/b/", first: 1 } as const;
  const labels = [{ name: "number", title: "Number" }];
  const view = { ...change(5, [], { state }), wordsAdded: 1_048, wordsRemoved: 0, labels };
  const section = render(article([view])).querySelector("section.change")!;
  assert.match(text(section)!, /as in change 2 \+1,048/);
  assert.equal(text(section.querySelector(".label")), "Number");
});

test("a change of the same two texts as another shows its headline and byline, and links the other", () => {
  const state = { kind: "same", n: 2, sameHref: "/a/#change-2" } as const;
  const view = { ...change(5, [], { state }), byline: { before: "Ann", after: "Bob" } };
  const section = render(article([view])).querySelector("section.change")!;
  assert.match(text(section)!, /The same two texts as in change 2\./);
  assert.equal(section.querySelector(".notice a")!.getAttribute("href"), "/a/#change-2");
  assert.deepEqual([text(section.querySelector("del")), text(section.querySelector("ins"))], ["Ann", "Bob"]);
});

test("a return under another byline says to which version, and which change shows its rows", () => {
  const state = { kind: "same", n: 2, sameHref: "/a/#change-2", back: { to: 1, href: "/a/#change-1" } } as const;
  const section = render(article([change(5, [], { state })])).querySelector("section.change")!;
  assert.match(text(section)!, /Reverted to version 1: the same two texts as in change 2\./);
  assert.equal(section.querySelector(".diff"), null);
});

test("a revert names the version and folds its rows", () => {
  const state = { kind: "revert", to: 3, href: "/a/#v" } as const;
  const revert = change(5, [row(edited("p-1", "a [b]{c}"))], { state, firstRow: "p-1" });
  const section = render(article([revert])).querySelector("section.change")!;
  assert.match(text(section)!, /Reverted to version 3\./);
  assert.ok(section.querySelector("details:not([open]) #p-1"));
});

test("a return after a removal, in which nothing differs, opens no fold of unchanged paragraphs", () => {
  const state = { kind: "revert", to: 0, href: "/a/" } as const;
  const section = render(article([change(2, [row(unchanged("All of it."))], { state })])).querySelector("section")!;
  assert.equal(section.querySelector("details"), null);
  assert.match(text(section)!, /Reverted to version 0\. Nothing differs from version 1, with which it is compared\.$/);
});

test("a long unchanged stretch is folded and says how long it is", () => {
  const fold = {
    kind: "fold",
    count: 12,
    words: 1830,
    head: [block("First.")],
    tail: [block("Last.")],
    left: { count: 10, words: 1800 },
  } as const;
  const details = render(article([change(1, [fold])])).querySelector("details.fold")!;
  assert.equal(text(details.querySelector("summary")), "12 unchanged paragraphs 1,830 words");
  assert.match(text(details)!, /First\. 10 more unchanged paragraphs \(1,800 words\) left out here; .* Last\.$/);
});

test("a headline and a byline are rows of their own", () => {
  const title = { before: segments("Talks [fail]"), after: segments("Talks {open}") };
  const document = render(article([change(1, [], { title, byline: { after: "Staff" } })]));
  assert.equal(text(document.querySelector(".row.headline .after p")), "Talks open");
  assert.equal(text(document.querySelector(".row.byline .before p")), "");
  assert.equal(text(document.querySelector(".row.byline .after p")), "Staff");
});

test("a text from right to left mirrors its columns, and the site's words in it are told to be English", () => {
  const document = render(article([change(1, [row(edited("p-1", "[أ]{ب}"))])], { lang: "ar" }));
  assert.equal(document.querySelector(".diff")?.getAttribute("dir"), "rtl");
  assert.equal(document.querySelector(".diff")?.getAttribute("lang"), "ar");
  assert.equal(document.querySelector("#p-1 .sign")?.getAttribute("lang"), "en");
  assert.equal(document.querySelector("#p-1 .after p")?.getAttribute("dir"), "auto");
});

test("a version in another language than its article's says so on its side", () => {
  const view = change(1, [row(edited("p-1", "[bonjour]{hello}"))], {
    before: version(0, "2014-01-13T13:05:00Z", { lang: "fr" }),
  });
  const shown = render(article([view])).querySelector("#p-1")!;
  assert.equal(shown.querySelector(".before")?.getAttribute("lang"), "fr");
  assert.equal(shown.querySelector(".after")?.getAttribute("lang"), null);
});

test("the facts count changes, not versions", () => {
  const facts = text(render(article([change(1, [])])).querySelector(".facts"));
  assert.match(facts!, /Changed ?1 time 2 versions/);
  assert.match(facts!, /First seen ?13 January 2014, 13:05 UTC/);
  assert.match(
    text(render(article([], { tracking: "ended" })).querySelector(".facts"))!,
    /No longer watched.*Changed ?never 1 version/,
  );
});

test("a sentence and a few figures tell how the article changed, and what else is known is folded", () => {
  const told = (story: Partial<NonNullable<ArticleView["story"]>>, more: Partial<ArticleView> = {}) =>
    text(
      render(
        article([change(1, [])], {
          story: { elapsedSeconds: 0, headlines: 1, corrections: 0, reverts: 0, ...story },
          ...more,
        }),
      ).querySelector(".story-sum"),
    );
  const last = "2025-03-05T10:05:00Z";
  assert.equal(
    told(
      { elapsedSeconds: 269_700, last, headlines: 4, corrections: 1, words: { first: 312, newest: 641 } },
      { changeCount: 5 },
    ),
    "Changed 5 times in 3 days, last on 5 March 2025. 4 headlines. 1 correction. Text grew from 312 to 641 words.",
  );
  assert.equal(
    told({ last, reverts: 2, words: { first: 9, newest: 1 } }, { tracking: "ended" }),
    "Changed once, on 5 March 2025. No longer watched. 2 returns to an earlier text. Text shrank from 9 to 1 word.",
  );
  assert.equal(
    told({ words: { first: 9, newest: 9 } }, { changeCount: 0 }),
    "Unchanged since it was first seen. 9 words.",
  );
  const removed = { since: last, status: 410 };
  assert.equal(told({ elapsedSeconds: 60, last }, { changeCount: 2, removed }), "Changed 2 times in 1 minute.");
  assert.ok(render(article([change(1, [])])).querySelector("details:not([open]) > .facts"));
});

test("the history of headlines marks what each changed, and leads to its change", () => {
  const history = [
    { captured: "2014-01-13T13:05:00Z", segments: [{ text: "Talks fail" }] },
    { captured: "2014-01-13T13:40:00Z", href: "#c1", segments: segments("Talks [fail]{open}") },
  ];
  const document = render(article([change(1, [])], { headlines: history, moreHeadlines: 3 }));
  const [first, second] = document.querySelectorAll(".headlines li");
  assert.equal(text(first), "13 January 2014, 13:05 UTC Talks fail");
  assert.equal(first!.querySelector("a"), null);
  assert.equal(second!.querySelector("a")?.getAttribute("href"), "#c1");
  assert.equal(second!.querySelector("p")!.innerHTML, "Talks <del>fail</del><ins>open</ins>");
  assert.equal(text(document.querySelector(".headlines-more")), "3 earlier headlines not shown");
});

test("an archivist's note stands once, and a long one shows its beginning", () => {
  const noted = (note: string) => render(article([], { note })).querySelectorAll(".note, .note-fold > summary");
  assert.deepEqual([...noted("By hand.")].map(text), ["Archivist’s note: By hand."]);
  const long = "By hand. ".repeat(20).trim();
  assert.deepEqual([...noted(long)].map(text), [`Archivist’s note: ${long}`]);
});

test("an article is called still watched only where something says so, else when it was last seen", () => {
  const facts = (given: Partial<ArticleView>) => {
    const { tracking: _, ...rest } = article([]);
    return text(render({ ...rest, ...given }).querySelector(".facts"))!;
  };
  const lastSeen = "2014-01-14T10:00:00Z";
  assert.match(facts({ lastSeen, tracking: "open" }), /Still watched ?last seen 14 January 2014/);
  assert.match(facts({ lastSeen, tracking: "ended" }), /No longer watched ?last seen 14 January 2014/);
  const unsaid = facts({ lastSeen });
  assert.match(unsaid, /Last seen ?14 January 2014/);
  assert.doesNotMatch(unsaid, /watched/i);
  const checked = { lastSeen, lastChecked: "2014-02-23" };
  assert.match(facts({ ...checked, tracking: "ended" }), /No longer watched ?last checked 23 February 2014/);
  assert.match(facts(checked), /Last checked ?23 February 2014/);
});

test("an article that never changed tells what was new of later captures of its text", () => {
  const seen = {
    times: 1,
    last: "2014-01-14",
    facts: [{ captured: "2014-01-14", redirect: "https://line.example/home", lang: "de", note: "By hand." }],
  };
  const only = { version: version(0, "2014-01-13T13:05:00Z", { seen }), blocks: [block("One.")] };
  const facts = render(article([], { only })).querySelector(".text-facts")!;
  assert.match(
    text(facts)!,
    /Seen 14 January 2014: Redirected to https:\/\/line\.example\/home\. Language de\. Archivist’s note: By hand\./,
  );
});

test("the site's own words keep their direction in columns that run from right to left", () => {
  const note = "Taken twice (at noon).";
  const view = change(1, [row(edited("p-1", "a [b]{c}"))]);
  const arabic = { ...view, after: { ...view.after, note } };
  const shown = render(article([arabic], { lang: "ar" }));
  for (const selector of [".version h3 > span", ".version > span", ".elapsed > span", ".version-facts p > span"])
    assert.equal(shown.querySelector(selector)?.getAttribute("dir"), "ltr", selector);
  for (const selector of ["a.sign", ".row .side"])
    assert.equal(shown.querySelector(selector)?.getAttribute("dir"), "ltr", selector);
  // What the archivist wrote may run either way.
  assert.equal(text(shown.querySelector('.version-facts span[dir="auto"]')), note);
  const english = render(article([arabic], { lang: "en" }));
  assert.equal(
    english.querySelectorAll('.versions [dir="ltr"], .version-facts [dir="ltr"], .row [dir="ltr"]').length,
    0,
  );
});

test("the map has a bar for each change, linked and told in a table", () => {
  const bar = { n: 1, href: "#c1", captured: "2014-01-13T13:40:00Z", wordsAdded: 9, wordsRemoved: 2, x: 0.5 };
  const map = {
    first: "2014-01-13T13:05:00Z",
    last: "2014-01-15T13:05:00Z",
    bars: [
      { ...bar, up: 22, down: 10, mark: "headline" },
      { ...bar, n: 2, last: 7, href: "#c2", up: 0, down: 0, isQuiet: true },
    ],
  } as const;
  const document = render(article([change(1, [])], { map }));
  const [one, two] = document.querySelectorAll(".change-map svg a");
  assert.equal(text(one!.querySelector("title")), "Change 1, 13 January 2014, 13:40 UTC: +9 −2");
  assert.deepEqual(
    [...one!.querySelectorAll("rect")].map((rect) => [rect.getAttribute("class"), rect.getAttribute("height")]),
    [
      ["hit", "56"],
      ["up", "22"],
      ["down", "10"],
    ],
  );
  assert.equal(text(one!.querySelector("text")), "●");
  assert.deepEqual([two!.getAttribute("class"), two!.getAttribute("href")], ["quiet", "#c2"]);
  assert.deepEqual([...document.querySelectorAll(".change-map-table tbody tr")].map(text), [
    "Change 113 January 2014, 13:40 UTC92● Headline",
    "Changes 2–713 January 2014, 13:40 UTC92",
  ]);
  assert.equal(render(article([change(1, [])])).querySelector(".change-map"), null);
});

test("the contents name labels and the strongest pair", () => {
  const [entry] = article([change(1, [])]).contents;
  const named = { ...entry!, labels: [{ name: "headline" }, { name: "number" }], pair: ["12", "<31>"] } as const;
  const document = render(article([change(1, []), change(2, [])], { contents: [named, entry!] }));
  const [line] = document.querySelectorAll(".contents-list li");
  assert.equal(text(line!.querySelector(".contents-labels")), "Headline, Number");
  assert.equal(text(line!.querySelector(".contents-pair")), "12 → <31>");
});

test("many changes are listed in a fold, few in the open, one not at all", () => {
  const listed = (n: number) =>
    render(article(Array.from({ length: n }, (_, i) => change(i + 1, [])))).querySelector(".contents");
  assert.equal(listed(1), null);
  assert.deepEqual([listed(30)?.querySelectorAll("li").length, listed(30)?.querySelector("details")], [30, null]);
  assert.equal(listed(31)?.querySelectorAll("details:not([open]) li").length, 31);
  assert.equal(listed(400)?.querySelectorAll("details li").length, 250);
});

test("the only version of an article that never changed is shown as a text", () => {
  const only = { version: version(0, "2014-01-13T13:05:00Z"), blocks: [block("All there is.")] };
  assert.match(text(render(article([], { only })).querySelector("section.text"))!, /Version 0 .* All there is\.$/);
});

test("a withheld article shows the reason, and offers neither feed nor data", () => {
  const document = render(article([], { withheld: { reason: "Court order.", date: "2014-05-04" } }));
  assert.match(text(document.querySelector("main"))!, /Withheld since 4 May 2014: Court order\./);
  assert.equal(document.querySelectorAll('[href$="article.json"], [href="/guardian/syria-talks/feed.xml"]').length, 0);
  assert.equal(document.querySelector('meta[name="robots"]')?.getAttribute("content"), "noindex");
});

test("changes back and forth stand behind one line, each with its own anchor", () => {
  const repeat = (n: number) => ({
    ...change(n, []),
    state: { kind: "repeat", to: n - 2, href: "/a/", n: 1, sameHref: "/b/", first: n % 2 } as const,
  });
  const last = "2025-10-22T00:00:00Z";
  const document = render(
    article([
      change(1, [row(edited("p-1", "the [midst]{middle} of"))]),
      { ...repeat(3), run: { kind: "first", count: 3, versions: [0, 1], last } },
      { ...repeat(4), run: { kind: "inside" } },
      { ...repeat(5), run: { kind: "inside" } },
      change(6, []),
    ]),
  );
  const fold = document.querySelector("details.repeats")!;
  assert.equal(
    text(fold.querySelector("summary")),
    "3 more times back and forth between version 0 and version 1, until 22 October 2025",
  );
  assert.equal(fold.hasAttribute("open"), false);
  assert.deepEqual(
    [...document.querySelectorAll("section.change")].map((section) => section.closest("details") === fold),
    [false, true, true, true, false],
  );
  assert.equal(new Set([...document.querySelectorAll("section.change")].map(({ id }) => id)).size, 5);
});
