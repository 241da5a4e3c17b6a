import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { readDocument } from "../../docs/documents.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";

const page = `<!doctype html><html lang="en"><head><title>Fees | The Ledger</title><meta name="author" content="M. Lind"></head><body>
<nav class="Top"><a href="/">Home</a> <a href="/news">News</a></nav>
<main id="Page"><article class="Story-body"><h1>Fees</h1><p>The fee for boats is twenty crowns from the first of May.</p>
<ul><li>Fishing boats pay half.</li></ul><p class="ad">Buy a boat today.</p></article></main></body></html>`;

function fileOf(name: string, content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

const show = (where: string, ...args: string[]) =>
  runScript("extract.ts", ["--show", where, "--into", temporaryFolder(), ...args]);

describe("npm run extract", () => {
  it("makes a store anew, and says what changed and what to type next", async () => {
    const rows = fileOf(
      "pages.jsonl",
      JSON.stringify({ captured: "2024-05-01", url: "https://ledger.example/fees", format: "html", body: page }),
    );
    const into = path.join(temporaryFolder(), "store");
    await runScript("import.ts", ["jsonl", rows, "--into", into, "--keep-html"]);
    writeFileSync(path.join(into, "ledger.example/source.yml"), "extract: { remove: [.ad] }\n");
    const trial = await runScript("extract.ts", ["--into", into, "--dry-run", "--json"]);
    assert.equal(trial.code, 0, trial.stderr);
    assert.match(
      trial.stdout,
      /^ {2}ledger\.example\/fees: 1 of 1 version\n1 article, 1 kept page: 1 changed\. Nothing was written\.\nNext: the same command without --dry-run\.\n/,
    );
    assert.deepEqual(JSON.parse(trial.stdout.trimEnd().split("\n").at(-1)!), {
      ...{ articles: 1, versions: 1, changed: 1, left: 0, refused: 0 },
    });
    const run = await runScript("extract.ts", ["--into", into, "--article", "ledger.example"]);
    assert.match(run.stdout, /1 changed → \S+\nNext: look at what changed, as with git diff -- /);
    const folder = path.join(into, "ledger.example/fees");
    assert.doesNotMatch(readFileSync(path.join(folder, readdirSync(folder)[0]!), "utf8"), /Buy a boat/);
    const again = await runScript("extract.ts", ["--into", into]);
    assert.deepEqual([again.code, again.stdout], [0, `1 article, 1 kept page: 0 changed → ${into}\n`]);
    // The page of a version, and of its kept file, is shown with the settings of its article.
    const [kept] = readdirSync(path.join(into, ".captured/ledger.example/fees"));
    const shown = await runScript("extract.ts", [
      ...["--show", path.join(into, ".captured/ledger.example/fees", kept!), "--into", into],
    ]);
    const ofVersion = path.join(folder, readdirSync(folder)[0]!);
    const same = await runScript("extract.ts", ["--show", ofVersion, "--into", into]);
    assert.equal(same.stdout, shown.stdout);
    assert.match(shown.stdout, /^article {4}ledger\.example\/fees$/m);
    assert.match(shown.stdout, /^remove {5}\.ad \(1 element\)$/m);
    assert.doesNotMatch(shown.stdout, /Buy a boat/);
  });

  it("shows what would be kept of a page, and what left out, each with its place", async () => {
    const { code, stdout, stderr } = await show(fileOf("fees.html", page));
    assert.deepEqual([code, stderr], [0, ""]);
    assert.equal(
      stdout,
      `title      Fees
byline     M. Lind
lang       en
selectors  none: the article is found by its text and place

Kept: 4 paragraphs, 21 words
  main#Page article.Story-body
    heading 1    Fees
                 The fee for boats is twenty crowns from the first of May.
  main#Page article.Story-body li
    list-item 1  Fishing boats pay half.
  main#Page article.Story-body
                 Buy a boat today.

Left out: 1 paragraph, 2 words
  body nav.Top
                 Home News
`,
    );
  });

  it("prints what docs/extracting.md shows", async () => {
    const [, command, printed] = /^npm run extract -- (--show budget\.html .*)\n```\n[\s\S]*?```\n([\s\S]*?)```$/m.exec(
      readDocument("docs/extracting.md").text,
    )!;
    const file = fileOf(
      "budget.html",
      `<!-- saved from url=(0035)https://gazette.example/news/budget -->
<html lang="en"><head><title>Budget | Gazette</title><meta name="author" content="M. Lind"></head><body>
<nav class="menu"><a href="/">Home</a> <a href="/news">News</a></nav><main id="page"><article class="story"><h1>Budget</h1>
<p>The council passed the budget with eleven votes on Tuesday evening.</p><p class="ad">Buy a boat.</p>
<p class="ad">Buy a house.</p></article></main></body></html>`,
    );
    const [flag, , ...rest] = command!.split(" ");
    const run = await runScript("extract.ts", [flag!, file, ...rest, "--into", temporaryFolder()]);
    assert.equal(run.stdout, printed);
  });

  it("tries selectors, and says which match nothing", async () => {
    const file = fileOf("fees.html", page);
    const tried = await show(file, "--select", ".Story-body p", "--remove", ".ad", "--remove", ".none");
    assert.match(
      tried.stdout,
      /selectors {2}as given\nselect {5}\.Story-body p \(2 elements\)\nremove {5}\.ad \(1 element\)\nremove {5}\.none \(0 elements\)\n\nKept: 1 paragraph, 12 words\n/,
    );
    const nothing = await show(file, "--select", ".none", "--json");
    assert.equal(nothing.code, 0);
    assert.match(
      nothing.stderr,
      /Nothing in the page is what extract\.select selects: its version would be marked suspect/,
    );
    const data = JSON.parse(nothing.stdout);
    assert.deepEqual(
      [data.title, data.lacksSelected, data.selected],
      ["Fees", true, [{ selector: ".none", count: 0 }]],
    );
    assert.equal(data.kept[0].text, "Fees");
  });

  it("makes visible what would steer a terminal", async () => {
    const { stdout } = await show(fileOf("a.html", page.replace("twenty", "\x1b[31mtwenty")));
    assert.match(stdout, /\ufffd\[31mtwenty/);
    assert.doesNotMatch(stdout, /\x1b/);
  });

  it("reads a page of the web, by its redirects, and packed pages", async () => {
    const server = http.createServer((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/fees", connection: "close" }).end();
      else if (request.url === "/loop") response.writeHead(302, { location: "/loop", connection: "close" }).end();
      else if (request.url === "/photo")
        response.writeHead(200, { "content-type": "image/png", connection: "close" }).end("x");
      else if (request.url === "/away")
        response.writeHead(302, { location: "file:///etc/passwd", connection: "close" }).end();
      else if (request.url === "/inside")
        response
          .writeHead(302, { location: `http://localhost:${request.socket.localPort}/fees`, connection: "close" })
          .end();
      else if (request.url === "/fees")
        response
          .writeHead(200, {
            "content-type": "text/html; charset=iso-8859-1",
            "content-encoding": "gzip",
            connection: "close",
          })
          .end(gzipSync(Buffer.from(page.replace("Fees", "Gebühren"), "latin1")));
      else response.writeHead(404, { "content-type": "text/html", connection: "close" }).end("<h1>Not here</h1>");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const { code, stdout, stderr } = await show(`${base}/old`);
      assert.equal(code, 0, stderr);
      assert.match(stdout, /^article {4}127\.0\.0\.1\/fees\nstatus {5}200\ntitle {6}Fees$/m);
      const faults: [path: string, message: RegExp][] = [
        ["/loop", /more than 5 times/],
        ["/photo", /is no web page, but image\/png/],
        ["/away", /is no address of the web/],
        ["/inside", /localhost leads to a forbidden address: \S+ is an address of this machine/],
      ];
      for (const [path, message] of faults) {
        const run = await show(base + path);
        assert.equal(run.code, 1);
        assert.match(run.stderr, message);
      }
      assert.match((await show(`${base}/none`)).stdout, /^status {5}404$/m);
    } finally {
      server.close();
    }
    assert.match((await show(fileOf("a.html.gz", gzipSync(page)))).stdout, /^title {6}Fees$/m);
  });

  it("ends with 1 where nothing is kept, with 2 on wrong usage", async () => {
    const empty = path.join(temporaryFolder(), "store");
    mkdirSync(empty);
    const none = await runScript("extract.ts", ["--into", empty]);
    assert.deepEqual([none.code, none.stdout], [1, ""]);
    assert.match(none.stderr, /no page is kept to extract from; npm run import -- … --keep-html keeps them/);
    const wrong: [args: string[], message: RegExp][] = [
      [["store"], /Unexpected argument/],
      [["--select", "p"], /go with --show PAGE/],
      [["--show", "none.html"], /There is no file "none\.html"/],
      [["--show", fileOf("a.md", "# A")], /is no web page/],
      [["--show", fileOf("b.html", page), "--select", ".a >"], /--select takes a CSS selector, not "\.a >"/],
      [["--article", "../x"], /--article takes an id/],
    ];
    for (const [args, message] of wrong) {
      const run = await runScript("extract.ts", args);
      assert.deepEqual([run.code, run.stdout], [2, ""], args.join(" "));
      assert.match(run.stderr, message);
    }
    const help = await runScript("extract.ts", ["--help"]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, /--show PAGE/);
  });
});
