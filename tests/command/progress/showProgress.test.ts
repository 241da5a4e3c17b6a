import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type ProgressSurroundings, showProgress } from "../../../scripts/command/progress/showProgress.ts";

/** A stream that keeps what is written to it: `<` for a line taken back. */
function stream(isTTY: boolean, screen: string[]) {
  const write = (text: string) => screen.push(text.replace("\r\x1b[2K", "<"));
  return { isTTY, columns: 50, write } as unknown as ProgressSurroundings["error"];
}

/** Progress on a made-up terminal, with a clock that stands still until it is moved. */
function started(context: TestContext, { isTTY = true, env = {} as Record<string, string> }) {
  context.mock.timers.enable({ apis: ["setInterval"] });
  let now = 5_000;
  const screen: string[] = [];
  const error = stream(isTTY, screen);
  const output = stream(isTTY, screen);
  const progress = showProgress({ error, output, env, now: () => now });
  const pass = (milliseconds: number) => {
    now += milliseconds;
    context.mock.timers.tick(milliseconds);
  };
  return { ...progress, screen, error, output, pass };
}

describe("showProgress() on a terminal", () => {
  it("tells each stage and its end at once, the rest ten times a second", (context) => {
    const { on, end, screen, pass } = started(context, {});
    on("Articles", 0, 2_000);
    on("Articles", 1, 2_000);
    pass(100);
    on("Articles", 150, 2_000);
    pass(900);
    on("Articles", 2_000, 2_000);
    on("Lists and feeds", 0, 1);
    end();
    assert.deepEqual(screen, [
      "<Articles [--------------------------]  0 of 2,000",
      "<Articles [#-----------------------]  150 of 2,000",
      "<Articles 150 of 2,000  146/s  13 s left",
      "<Articles [######################]  2,000 of 2,000",
      "<Lists and feeds …",
      "<",
    ]);
  });

  it("tells the pace and the time left, also while nothing is done", (context) => {
    const { on, end, screen, pass } = started(context, {});
    on("Articles", 0, 1_000);
    pass(1_000);
    on("Articles", 100, 1_000);
    pass(1_000);
    assert.equal(screen.at(-1), "<Articles 100 of 1,000  52/s  17 s left");
    end();
    const length = screen.length;
    pass(60_000);
    assert.equal(screen.length, length, "nothing is drawn after the end");
  });

  it("clears its line for whatever else is printed", (context) => {
    const { on, end, screen, error, output } = started(context, {});
    on("Search", 0, 1);
    error.write("A warning.\n");
    output.write("A word.\n");
    on("Search", 1, 1);
    process.emit("warning", new Error());
    end();
    assert.deepEqual(screen, ["<Search …", "<", "A warning.\n", "A word.\n", "<Search …", "<"]);
  });

  it("does not wipe out half a line of somebody else's", (context) => {
    const { on, end, screen, error } = started(context, {});
    on("Search", 0, 1);
    error.write("So ");
    on("Lists", 0, 1);
    error.write("be it.\n");
    on("Search", 0, 1);
    end();
    assert.deepEqual(screen, ["<Search …", "<", "So ", "be it.\n", "<Search …", "<"]);
  });

  it("gives the streams back, and leaves no listener", (context) => {
    const count = () => process.listenerCount("warning") + process.listenerCount("exit");
    const before = count();
    const { end, error, screen } = started(context, {});
    end();
    error.write("Later.");
    assert.deepEqual(screen, ["Later."]);
    assert.equal(count(), before);
  });

  it("needs no colour, so that NO_COLOR changes nothing", (context) => {
    const { on, end, screen } = started(context, { env: { NO_COLOR: "1" } });
    on("Articles", 1, 2);
    end();
    assert.match(screen[0]!, /^<Articles \[#+-+\] {2}1 of 2$/);
    assert.doesNotMatch(screen.join(""), /\x1b\[\d*m/);
  });
});

describe("showProgress() in a log", () => {
  const logs: [what: string, surroundings: { isTTY?: boolean; env?: Record<string, string> }][] = [
    ["of a file", { isTTY: false }],
    ["of a host's pipeline", { isTTY: false, env: { CI: "true" } }],
    ["of a host's pipeline that looks like a terminal", { env: { CI: "true" } }],
    ["on a terminal that cannot take a line back", { env: { TERM: "dumb" } }],
  ];
  for (const [what, surroundings] of logs) {
    it(`prints a line every ten seconds: ${what}`, (context) => {
      const { on, end, screen, pass } = started(context, surroundings);
      on("Articles", 0, 4_000);
      pass(9_999);
      on("Articles", 1_000, 4_000);
      assert.deepEqual(screen, []);
      pass(1);
      on("Search", 0, 1);
      pass(10_000);
      end();
      pass(60_000);
      assert.deepEqual(screen, ["Articles 1,000 of 4,000 (25 %), 100/s, 30 s left\n", "Search …\n"]);
    });
  }
});
