import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { plainEntries } from "../../../scripts/store/yaml/plainEntries.ts";
import { parseTrustedYaml, readYaml } from "../../../scripts/store/yaml/yaml.ts";
import type { YamlValue } from "../../../scripts/store/yaml/yamlValue.ts";

function plain(value: YamlValue): unknown {
  switch (value.kind) {
    case "text":
      return value.text;
    case "list":
      return value.items.map(plain);
    case "map":
      return [...value.entries].map(([key, entry]) => [key, plain(entry)]);
    case "unusable":
      return { unusable: value.reason };
  }
}

/** A comment at the end changes nothing, but has the parser read what `plainEntries` would. */
const parsed = (source: string) => readYaml(`${source}\n#`);

const plainLines: [line: string, isPlain: boolean][] = [
  ["title: Talks resume at 10:30", true],
  ["url: https://example.org/?a=b&c=[d],{e}", true],
  ["title: Don't “quote” me, Ünal – 50% off!", true],
  ["captured: 2014-01-13T13:05:00Z", true],
  ["title: a: b", false],
  ["title: a #b", false],
  ["title: a ", false],
  ["title: a:", false],
  ["title:  a", false],
  ["title: a  b", false],
  ["title: 'a'", false],
  ["title: [a]", false],
  ["title: a\u00a0: b", false],
  ["title: a\tb", false],
  ["title: a\u0001", false],
  ["title: a\ufeff", false],
  ["title: 😀", false],
  ["title:", false],
  [" title: a", false],
  ["- a: b", false],
  ["---", false],
  ["a: b\na: c", false],
  ["a: b\n c", false],
  ["", false],
];

for (const [line, isPlain] of plainLines) {
  test(`plainEntries() ${isPlain ? "reads" : "leaves to the parser"} ${JSON.stringify(line)}`, () => {
    const entries = plainEntries(line);
    assert.equal(entries !== undefined, isPlain);
    if (entries) assert.deepEqual({ kind: "map", entries }, parsed(line));
  });
}

test("plainEntries() reads what the parser reads, or nothing", () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."aZ0 :#-.,'\"[]{}&*!|>%@`?~=/\\\téß–“\u00a0\u2028\ufeff".split("")) }),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const line = fc.oneof(
    fc.tuple(fc.constantFrom("a", "b", "title", "a b", "-", "?"), value).map(([key, text]) => `${key}: ${text}`),
    fc
      .tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("x", "n", "1"), value)
      .map((it) => `${it[0]}: ${it[1]}${it[2]}`),
    fc.constantFrom("", " ", "# a", "---", "..."),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const source = lines.join("\n");
      const entries = plainEntries(source);
      if (entries) assert.deepEqual({ kind: "map", entries }, parsed(source));
    }),
    { numRuns: 5_000 },
  );
});

const scalars: [yaml: string, text: string][] = [
  ["no", "no"],
  ["NO", "NO"],
  ["true", "true"],
  ["0123", "0123"],
  ["1.10", "1.10"],
  ["1e3", "1e3"],
  ["12:30:45", "12:30:45"],
  ["12345678901234567890", "12345678901234567890"],
  ["~", "~"],
  ["null", "null"],
  ["2014-01-13", "2014-01-13"],
  ["", ""],
  ["'a: b'", "a: b"],
  ['"\\u00e9"', "é"],
  ['"\\u0001\\ud800"', "\ufffd\ufffd"],
  ["!!str 1", "1"],
  ["|\n  a\n  b", "a\nb\n"],
];

for (const [yaml, text] of scalars) {
  test(`readYaml() leaves ${JSON.stringify(yaml)} as text`, () => {
    const reading = readYaml(`key: ${yaml}`);
    assert.equal(reading.kind, "map");
    if (reading.kind === "map") assert.deepEqual([...reading.entries], [["key", { kind: "text", line: 1, text }]]);
  });
}

const broken: [sentence: string, yaml: string, line: number, reason: RegExp][] = [
  ["a key given twice", "a: 1\nb: 2\na: 3", 3, /"a" is given twice/],
  ["a tab as indentation", "a:\n\tb: 1", 2, /Tabs/],
  ["an unquoted colon", "x: 1\ntitle: War: peace", 2, /Nested mappings/],
  ["a quote that never closes", 'title: "a', 1, /closing/i],
  ["an alias", "a: &x 1\nb: *x", 2, /alias \*x/],
  ["a billion laughs", 'a: &a ["lol"]\nb: &b [*a,*a]\nc: &c [*b,*b]', 2, /alias/],
  ["20,000 brackets", `a: ${"[".repeat(20_000)}`, 1, /nested more than 100 deep/],
  ["20,000 dashes", "- ".repeat(20_000), 1, /nested more than 100 deep/],
  ["20,000 maps", `a: 1\nx: ${"{a: ".repeat(20_000)}`, 2, /nested more than 100 deep/],
  ["a list for a key", "? [a]\n: b", 1, /a key must be text/],
  ["two documents", "a: 1\n---\nb: 2", 2, /more than one/],
];

for (const [sentence, yaml, line, reason] of broken) {
  test(`readYaml() refuses ${sentence} with its line, every time`, () => {
    for (const reading of [readYaml(yaml), readYaml(yaml)]) {
      assert.equal(reading.kind, "broken");
      if (reading.kind !== "broken") continue;
      assert.equal(reading.line, line);
      assert.match(reading.reason, reason);
    }
  });
}

test("readYaml() makes values with tags of their own unusable and runs none", () => {
  const reading = readYaml("a: !!js/function 'function () {}'\nb: !!binary aGk=\nc: !x [1]\nd: ok");
  assert.equal(reading.kind, "map");
  if (reading.kind !== "map") return;
  assert.deepEqual([...reading.entries.values()].map(plain), [
    { unusable: "the YAML tag !!js/function is not known here" },
    { unusable: "the YAML tag !!binary is not known here" },
    { unusable: "the YAML tag !x is not known here" },
    "ok",
  ]);
});

test("readYaml() takes keys of the prototype as any other and merges nothing", () => {
  const reading = readYaml("__proto__:\n  polluted: yes\nconstructor: a\n<<: {polluted: yes}");
  assert.equal(reading.kind, "map");
  if (reading.kind === "map") assert.deepEqual([...reading.entries.keys()], ["__proto__", "constructor", "<<"]);
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

test("readYaml() tells empty sources, lists and texts from maps", () => {
  const kinds = ["", "# only a comment", "- a", "text", "a: b"].map((yaml) => readYaml(yaml).kind);
  assert.deepEqual(kinds, ["empty", "empty", "list", "other", "map"]);
});

test("readYaml() reads 1 MB of keys", { timeout: 20_000 }, () => {
  const reading = readYaml(Array.from({ length: 100_000 }, (_, n) => `key${n}: v`).join("\n"));
  assert.equal(reading.kind === "map" && reading.entries.size, 100_000);
});

test("parseTrustedYaml() has the numbers and booleans of YAML 1.2", () => {
  assert.deepEqual(parseTrustedYaml("a: true\nb: 10\nc: no\nd: 2014-01-13"), {
    a: true,
    b: 10,
    c: "no",
    d: "2014-01-13",
  });
});
