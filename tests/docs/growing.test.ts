import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readDuration } from "../../scripts/capture/watch/duration.ts";
import { readWatchFile } from "../../scripts/capture/watch/readWatchFile.ts";
import { usualTimes } from "../../scripts/capture/watch/watchList.ts";
import { captureFlags, captureUsage } from "../../scripts/command/capture/captureFlags.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { codeIn, readDocument, tableBelow } from "./documents.ts";

const document = readDocument("docs/growing.md");
const folder = temporaryFolder();

function read(yaml: string) {
  const file = path.join(folder, "watch.yml");
  writeFileSync(file, yaml);
  return readWatchFile(file);
}

test("every example of watch.yml in docs/growing.md can be read", () => {
  const examples = [...document.text.matchAll(/^( *)```yaml\n([\s\S]*?)```/gm)].map(([, indent, yaml]) =>
    yaml!.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
  );
  assert.equal(examples.length, 2);
  for (const yaml of examples) assert.ok(read(yaml).sources.length > 0);
});

test("docs/growing.md has every key of a source, with its default", () => {
  const rows = tableBelow(document, "## What to watch");
  assert.throws(
    () => read("contact: a@b.example\nsources:\n  gazette:\n    none: x\n"),
    new RegExp(`known: ${rows.map(([key]) => codeIn(key!)[0]).join(", ")}\\)`),
  );
  const defaults = Object.fromEntries(
    rows.flatMap(([key, value]) => {
      const [written] = codeIn(value!);
      return written === undefined ? [] : [[codeIn(key!)[0], readDuration(written) ?? Number(written)]];
    }),
  );
  assert.deepEqual(defaults, usualTimes);
});

test("docs/growing.md has every option of a capture, with its default", () => {
  const rows = tableBelow(document, "## Options");
  const flagsIn = (text: string) => [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])].sort();
  assert.deepEqual(flagsIn(rows.map(([option]) => option).join(" ")), flagsIn(captureUsage));
  const file = path.join(folder, "watch.yml");
  writeFileSync(file, "contact: a@b.example\nsources:\n  gazette:\n    pages: https://a.example/\n");
  const flags = captureFlags(["--watch", file]);
  assert.ok(typeof flags !== "string");
  const told = new Map(rows.map(([option, value]) => [flagsIn(option!)[0], codeIn(value!)[0]]));
  assert.deepEqual([told.get("--into"), told.get("--state")], [flags.into, flags.state]);
  assert.throws(() => captureFlags([]), new RegExp(`There is no ${told.get("--watch")}`));
});
