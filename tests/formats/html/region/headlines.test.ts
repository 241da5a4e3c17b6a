import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type HeadlineHints, headlinesOf } from "../../../../scripts/formats/html/region/headlines.ts";

const name = "The Marlow Ledger";
const of = (...pages: Partial<HeadlineHints>[]) =>
  headlinesOf(
    pages.map((page) => ({ headings: [], ...page })),
    [name],
  );

const single: readonly [sentence: string, page: Partial<HeadlineHints>, headline: string | undefined][] = [
  ["is the heading of the text", { headings: ["Council sells custom house"] }, "Council sells custom house"],
  [
    "is the heading that the page's own title agrees with",
    {
      headings: ["Keep up with Marlow", "Council sells custom house"],
      title: "Council sells custom house | The Marlow Ledger",
    },
    "Council sells custom house",
  ],
  [
    "is not the site's name",
    { headings: ["The Marlow Ledger"], shareTitle: "Council sells custom house" },
    "Council sells custom house",
  ],
  [
    "is JSON-LD's before og:title",
    { headline: "Council sells custom house", shareTitle: "They sold it!" },
    "Council sells custom house",
  ],
  [
    "is the title without the source's name",
    { title: "Council sells custom house - The Marlow Ledger" },
    "Council sells custom house",
  ],
  [
    "is the title without the site's name in front",
    { title: "The Marlow Ledger: Council sells custom house", siteName: "Ledger" },
    "The Marlow Ledger: Council sells custom house",
  ],
  [
    "is the title without a name that the page's address has",
    { title: "Council sells custom house - Harbour.example", url: "https://www.harbour.example/a" },
    "Council sells custom house",
  ],
  [
    "is the title without the name and the sections behind it",
    { title: "市议会出售海关大楼 - Harbour中文网 - 两岸", url: "https://harbour.example/a" },
    "市议会出售海关大楼",
  ],
  ["keeps its own dashes", { title: "Fire in the port – two ships lost" }, "Fire in the port – two ships lost"],
  [
    "is not that of a box where the page tells others a headline",
    { headings: ["Get our newsletter"], shareTitle: "Council sells custom house after long debate" },
    "Council sells custom house after long debate",
  ],
  [
    "is newer than the title that it shares words with",
    { headings: ["Council halts sale of custom house"], shareTitle: "Council sells custom house to a bank" },
    "Council halts sale of custom house",
  ],
  [
    "is the heading where the title is the same general one everywhere",
    { headings: ["Fees"], title: "News from the harbour and the town" },
    "Fees",
  ],
  ["is none where a page has none", {}, undefined],
];

describe("headlinesOf()", () => {
  for (const [sentence, page, headline] of single) it(sentence, () => assert.deepEqual(of(page), [headline]));

  it("is read from one place in all captures, so that no change is shown where only the place differs", () => {
    const pages = [
      { headings: ["Council sells custom house"], title: "Custom house sold | The Marlow Ledger" },
      { headings: ["Council sells custom house"], title: "Custom house: sold! | The Marlow Ledger" },
      { headings: ["Council halts sale of house"], title: "Custom house: sold! | The Marlow Ledger" },
    ];
    assert.deepEqual(of(...pages), [
      "Council sells custom house",
      "Council sells custom house",
      "Council halts sale of house",
    ]);
  });

  it("is another kind where four captures in five have that one", () => {
    const page = { headings: ["Council sells house"], shareTitle: "House sold by council" };
    assert.deepEqual(of(page, { shareTitle: "House sold by council" }), [
      "House sold by council",
      "House sold by council",
    ]);
  });
});
