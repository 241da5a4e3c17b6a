import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";

const colophon = "templates/components/colophon/colophon.njk";
const link = "{{ t.site.colophon.howToRead }}";

/** `said` is the beginning of the message, `LINE` in it the file and the line of the fault. */
const faults: [what: string, file: string, from: string, to: string, said: string][] = [
  ["a component that does not parse", colophon, link, "{% broken", "LINE: unknown block tag: broken"],
  ["a component that fails", colophon, link, "{{ t.a.b() }}", 'LINE: Unable to call `t["a"]["b"]`'],
  ["an unknown filter", colophon, link, "{{ t | nono }}", "LINE: filter not found: nono"],
  [
    "a layout that fails",
    "templates/layouts/article.njk",
    "{{ story({ article: article }) }}",
    "{{ no.facts() }}",
    "LINE: Unable to call",
  ],
  ["a page that fails", "content/index.njk", "{{ site.description }}", "{{ site.x.y() }}", "LINE: Unable to call"],
  [
    "a missing component",
    "content/index.njk",
    "components/pager/pager.njk",
    "components/none.njk",
    "LINE: template not found: components/none.njk",
  ],
  [
    "a feed that fails",
    "templates/feeds/change.njk",
    "<p>{{ t.feeds.entryHead(",
    "<p>{{ no.way() }}{{ t.feeds.entryHead(",
    "LINE: Unable to call",
  ],
  ["a style with a brace too many", "templates/css/base.css", "html {", "} html {", "LINE:"],
  ["a script that does not parse", "templates/client/site.ts", "const ", "const ; ", "LINE:"],
];

describe("npm run build, with a fault in what pages are made of", () => {
  let repository: string;
  before(() => {
    repository = smallRepository();
  });
  for (const [what, file, from, to, said] of faults) {
    it(`names file and line of ${what}, and nothing else`, async () => {
      const name = path.join(repository, file);
      const text = readFileSync(name, "utf8");
      const edited = text.replace(from, to);
      assert.notEqual(edited, text, file);
      writeFileSync(name, edited);
      const { code, stderr } = await runScript("build.ts", ["--no-search"], { repository });
      writeFileSync(name, text);
      assert.equal(code, 1);
      const lines = stderr
        .trimEnd()
        .split("\n")
        .filter((line) => !line.endsWith("…"));
      assert.equal(lines.length, 1, stderr);
      const line = text.slice(0, text.indexOf(from)).split("\n").length;
      assert.ok(lines[0]!.startsWith(said.replace("LINE", `${file}:${line}`)), lines[0]);
    });
  }

  it("ends quietly, and with its work done, where the reader of a pipe ends", () => {
    const build = `"${process.execPath}" scripts/code/run.mjs build --no-search --url https://a.example`;
    const { stdout, stderr } = spawnSync("bash", ["-c", `${build} 2>&1 | head -n 0; echo "\${PIPESTATUS[0]}"`], {
      cwd: repository,
      encoding: "utf8",
    });
    assert.deepEqual([stdout, stderr], ["0\n", ""]);
    assert.ok(readFileSync(path.join(repository, "_site/index.html")).length > 0);
  });
});

describe("before anything is installed", () => {
  const repository = smallRepository();
  const commands = [
    ["scripts/code/run.mjs", "build"],
    ["--import", "./scripts/code/typescript.mjs", "scripts/start.ts"],
  ];
  const said = (command: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: repository, encoding: "utf8" });
    assert.deepEqual([status, stdout], [1, ""]);
    return stderr;
  };
  const file = path.join(repository, "package.json");
  const text = readFileSync(file, "utf8");

  for (const command of commands) {
    it(`${command.at(-1)} tells a Node that is too old in one line`, () => {
      writeFileSync(file, text.replace(/"node": ">=[\d.]+"/, '"node": ">=99.1"'));
      assert.equal(
        said(command),
        `Variorum needs Node.js 99.1 or newer, and this is ${process.version}: install a newer one from https://nodejs.org.\n`,
      );
      writeFileSync(file, text);
    });

    it(`${command.at(-1)} tells which package is missing, or that all are, in one line`, () => {
      writeFileSync(file, text.replace('"dependencies": {', '"dependencies": {\n    "not-there": "1.0.0",'));
      assert.equal(said(command), "Packages are missing: not-there. Run `npm ci`.\n");
      writeFileSync(file, text);
      const modules = path.join(repository, "node_modules");
      renameSync(modules, `${modules}-away`);
      assert.equal(said(command), "Variorum's packages are not installed yet. Run `npm ci` first.\n");
      renameSync(`${modules}-away`, modules);
    });
  }
});
