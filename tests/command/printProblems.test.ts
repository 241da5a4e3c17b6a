import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { printProblems } from "../../scripts/command/printProblems.ts";
import type { Problem } from "../../scripts/model/problem.ts";

function printed(context: TestContext, problems: readonly Problem[]): string[] {
  const error = context.mock.method(console, "error", () => {});
  printProblems(problems);
  return error.mock.calls.map(({ arguments: [line] }) => String(line));
}
const warning = (n: number): Problem => ({ severity: "warning", file: `a/b/${n}.md`, line: n, reason: "unknown key" });
const refused: Problem = { severity: "refused", file: "a/b/x.md", reason: "no time of capture" };

describe("printProblems()", () => {
  it("prints nothing where nothing is wrong", (context) => assert.deepEqual(printed(context, []), []));

  it("prints what is refused first, with file, line and reason", (context) => {
    assert.deepEqual(printed(context, [warning(3), refused]), [
      "a/b/x.md refused: no time of capture",
      "a/b/3.md:3 warning: unknown key",
      "1 refused.",
    ]);
  });

  it("prints twenty warnings and counts the others, but every refusal", (context) => {
    const warnings = Array.from({ length: 21 }, (_, n) => warning(n + 1));
    const lines = printed(context, [...warnings, ...Array<Problem>(30).fill(refused)]);
    assert.equal(lines.filter((line) => line.includes(".md:")).length, 20);
    assert.deepEqual(lines.slice(-2), ["… and 1 more warning: npm run check prints them all.", "30 refused."]);
    assert.equal(lines.length, 52);
  });
});
