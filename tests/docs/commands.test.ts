import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { buildFlags, buildUsage } from "../../scripts/command/buildFlags.ts";
import { captureUsage } from "../../scripts/command/capture/captureFlags.ts";
import { checkUsage } from "../../scripts/command/check/checkFlags.ts";
import { extractUsage } from "../../scripts/command/extract/extractFlags.ts";
import { importUsage } from "../../scripts/command/import/importFlags.ts";
import { mergeUsage } from "../../scripts/command/mergeFlags.ts";
import { startUsage } from "../../scripts/command/startFlags.ts";
import { importers } from "../../scripts/import/importers.ts";
import { repository } from "../fixtures/repository.ts";
import { documents, readDocument, tableBelow } from "./documents.ts";

const packageJson = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
const sourceOf = (script: string) => readFileSync(path.join(repository, "scripts", script), "utf8");
const flagsIn = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])].sort();

/** What each of our commands takes; those not named here take nothing. */
const flagsOf: Readonly<Record<string, readonly string[]>> = {
  "npm run build": flagsIn(buildUsage),
  "npm start": flagsIn(startUsage),
  "npm run merge": flagsIn(mergeUsage),
  "npm run check": flagsIn(checkUsage),
  // The last of them of the importer that docs/importers.md shows how to write.
  "npm run import": [...importers.flatMap((importer) => flagsIn(importUsage(importer))), "--town"],
  "npm run capture": flagsIn(captureUsage),
  "npm run extract": flagsIn(extractUsage),
  // Eleventy's own.
  "npm run pages": ["--help", "--output", "--serve"],
  "npm run bench": flagsIn(sourceOf("bench.ts")),
  "npm run mutate": flagsIn(sourceOf("mutate.ts")),
};
/** Options of other programs that the documents show. */
const ofOthers = ["--depth", "--config"];

for (const { file, text } of documents()) {
  test(`${file} names only commands that package.json has`, () => {
    const named = [...text.matchAll(/npm (?:run ([a-z-]+)|(start|test))\b/g)].map((match) => match[1] ?? match[2]!);
    for (const name of named) assert.ok(packageJson.scripts[name], `npm run ${name}`);
  });

  test(`${file} gives each command only options that it takes`, () => {
    for (const [command, flags] of text.matchAll(/npm (?:run [a-z-]+|start|test)\b( --(?: [^`\n&]+)?)?/g)) {
      const name = command.split(" -- ")[0]!;
      for (const flag of flagsIn(flags ?? "")) assert.ok(flagsOf[name]?.includes(flag), `${name} ${flag}`);
    }
  });

  test(`${file} names only options that there are`, () => {
    const all = [...Object.values(flagsOf).flat(), ...ofOthers];
    for (const flag of flagsIn(text)) assert.ok(all.includes(flag), flag);
  });
}

test("docs/commands.md has every option of the build, and no other", () => {
  const told = tableBelow(readDocument("docs/commands.md"), "## Options of the build").map(([option]) => option!);
  assert.deepEqual(flagsIn(told.join(" ")), flagsIn(buildUsage));
});

test("docs/commands.md tells the defaults of the options", () => {
  const defaults = Object.fromEntries(
    tableBelow(readDocument("docs/commands.md"), "## Options of the build").map(([option, value]) => [
      flagsIn(option!)[0],
      value!.replaceAll("`", ""),
    ]),
  );
  const { versions, output, cache } = buildFlags([]);
  assert.deepEqual(
    { versions: defaults["--versions"], output: defaults["--output"], cache: defaults["--cache"] },
    { versions, output, cache },
  );
});

test("the commands in README.md stand first, as they are to be typed", () => {
  const { text } = readDocument("README.md");
  const [, typed] = /```sh\n([\s\S]*?)```/.exec(text) ?? [];
  const commands = typed
    ?.trim()
    .split("\n")
    .map((line) => line.split(/ +#/)[0]);
  assert.deepEqual(commands, ["npm ci && npm run build", "npm ci && npm test", "npm start"]);
});

test("README.md asks for the Node that package.json asks for", () => {
  const [, version] = /Node\.js\]\([^)]*\) ([\d.]+) or newer/.exec(readDocument("README.md").text) ?? [];
  assert.equal(`>=${version}`, packageJson.engines.node);
});

test("hosts, documents and contributors use the same release of Node, which package.json allows", () => {
  const release = readDocument(".nvmrc").text.trim();
  assert.match(release, /^\d+$/);
  assert.ok(Number(release) > Number.parseFloat(packageJson.engines.node.slice(2)));
  for (const [file, naming] of [
    ["netlify.toml", `NODE_VERSION = "${release}"`],
    ["docs/kubernetes/Dockerfile", `FROM node:${release}-`],
    ["docs/publishing.md", `\`NODE_VERSION\` with the value \`${release}\``],
    ["README.md", `or newer, best ${release},`],
    ["CONTRIBUTING.md", `You need Node.js ${release},`],
  ] as const)
    assert.ok(readDocument(file).text.includes(naming), `${file}: ${naming}`);
  const workflow = readDocument(".github/workflows/pages.yml").text;
  const setUps = workflow.match(/setup-node@.*\n\s+with:\n.*\n/g) ?? [];
  assert.ok(setUps.length > 0);
  for (const setUp of setUps) assert.match(setUp, /node-version-file: \.nvmrc/);
});
