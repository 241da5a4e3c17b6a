import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gunzipSync } from "node:zlib";
import { readDocument } from "../docs/documents.ts";
import { filesBelow, snapshot } from "../fixtures/filesBelow.ts";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { startScript } from "../fixtures/startScript.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

interface Row {
  readonly captured: string;
  readonly [field: string]: unknown;
}

/** A file of captures, and a store to put them into. */
function prepared(rows: readonly Row[]): { file: string; into: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, "captures.jsonl");
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
  return { file, into: path.join(folder, "store") };
}

async function imported(args: readonly string[]) {
  const run = await runScript("import.ts", args);
  return { ...run, json: run.stdout === "" ? undefined : JSON.parse(run.stdout.trimEnd().split("\n").at(-1)!) };
}

const row: Row = {
  captured: "2024-03-05T10:00:00Z",
  url: "https://www.gazette.example/news/budget",
  body: "Eleven votes.",
};

describe("npm run import", () => {
  it("writes a version file a capture, and nothing the second time", async () => {
    const { file, into } = prepared([
      row,
      { ...row, captured: "2024-03-05T11:00:00Z", title: "Budget", body: "Twelve votes.\n\n# No heading" },
      { ...row, captured: "2024-03-06T10:00:00.500Z", status: 410, body: undefined },
    ]);
    const first = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.equal(first.code, 0, first.stderr);
    assert.deepEqual(first.json, {
      ...{ articles: 1, new: 3, known: 0, refused: 0 },
      ...{ first: "2024-03-05T10:00:00Z", last: "2024-03-06T10:00:00.500Z" },
    });
    assert.match(first.stdout, /Sources, named by the input: gazette\.example\./);
    assert.match(first.stdout, /Next: npm start -- --versions /);
    const article = path.join(into, "gazette.example/news/budget");
    assert.deepEqual(readdirSync(article), [
      "2024-03-05T10-00-00Z.md",
      "2024-03-05T11-00-00Z.md",
      "2024-03-06T10-00-00Z.md",
    ]);
    assert.match(
      readFileSync(path.join(article, "2024-03-05T11-00-00Z.md"), "utf8"),
      /^---\ntitle: Budget\nurl: \S+\ncaptured: 2024-03-05T11:00:00Z\ndigest: [0-9a-f]{64}\n---\n\nTwelve votes\.\n\n\\# No heading\n$/,
    );
    const before = snapshot(into);
    const second = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.deepEqual(second.json, { ...first.json, new: 0, known: 3 });
    assert.deepEqual(snapshot(into), before);
    assert.equal((await runScript("check.ts", ["--versions", into])).code, 0);
  });

  it("knows a capture whose file was edited, and one that was stored by hand", async () => {
    const { file, into } = prepared([row, { ...row, captured: "2024-03-07", body: "By hand." }]);
    const article = path.join(into, "gazette.example/news/budget");
    mkdirSync(article, { recursive: true });
    writeFileSync(path.join(article, "20240307000000.txt"), "By hand.\n");
    assert.deepEqual((await imported(["jsonl", file, "--into", into, "--json"])).json.new, 1);
    const stored = path.join(article, "2024-03-05T10-00-00Z.md");
    writeFileSync(stored, readFileSync(stored, "utf8").replace("Eleven", "11"));
    const before = snapshot(into);
    assert.deepEqual((await imported(["jsonl", file, "--into", into, "--json"])).json.known, 2);
    assert.deepEqual(snapshot(into), before);
  });

  it("keeps captures of one instant apart, also from two files, and takes equal ones for one", async () => {
    const one = prepared([row, { ...row, body: "Twelve votes." }, row]);
    const two = prepared([row, { ...row, body: "Thirteen votes." }]);
    const first = await imported(["jsonl", one.file, "--into", one.into, "--json"]);
    assert.deepEqual([first.json.new, first.json.known], [2, 1]);
    const second = await imported(["jsonl", two.file, one.file, "--into", one.into, "--json"]);
    assert.deepEqual([second.json.new, second.json.known], [1, 4]);
    assert.deepEqual(
      filesBelow(one.into).map((name) => path.basename(name)),
      ["2024-03-05T10-00-00Z.md", "2024-03-05T10-00-00Z_2.md", "2024-03-05T10-00-00Z_3.md"],
    );
  });

  it("shows with --dry-run what it would write, and writes nothing", async () => {
    const { file, into } = prepared([row, row, { ...row, url: "https://gazette.example/fees" }]);
    const run = await imported(["jsonl", file, "--into", into, "--dry-run", "--json"]);
    assert.deepEqual([run.json.articles, run.json.new, run.json.known], [2, 2, 1]);
    assert.match(run.stdout, /gazette\.example\/fees +1 +0 +2024-03-05/);
    assert.match(run.stdout, /Nothing was written\.\n(?:.*\n)?Next: the same command without --dry-run\./);
    assert.deepEqual(filesBelow(into), []);
  });

  it("narrows by time, number, period and address", async () => {
    const rows = ["05T10", "05T23", "06T10", "07T10"].map((at) => ({
      ...row,
      captured: `2024-03-${at}:00:00Z`,
      body: at,
    }));
    const { file, into } = prepared([...rows, { ...row, url: "https://gazette.example/live/1" }]);
    const cases: [flags: string[], count: number][] = [
      [["--since", "2024-03-06"], 2],
      [["--until", "2024-03-05"], 3],
      [["--since", "2024-03-05T12:00:00Z", "--until", "2024-03-06"], 2],
      [["--limit", "2"], 2],
      [["--every", "day"], 4],
      [["--every", "hour"], 5],
      [["--exclude", "**/live/**"], 4],
      [["--include", "https://gazette.example/**"], 1],
    ];
    for (const [flags, count] of cases)
      assert.equal(
        (await imported(["jsonl", file, "--into", into, "--dry-run", "--json", ...flags])).json.new,
        count,
        flags.join(" "),
      );
  });

  it("puts everything into the source and the article that are named", async () => {
    const { file, into } = prepared([row, { ...row, captured: "2024-03-06", url: "https://b.example/other" }]);
    await imported(["jsonl", file, "--into", into, "--source", "gazette", "--json"]);
    assert.deepEqual(filesBelow(into), [
      "gazette/news/budget/2024-03-05T10-00-00Z.md",
      "gazette/other/2024-03-06T00-00-00Z.md",
    ]);
    for (const flags of [
      ["--article", "one/here"],
      ["--source", "one", "--article", "here"],
    ]) {
      const { into } = prepared([]);
      await imported(["jsonl", file, "--into", into, ...flags, "--json"]);
      assert.equal(readdirSync(path.join(into, "one/here")).length, 2);
    }
  });

  it("refuses what cannot be stored with its place and reason, and goes on", async () => {
    const { file, into } = prepared([
      { ...row, captured: "yesterday" },
      { captured: "2024-03-05", body: "x" },
      { ...row, lang: "zh_CN", published: "soon", url: "javascript:alert(1)", article: "a", source: "s" },
    ]);
    const run = await imported(["jsonl", file, "--into", into, "--json", "--strict"]);
    assert.equal(run.code, 1);
    assert.deepEqual([run.json.new, run.json.refused], [1, 2]);
    assert.match(run.stderr, /captures\.jsonl:1 refused: captured "yesterday" is no ISO 8601 time/);
    assert.match(run.stderr, /captures\.jsonl:2 refused: nothing says from which source/);
    assert.match(run.stderr, /captures\.jsonl:3 warning: published "soon" is left out/);
    assert.match(readFileSync(path.join(into, "s/a/2024-03-05T10-00-00Z.md"), "utf8"), /^lang: zh-CN$/m);
  });

  it("never writes outside the store, whatever a capture is called", async () => {
    const names = [
      "../../../up",
      "/etc/passwd",
      "..\\..\\up",
      "a/../../b",
      "\u0000",
      "nul",
      "x".repeat(5000),
      "__proto__",
    ];
    const rows = names.flatMap((name) => [
      { captured: "2024-03-05", source: name, article: name, title: name, body: name },
    ]);
    const { file, into } = prepared(rows);
    const run = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.deepEqual([run.code, run.json.new], [0, names.length], run.stderr);
    assert.deepEqual(readdirSync(path.dirname(into)).sort(), ["captures.jsonl", "store"]);
    assert.equal((await runScript("check.ts", ["--versions", into])).code, 0);
  });

  it("ends with 1 where nothing is found, with 2 on wrong usage", async () => {
    const { file, into } = prepared([]);
    const none = await runScript("import.ts", ["jsonl", file, "--into", into]);
    assert.deepEqual([none.code, none.stdout, none.stderr], [1, "", "No capture was found.\n"]);
    const wrong: [args: string[], message: RegExp][] = [
      [[], /takes the name of an importer first/],
      [["drawer", file], /There is no importer "drawer"/],
      [["./none.js", file], /There is no file/],
      [["jsonl"], /takes FILE…/],
      [["jsonl", file, "--since", "soon"], /--since takes/],
      [["jsonl", file, "--limit", "0"], /--limit takes/],
      [["jsonl", file, "--every", "week"], /--every takes/],
      [["jsonl", file, "--source", "../x"], /--source takes/],
      [["jsonl", file, "--source", "a/b"], /--source takes/],
      [["jsonl", file, "--article", "budget"], /--article takes/],
      [["jsonl", file, "--separator", ";"], /Unknown option '--separator'/],
    ];
    for (const [args, message] of wrong) {
      const run = await runScript("import.ts", args);
      assert.deepEqual([run.code, run.stdout], [2, ""], args.join(" "));
      assert.match(run.stderr, message);
    }
    for (const args of [["--help"], ["-h"], ["jsonl", "--help"]]) {
      const help = await runScript("import.ts", args);
      assert.equal(help.code, 0);
      assert.match(help.stdout, /--dry-run/);
    }
  });

  it("is completed by the next run where it is killed at any moment", async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => ({
      ...row,
      captured: new Date(Date.UTC(2024, 0, 1) + n * 60_000).toISOString(),
      url: `https://gazette.example/${n % 100}`,
      body: `Text ${n}. `.repeat(200),
    }));
    const { file, into } = prepared(rows);
    let known = 0;
    for (let kills = 0; kills < 3; kills++) {
      const child = startScript("import.ts", ["jsonl", file, "--into", into]);
      const ended = new Promise((resolve) => child.on("close", resolve));
      // Killed once it has written some more than the run before.
      const timer = setInterval(() => {
        if (versionsIn(into) > known + 60) child.kill("SIGKILL");
      }, 20);
      await ended;
      clearInterval(timer);
      known = versionsIn(into);
      const check = await runScript("check.ts", ["--versions", into]);
      assert.deepEqual([check.code, check.stdout.includes("refused: ")], [0, false], check.stdout);
    }
    const last = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.deepEqual([last.json.new + last.json.known, last.json.known], [1_200, known]);
    assert.deepEqual(
      filesBelow(into).filter((name) => !/^gazette\.example\/\d+\/2024-01-0\dT\d\d-\d\d-00Z\.md$/.test(name)),
      [],
    );
  });

  it("stores web pages as the Markdown of what a build reads of them, the same part of each", async () => {
    const page = (words: string) =>
      `<!doctype html><html lang="en"><head><title>Budget | Gazette</title><meta name="author" content="M. Lind"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Budget</h1><p>The council passed the <a href="https://a.example/">budget</a> with ${words} votes on Tuesday evening.</p><p>The largest part goes to the quay wall.</p></article><footer>Imprint</footer></body></html>`;
    const rows = ["eleven", "twelve"].map((words, n) => ({
      ...row,
      captured: `2024-03-0${n + 1}`,
      format: "html",
      body: page(words),
    }));
    const { file, into } = prepared([
      ...rows,
      { ...rows[0]!, captured: "2024-03-09", status: 404, body: "<h1>Not found</h1>" },
    ]);
    const run = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.deepEqual([run.json.new, run.json.known], [3, 0], run.stderr);
    const read = (name: string) => readFileSync(path.join(into, "gazette.example/news/budget", name), "utf8");
    const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(read("2024-03-02T00-00-00Z.md"))!;
    assert.match(
      front!,
      /^title: Budget\nurl: \S+\ncaptured: 2024-03-02T00:00:00Z\nbyline: M\. Lind\nlang: en\ndigest: [0-9a-f]{64}\nextracted: [0-9a-f]{16}$/,
    );
    assert.equal(
      body,
      "# Budget\n\nThe council passed the [budget](https://a.example/) with twelve votes on Tuesday evening.\n\nThe largest part goes to the quay wall.\n",
    );
    assert.match(read("2024-03-09T00-00-00Z.md"), /status: 404\n[\s\S]*# Not found\n$/);
    assert.deepEqual((await imported(["jsonl", file, "--into", into, "--json"])).json.known, 3);
  });

  it("keeps pages as captured with --keep-html, where no build reads them", async () => {
    const { file, into } = prepared([
      { ...row, format: "html", body: "<p>The council passed it." },
      { ...row, body: "Text." },
    ]);
    for (const count of [2, 0]) {
      const run = await imported(["jsonl", file, "--into", into, "--keep-html", "--json"]);
      assert.equal(run.json.new, count, run.stderr);
    }
    const kept = filesBelow(path.join(into, ".captured"));
    assert.equal(kept.length, 1);
    const [, digest] = /^gazette\.example\/news\/budget\/([0-9a-f]{64})\.html\.gz$/.exec(kept[0]!)!;
    assert.equal(
      gunzipSync(readFileSync(path.join(into, ".captured", kept[0]!))).toString(),
      // The mark says that the text is in UTF-8, whatever the page declares.
      "\ufeff<p>The council passed it.",
    );
    const versions = path.join(into, "gazette.example/news/budget");
    assert.ok(
      readdirSync(versions).some((name) =>
        readFileSync(path.join(versions, name), "utf8").includes(`digest: ${digest}`),
      ),
    );
    const check = await runScript("check.ts", ["--versions", into]);
    assert.equal(check.code, 0);
    // The warning is that the site has no address.
    assert.match(
      check.stdout,
      /^content\/site\.yml warning: url [^\n]*\n1 article, 2 versions: 0 refused, 1 warning\n$/,
    );
  });

  it("keeps a page once, removes what a killed run left beside it, and leaves no folder by a link", async () => {
    const { file, into } = prepared([{ ...row, format: "html", body: "<p>The council passed it." }]);
    await imported(["jsonl", file, "--into", into, "--keep-html", "--json"]);
    const kept = path.join(into, ".captured/gazette.example/news/budget");
    const [name] = readdirSync(kept);
    // The draft of a process that ended.
    const draft = path.join(kept, `.${name}-999999999-0123456789ab`);
    writeFileSync(draft, "half");
    writeFileSync(path.join(kept, name!), "as it is");
    await imported(["jsonl", file, "--into", into, "--keep-html", "--json"]);
    assert.deepEqual(readdirSync(kept), [name]);
    assert.equal(readFileSync(path.join(kept, name!), "utf8"), "as it is");

    const elsewhere = temporaryFolder();
    const linked = prepared([{ ...row, format: "html", body: "<p>The council passed it." }]);
    mkdirSync(linked.into);
    symlinkSync(elsewhere, path.join(linked.into, ".captured"));
    const run = await imported(["jsonl", linked.file, "--into", linked.into, "--keep-html", "--json"]);
    assert.deepEqual([run.json.new, run.json.refused], [0, 1]);
    assert.match(run.stderr, /jsonl:1 refused: .* is a symbolic link/);
    assert.deepEqual(readdirSync(elsewhere), []);
  });

  it("keeps the order of captures of one second, also where a page was gone within it", async () => {
    const page = (text: string) => ({ ...row, format: "html", body: `<p>${text}</p>` });
    const { file, into } = prepared([
      page("It was here."),
      { ...row, status: 410, body: undefined },
      page("It is back."),
    ]);
    await imported(["jsonl", file, "--into", into, "--json"]);
    const article = path.join(into, "gazette.example/news/budget");
    assert.deepEqual(
      ["", "_2", "_3"].map(
        (end) =>
          /was here|status: 410|is back/.exec(
            readFileSync(path.join(article, `2024-03-05T10-00-00Z${end}.md`), "utf8"),
          )?.[0],
      ),
      ["was here", "status: 410", "is back"],
    );
  });

  it("reads a page by the source's name and language as a build does", async () => {
    const page =
      '<html lang="fr"><head><title>Budget – Le Port</title></head><body><p>Le conseil a adopté le budget.</p></body></html>';
    const { file, into } = prepared([{ ...row, format: "html", body: page }]);
    mkdirSync(path.join(into, "gazette.example"), { recursive: true });
    writeFileSync(path.join(into, "gazette.example/source.yml"), "name: Le Port\nlang: en\n");
    await imported(["jsonl", file, "--into", into, "--json"]);
    const text = readFileSync(path.join(into, "gazette.example/news/budget/2024-03-05T10-00-00Z.md"), "utf8");
    assert.match(text, /^title: Budget$/m);
    assert.doesNotMatch(text, /^lang:/m);
  });

  it("takes of a page what the store's settings select, and says where that is nothing", async () => {
    const page = (name: string) =>
      `<body><p class="${name}">The council passed the budget.</p><p>Another line.</p></body>`;
    const { file, into } = prepared([
      { ...row, format: "html", body: page("text") },
      { ...row, captured: "2024-03-06", format: "html", body: page("story") },
    ]);
    mkdirSync(path.join(into, "gazette.example"), { recursive: true });
    writeFileSync(path.join(into, "gazette.example/source.yml"), "extract: { select: .text }\n");
    const run = await imported(["jsonl", file, "--into", into, "--json"]);
    assert.equal(run.json.new, 2, run.stderr);
    const read = (name: string) => readFileSync(path.join(into, "gazette.example/news/budget", name), "utf8");
    assert.doesNotMatch(read("2024-03-05T10-00-00Z.md"), /Another line/);
    assert.match(read("2024-03-06T00-00-00Z.md"), /Another line/);
    assert.match(read("2024-03-06T00-00-00Z.md"), /^suspect: nothing in the page is what extract\.select selects$/m);
    assert.doesNotMatch(read("2024-03-05T10-00-00Z.md"), /^suspect/m);
    assert.match(run.stderr, /captures\.jsonl:2 warning: extract\.select matches nothing/);
  });

  it("runs a module of somebody else's, as docs/importers.md shows", async () => {
    const [, module] =
      /^`my-importer\.js`:\n\n```js\n([\s\S]*?)^```$/m.exec(readDocument("docs/importers.md").text) ?? [];
    const folder = temporaryFolder();
    const minutes = path.join(folder, "minutes");
    mkdirSync(minutes);
    writeFileSync(path.join(folder, "my-importer.js"), module!);
    for (const [name, text] of [
      ["2024-03-05 Harbour council.txt", "Present: all."],
      ["2024-04-02 Harbour council.txt", "Present: none."],
      ["2024-04-03 Harbour council.txt", ""],
      ["notes.doc", "x"],
    ] as const)
      writeFileSync(path.join(minutes, name), text);
    const into = path.join(folder, "store");
    const run = await imported([
      path.join(folder, "my-importer.js"),
      minutes,
      "--town",
      "Port Example",
      "--into",
      into,
      "--json",
    ]);
    assert.deepEqual([run.code, run.json.new, run.json.refused], [0, 2, 1], run.stderr);
    assert.match(run.stderr, /1 passed over, no minutes: notes\.doc/);
    assert.deepEqual(filesBelow(into), [
      "port-example/harbour-council/2024-03-05T00-00-00Z.md",
      "port-example/harbour-council/2024-04-02T00-00-00Z.md",
    ]);
  });

  it("takes importers of variorum.config.ts, and says what is wrong with a module", async () => {
    const repository = smallRepository();
    writeFileSync(
      path.join(repository, "variorum.config.ts"),
      `export default { importers: [{ name: "drawer", summary: "what lies in a drawer", what: "DRAWER",
        async *captures() { yield { origin: "drawer", captured: "2024-03-05", source: "s", article: "a", body: "x", format: "text" }; } }] };`,
    );
    const run = await runScript("import.ts", ["drawer", "x", "--json"], { repository });
    assert.equal(run.code, 0, run.stderr);
    assert.ok(filesBelow(path.join(repository, "content/versions/s")).includes("a/2024-03-05T00-00-00Z.md"));
    writeFileSync(path.join(repository, "broken.js"), "export default { captures: 1 };");
    const broken = await runScript("import.ts", ["./broken.js", "x"], { repository });
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /^\.\/broken\.js: what it exports by default must have a function captures/);
  });
});

function versionsIn(store: string): number {
  return filesBelow(store).filter((name) => name.endsWith(".md") && !path.basename(name).startsWith(".")).length;
}
