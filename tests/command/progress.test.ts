import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { terminalProgress } from "../../scripts/command/progress.ts";

function terminal(context: TestContext, isTTY: boolean) {
  let now = 1_000;
  context.mock.method(performance, "now", () => now);
  const written: string[] = [];
  const write = (text: string) => written.push(text.replace("\r\x1b[2K", ""));
  const progress = terminalProgress({ isTTY, write } as unknown as NodeJS.WriteStream);
  return { ...progress, written, pass: (ms: number) => (now += ms) };
}

describe("terminalProgress()", () => {
  it("says nothing where standard error is no terminal", (context) => {
    const { on, end, written } = terminal(context, false);
    on("Articles", 1, 2);
    end();
    assert.deepEqual(written, []);
  });

  it("tells each stage and its end at once, the rest ten times a second", (context) => {
    const { on, end, written, pass } = terminal(context, true);
    on("Articles", 0, 2_000);
    on("Articles", 1, 2_000);
    pass(100);
    on("Articles", 1_500, 2_000);
    on("Articles", 2_000, 2_000);
    on("Search", 0, 5);
    end();
    assert.deepEqual(written, [
      "Articles 0 of 2,000",
      "Articles 1,500 of 2,000",
      "Articles 2,000 of 2,000",
      "Search 0 of 5",
      "",
    ]);
  });
});
