import assert from "node:assert/strict";
import test from "node:test";
import { listStore } from "../../../scripts/store/listStore.ts";
import { readSource } from "../../../scripts/store/settings/sourceYml.ts";
import { readStoredFile } from "../../../scripts/system/files/readStoredFile.ts";
import { temporaryStore } from "../temporaryStore.ts";

const cases: [sentence: string, yaml: string | undefined, name: string, problems: string[]][] = [
  ["names a source after its folder", undefined, "Terms of use", []],
  ["names it as source.yml says", "name: 'The: Guardian'", "The: Guardian", []],
  ["falls back where source.yml is broken", "name: a: b", "Terms of use", ["refused 1"]],
  ["warns of what it cannot use", "name: A\nhomepage: ftp://x\n\ncolour: red", "A", ["warning 2", "warning 4"]],
];

for (const [sentence, yaml, name, problems] of cases) {
  test(`readSource() ${sentence}`, async (t) => {
    const files = { "terms-of-use/a/x.md": "", ...(yaml !== undefined && { "terms-of-use/source.yml": yaml }) };
    const { sources } = await listStore(temporaryStore(t, files));
    const reading = await readSource(sources[0]!, readStoredFile);
    assert.deepEqual(reading.source, { id: "terms-of-use", path: "/terms-of-use/", name });
    assert.deepEqual(
      reading.problems.map(({ severity, line }) => `${severity} ${line}`),
      problems,
    );
  });
}

test("readSource() reads every key", async (t) => {
  const yaml = "name: A\nhomepage: https://x.org\nlang: en-gb\nnote: b";
  const { sources } = await listStore(temporaryStore(t, { "s/a/x.md": "", "s/source.yml": yaml }));
  assert.deepEqual((await readSource(sources[0]!, readStoredFile)).source, {
    id: "s",
    path: "/s/",
    name: "A",
    homepage: "https://x.org/",
    lang: "en-GB",
    note: "b",
  });
});
