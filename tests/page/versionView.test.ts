import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { versionView } from "../../scripts/page/versionView.ts";
import { articleOf, type Told } from "../fixtures/articleOf.ts";

const viewOf = (told: Told) => versionView(articleOf([told]).versions[0]!);
const again = (hour: number) => ({ captured: `2024-01-0${hour}T00:00:00Z`, file: `${hour}.md`, sha256: "" });

describe("versionView()", () => {
  it("tells nothing that a version lacks", () => {
    assert.deepEqual(viewOf({ paragraphs: ["One two."] }), { n: 0, captured: "2024-01-01T00:00:00Z", words: 2 });
  });

  it("tells how often a version was seen again, and when last", () => {
    const { seen } = viewOf({ paragraphs: ["One."], seen: [again(2), again(3)] });
    assert.deepEqual(seen, { times: 2, last: "2024-01-03T00:00:00Z" });
  });

  it("tells language, status, redirect and the archivist's note", () => {
    const more = { lang: "de", note: "by hand", status: 404, redirect: "https://example.org/" };
    assert.deepEqual(viewOf({ paragraphs: [], ...more }), {
      n: 0,
      captured: "2024-01-01T00:00:00Z",
      words: 0,
      ...more,
    });
  });
});
