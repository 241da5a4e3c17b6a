import assert from "node:assert/strict";
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { CaptureState } from "../../../scripts/capture/state/captureState.ts";
import type { PageRecord } from "../../../scripts/capture/state/records.ts";
import { readStateLine, stateLine } from "../../../scripts/capture/state/stateLines.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const at = (text: string) => Date.parse(text);
const page = (address: string, checked?: string): PageRecord => ({
  address,
  from: "found",
  since: at("2026-03-01T08:00:00Z"),
  next: at("2026-03-01T08:30:00Z"),
  ...(checked !== undefined && { checked: at(checked) }),
});

describe("a line of the capture state", () => {
  it("holds a record in one readable line", () => {
    const record: PageRecord = {
      ...page("https://gazette.example/news/a", "2026-03-01T08:00:04Z"),
      ...{ article: "gazette/news/a", unchanged: 3, etag: 'W/"a\tb"', modified: "Sat, 28 Feb 2026 10:00:00 GMT" },
    };
    assert.equal(
      stateLine("page", record),
      [
        "https://gazette.example/news/a",
        "from=found",
        "article=gazette/news/a",
        "unchanged=3",
        "since=2026-03-01T08:00:00Z",
        "checked=2026-03-01T08:00:04Z",
        "next=2026-03-01T08:30:00Z",
        "modified=Sat, 28 Feb 2026 10:00:00 GMT",
        'etag=W/"a%0009b"',
      ].join("\t"),
    );
    assert.deepEqual(readStateLine("page", stateLine("page", record)), record);
  });

  it("reads back as it was, whatever a server calls its texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(1e9), (etag, seconds) => {
        const record = { ...page("https://gazette.example/"), etag, since: seconds * 1000 };
        const line = stateLine("page", record);
        assert.doesNotMatch(line, /[\n\r\u2028]/);
        assert.deepEqual(readStateLine("page", line), record);
      }),
    );
  });

  it("is none where anything needed is missing or unreadable", () => {
    for (const line of [
      "",
      "https://a.example/",
      "https://a.example/\tfrom=found\tsince=2026-03-01T08:00:00Z\tnext=soon",
    ])
      assert.equal(readStateLine("page", line), undefined);
  });
});

describe("CaptureState", () => {
  it("keeps pages by the month in which they became known, in files that are sorted", () => {
    const folder = path.join(temporaryFolder(), "state");
    const state = new CaptureState(folder);
    state.putPage("gazette", page("https://gazette.example/b"));
    state.putPage("gazette", page("https://gazette.example/a"));
    state.putPage("gazette", { ...page("https://gazette.example/c"), since: at("2026-04-01T00:00:00Z") });
    state.putFeed("gazette", { address: "https://gazette.example/feed.xml", since: 0, next: 1_500 });
    state.putHost({ host: "gazette.example", wait: at("2026-03-02T00:00:00.500Z"), reason: "status 503" });
    state.save(at("2026-03-01T00:00:00Z"));
    assert.deepEqual(readdirSync(folder), [
      "gazette.2026-03.txt",
      "gazette.2026-04.txt",
      "gazette.feeds.txt",
      "hosts.txt",
    ]);
    const lines = readFileSync(path.join(folder, "gazette.2026-03.txt"), "utf8").split("\n");
    assert.deepEqual(
      lines.map((line) => line.split("\t")[0]),
      ["https://gazette.example/a", "https://gazette.example/b", ""],
    );
    const again = new CaptureState(folder);
    assert.equal(again.feed("gazette", "https://gazette.example/feed.xml")?.next, 2_000);
    assert.equal(again.host("gazette.example")?.wait, at("2026-03-02T00:00:01Z"));
    assert.equal(again.pages("gazette").size, 3);
    again.save(at("2026-03-03T00:00:00Z"));
    assert.ok(!existsSync(path.join(folder, "hosts.txt")), "a wait that is over is forgotten");
  });

  it("loses nothing by a kill, not even where it cut off a line", () => {
    const folder = path.join(temporaryFolder(), "state");
    const first = new CaptureState(folder);
    first.putPage("gazette", page("https://gazette.example/a"));
    first.save(0);
    const killed = new CaptureState(folder);
    killed.putPage("gazette", page("https://gazette.example/a", "2026-03-01T09:00:00Z"));
    appendFileSync(path.join(folder, ".journal"), "page\tgazette\thttps://gazette.exa");
    const next = new CaptureState(folder);
    assert.equal(next.page("gazette", "https://gazette.example/a")?.checked, at("2026-03-01T09:00:00Z"));
    next.putPage("gazette", page("https://gazette.example/b"));
    const last = new CaptureState(folder);
    assert.deepEqual(
      [...last.pages("gazette").values()].map(({ address }) => address),
      ["https://gazette.example/a", "https://gazette.example/b"],
    );
    last.save(0);
    assert.deepEqual(readdirSync(folder), ["gazette.2026-03.txt"]);
  });

  it("takes of two lines for one address the later check, and passes over the marks of a conflict", () => {
    const folder = temporaryFolder();
    const lines = ["2026-03-01T09:00:00Z", "2026-03-01T11:00:00Z", "2026-03-01T10:00:00Z"].map((checked) =>
      stateLine("page", page("https://gazette.example/a", checked)),
    );
    const text = `<<<<<<< ours\n${lines[0]}\n=======\n${lines[1]}\n>>>>>>> theirs\n${lines[2]}\nhello\n`;
    writeFileSync(path.join(folder, "gazette.2026-03.txt"), text);
    const state = new CaptureState(folder);
    assert.equal(state.page("gazette", "https://gazette.example/a")?.checked, at("2026-03-01T11:00:00Z"));
    assert.deepEqual(
      state.problems.map(({ line, severity }) => [line, severity]),
      [[7, "warning"]],
    );
    state.save(0);
    assert.equal(readFileSync(path.join(folder, "gazette.2026-03.txt"), "utf8"), `${lines[1]}\n`);
  });
});
