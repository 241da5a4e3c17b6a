import assert from "node:assert/strict";
import { it } from "node:test";
import { revert } from "../../scripts/labels/revert.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const gone = { paragraphs: ["Not found"], status: 404 };
const withheld = { paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } };
const titled = (title: string) => ({ title, paragraphs: ["A"] });

labelCases(
  revert,
  [
    ["A", "B", "A"],
    ["A", "B", "C", "A"],
    ["A", "B", "C", "B"],
    ["A", "B", "A", "B"],
    ["A", "B", "A", "B", "A"],
    [["A", "B"], ["A"], ["A", "B"]],
    [["A"], ["A", "B"], ["A"]],
    ["A", [], "A"],
    [titled("One"), titled("Two"), titled("One")],
    ["A", gone, "B", "A"],
    ["A", "B", gone, "A"],
    ["A", withheld, "B", "A"],
    ["A", gone, "A"],
    ["A", withheld, "A"],
  ],
  [
    ["A", "B"],
    ["A", "B", "C"],
    ["A", gone],
    ["A", "B", { paragraphs: ["A"], status: 404 }],
    ["A", "B", withheld],
    ["A", "B", "B"],
    ["A", gone, "B"],
    [titled("One"), titled("Two"), { title: "One", paragraphs: ["B"] }],
    [titled("One"), titled("Two"), titled("Three")],
    ["A", "B", "A."],
    [["A", "B"], ["A"], ["B", "A"]],
    [
      { paragraphs: ["A"], byline: "Ann" },
      { paragraphs: ["A"], byline: "Ben" },
    ],
  ],
);

it("the label revert is explained by the version that is back", () => {
  const change = (revertsTo?: number) => ({ change: { ...(revertsTo !== undefined && { revertsTo }) } }) as never;
  assert.deepEqual(revert.explain?.(change(0)), { code: "revert", to: 0 });
  assert.deepEqual(revert.explain?.(change(3)), { code: "revert", to: 3 });
});
