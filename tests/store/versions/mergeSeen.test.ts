import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Draft } from "../../../scripts/store/versions/draft.ts";
import { mergeSeen } from "../../../scripts/store/versions/mergeSeen.ts";

const draft = (hour: number, meta: Draft["meta"], isPage?: true): Draft => ({
  captured: { iso: `2024-01-01T0${hour}:00:00Z`, ms: hour },
  file: `${hour}`,
  sha256: "",
  meta,
  paragraphs: [0],
  seen: [],
  ...(isPage && { isPage }),
});

/** The bylines of the versions that come of these drafts, with the files in which each was seen again. */
const merged = (...drafts: Draft[]) =>
  mergeSeen(drafts).map(({ meta, seen }) => [meta.byline, ...seen.map(({ file }) => file)]);

describe("mergeSeen()", () => {
  it("takes another byline for another version", () => {
    assert.deepEqual(merged(draft(1, { byline: "Ann Lee" }), draft(2, { byline: "Ben Orr" })), [
      ["Ann Lee"],
      ["Ben Orr"],
    ]);
  });

  it("takes a byline for another that was told only once, where somebody wrote it down", () => {
    assert.deepEqual(merged(draft(1, { byline: "Ann Lee" }), draft(2, {})), [["Ann Lee"], [undefined]]);
  });

  it("takes a byline for unknown that a web page lacks, in between or at first", () => {
    const [ann, none] = [{ byline: "Ann Lee" }, {}];
    assert.deepEqual(merged(draft(1, ann, true), draft(2, none, true), draft(3, ann, true)), [["Ann Lee", "2", "3"]]);
    assert.deepEqual(merged(draft(1, none, true), draft(2, ann, true)), [["Ann Lee", "2"]]);
  });

  it("tells another byline of a web page behind one that lacks it", () => {
    const drafts = [draft(1, {}, true), draft(2, { byline: "Ann Lee" }, true), draft(3, { byline: "Ben Orr" }, true)];
    assert.deepEqual(merged(...drafts), [["Ann Lee", "2"], ["Ben Orr"]]);
  });

  it("keeps what is new of each capture, as against all before it, in a moment", () => {
    const drafts = Array.from({ length: 20_000 }, (_, n) =>
      draft(n % 10, { ...(n % 5000 === 4999 && { url: `https://x.org/${n}` }), ...(n > 0 && { lang: "en" }) }),
    );
    const started = process.cpuUsage().user;
    const [version] = mergeSeen(drafts);
    assert.ok(process.cpuUsage().user - started < 1_000_000);
    const told = version!.seen.flatMap(({ url, lang }) => (url || lang ? [[url, lang]] : []));
    const urls = [4999, 9999, 14999, 19999].map((n) => [`https://x.org/${n}`, undefined]);
    assert.deepEqual(told, [[undefined, "en"], ...urls]);
  });
});
