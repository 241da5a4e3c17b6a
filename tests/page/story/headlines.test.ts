import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { headlines } from "../../../scripts/page/story/headlines.ts";
import { articleOf, type Told } from "../../fixtures/articleOf.ts";
import { labelledArticle } from "../../fixtures/labelledChanges.ts";

const told = (title: string | undefined, text = "One."): Told => ({ ...(title && { title }), paragraphs: [text] });

function historyOf(...versions: Told[]) {
  const article = labelledArticle(articleOf(versions));
  return headlines(
    article,
    article.changes.map(({ n }) => `c${n}`),
  );
}

/** Each headline with what it deleted in brackets and what it inserted in braces. */
const draw = ({ headlines = [] }: ReturnType<typeof historyOf>) =>
  headlines.map(({ href, segments }) => {
    const words = segments.map(({ text, change }) =>
      change === "deleted" ? `[${text}]` : change === "inserted" ? `{${text}}` : text,
    );
    return `${href ?? "–"} ${words.join("")}`;
  });

describe("headlines()", () => {
  it("begins with the first headline, and marks in each what it changed in the one before", () => {
    assert.deepEqual(draw(historyOf(told("Ferry sinks"), told("Ferry sinks", "Two."), told("Ship sinks"))), [
      "– Ferry sinks",
      "#c2 [Ferry]{Ship} sinks",
    ]);
  });

  it("tells from when the first headline stood", () => {
    const { headlines: [first] = [] } = historyOf(told("A"), told("A", "Two."), told("B"));
    assert.equal(first?.captured, "2024-01-01T00:00:00Z");
  });

  it("begins with the title of an error page where nothing else came before", () => {
    const history = historyOf({ ...told("Not found"), status: 404 }, told("B"));
    assert.equal(draw(history)[0], "– Not found");
  });

  it("has no history where the headline stays, is unknown, or was never known on both sides", () => {
    assert.deepEqual(historyOf(told("A"), told("A", "Two.")), {});
    assert.deepEqual(historyOf(told(undefined), told("A")), {});
    assert.deepEqual(historyOf(told("A")), {});
  });

  it("tells a headline that comes back where there are few", () => {
    assert.equal(historyOf(told("A"), told("B"), told("A")).headlines?.length, 3);
  });

  it("tells headlines that flip once each, and of very many the newest", () => {
    const flips = Array.from({ length: 90 }, (_, n) => told(n % 2 ? "A" : "B"));
    assert.equal(historyOf(...flips).headlines?.length, 2);
    const history = historyOf(...Array.from({ length: 100 }, (_, n) => told(`Headline ${n}`)));
    assert.deepEqual([history.headlines!.length, history.moreHeadlines], [40, 60]);
    assert.equal(history.headlines!.at(-1)!.href, "#c99");
  });
});
