import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { absolute } from "../../../scripts/render/filters/absolute.ts";
import { type Cited, citations } from "../../../scripts/render/filters/citations.ts";
import { en } from "../../../templates/messages/en.ts";

const cite = citations(en, "The Archive", absolute("https://archive.example", "/"));
const cited: Cited = {
  title: "Storm",
  source: "The Post",
  n: 3,
  before: 1,
  from: "2024-01-01T10:02:00Z",
  to: "2024-01-01T10:37:00Z",
  permalink: "/post/storm/#change-20240101T103700Z",
};

describe("citations()", () => {
  it("cites a change as text, Markdown and BibTeX", () => {
    const says =
      "“Storm”, The Post: change 3, from version 1 (1 January 2024, 10:02 UTC) to version 3 (1 January 2024, 10:37 UTC). The Archive.";
    const url = "https://archive.example/post/storm/#change-20240101T103700Z";
    assert.deepEqual(cite(cited), {
      text: `${says} ${url}`,
      markdown: `[${says}](${url})`,
      bibtex: `@misc{post-storm-change-20240101T103700Z,
  title = {Storm: change 3},
  author = {{The Post}},
  year = {2024},
  howpublished = {The Archive},
  url = {${url}},
  note = {Version 1 (1 January 2024, 10:02 UTC) and version 3 (1 January 2024, 10:37 UTC)}
}`,
    });
  });

  it("lets no title be markup", () => {
    const { markdown, bibtex } = cite({ ...cited, title: "a](javascript:x) *b* <c> {d} 5 % & \\e~" });
    assert.match(markdown, /a\\\]\(javascript:x\) \\\*b\\\* \\<c\\> \\\{d\\\} 5 % & \\\\e~/);
    assert.match(
      bibtex,
      /title = \{a\]\(javascript:x\) \*b\* <c> \\\{d\\\} 5 \\% \\& \\textbackslash\{\}e\\textasciitilde\{\}: change 3\},/,
    );
  });

  it("gives a path where the site does not know its address", () => {
    assert.match(citations(en, "A", absolute(undefined, "/base/"))(cited).text, / \/base\/post\/storm\/#change-/);
  });
});
