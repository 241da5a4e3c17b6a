import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { repository } from "../fixtures/repository.ts";
import { codeIn, readDocument, tableBelow } from "./documents.ts";
import { importsOf } from "./importsOf.ts";

/** Files of a room, or of a folder in it, beyond which a reader no longer sees what it holds. */
const mostFiles = 13;
/** Folders of one file an item, which grow with the items. */
const registries = [
  ...["scripts/labels", "scripts/labels/evidence"],
  // One file for each page or component whose words they are, the same ones in each language.
  ...["templates/messages/en", "templates/messages/de"],
];

const document = readDocument("docs/architecture.md");
const floors = new Map(tableBelow(document, "## Folders").map(([floor, room]) => [codeIn(room!)[0]!, Number(floor)]));
const files = ["scripts", "templates/client", "templates/messages"].flatMap((top) => scriptsBelow(top));
const imports = new Map(files.map((file) => [file, targetsOf(file)]));

test("docs/architecture.md names every room, and nothing but rooms", () => {
  const rooms = new Set(files.map(roomOf));
  assert.deepEqual([...floors.keys()].sort(), [...rooms].sort());
});

test("the picture of the rooms has the floors of the table", () => {
  const [, picture = ""] = /## Folders\n[\s\S]*?```\n([\s\S]*?)```/.exec(document.text) ?? [];
  const drawn = picture.matchAll(/^ *(\d+) {2}(\S.*?)(?: *[┐│┘].*)?$/gm);
  const rooms = [...drawn].flatMap(([, floor, names]) =>
    names!
      .split(/ {3,}/)
      .map((name) => [name.includes("/") ? name.replace(/\/?$/, "/") : `scripts/${name}/`, Number(floor)]),
  );
  assert.deepEqual(Object.fromEntries(rooms), Object.fromEntries(floors));
  assert.ok(picture.trim().split("\n").length <= 24, "fits a screen");
});

test("docs/architecture.md names every folder of templates/, and nothing but folders", () => {
  const named = tableBelow(document, "## Beside the scripts").map(([folder]) => codeIn(folder!)[0]!);
  for (const folder of named) assert.ok(statSync(path.join(repository, folder)).isDirectory(), folder);
  for (const entry of readdirSync(path.join(repository, "templates"), { withFileTypes: true })) {
    const folder = `templates/${entry.name}/`;
    if (entry.isDirectory()) assert.ok(named.includes(folder) || floors.has(folder), `${folder} is not named`);
  }
});

test("every room imports only from rooms on lower floors", () => {
  const upwards = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => roomOf(target) !== roomOf(file) && !(floors.get(roomOf(target))! < floors.get(roomOf(file))!))
      .map((target) => `${file} → ${target}`),
  );
  assert.deepEqual(upwards, []);
});

test("a file that a script names by its place beside the script is there", () => {
  const named = files.flatMap((file) => {
    const text = readFileSync(path.join(repository, file), "utf8");
    return [...text.matchAll(/new URL\("(\.?[^":]+)", import\.meta\.url\)/g)].map(([, name]) =>
      path.posix.join(path.posix.dirname(file), name!),
    );
  });
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((file) => !existsSync(path.join(repository, file))),
    [],
  );
});

test("no file imports itself by way of others", () => {
  assert.deepEqual(cyclesIn(imports), []);
});

test("cyclesIn() finds a cycle of two and of three, and none where there is none", () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));
  assert.deepEqual(cyclesIn(graph({ a: ["b"], b: ["a"] })), ["a → b → a"]);
  assert.deepEqual(cyclesIn(graph({ a: ["b"], b: ["c"], c: ["d", "b"], d: [] })), ["b → c → b"]);
  assert.deepEqual(cyclesIn(graph({ a: ["b", "c"], b: ["c"], c: [] })), []);
});

test("no room is so full that a reader loses sight of it", () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
  const full = [...counts].filter(([folder, count]) => count > mostFiles && !registries.includes(folder));
  // The commands, each with one of ours to start it, and the search client, which the search's own table tells.
  assert.deepEqual(
    full.map(([folder]) => folder).filter((folder) => folder !== "templates/client/search"),
    [],
  );
});

function scriptsBelow(top: string): string[] {
  return readdirSync(path.join(repository, top), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs)$/.test(name) && statSync(path.join(repository, top, name)).isFile())
    .map((name) => path.posix.join(top, ...name.split(path.sep)))
    .sort();
}

/** `scripts/diff/` of `scripts/diff/words/tokens.ts`, `scripts/` of `scripts/build.ts`. */
function roomOf(file: string): string {
  const [top, room, below] = file.split("/");
  return below === undefined ? `${top}/` : `${top}/${room}/`;
}

/** The files of the rooms that a file imports, types included. */
function targetsOf(file: string): string[] {
  const { files: targets } = importsOf(file);
  for (const target of targets) assert.ok(existsSync(path.join(repository, target)), `${file} imports ${target}`);
  return targets.filter((target) => files.includes(target));
}

/** Each way from a file back to itself, from its first file by name. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      const cycle = way.slice(at);
      const first = cycle.indexOf([...cycle].sort()[0]!);
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)];
      found.add([...turned, turned[0]].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) visit(target, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return [...found].sort();
}
