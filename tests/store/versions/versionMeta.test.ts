import assert from "node:assert/strict";
import test from "node:test";
import { readVersionMeta } from "../../../scripts/store/versions/versionMeta.ts";
import { readYaml } from "../../../scripts/store/yaml/yaml.ts";

function metaOf(yaml: string): ReturnType<typeof readVersionMeta> {
  const reading = readYaml(yaml);
  assert.equal(reading.kind, "map");
  return readVersionMeta(reading.kind === "map" ? reading.entries : new Map());
}

test("readVersionMeta() reads every key", () => {
  const { meta, faults } = metaOf(
    `title: |
  War:
    peace
url: HTTP://x.org/a
captured: 2014-01-13T13:05:00+01:00
published: 2014-01-13
byline: A. B.
lang: zh-cn
status: 404
note: 0123
technical: true
redirect: https://x.org`,
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(meta, {
    title: "War: peace",
    url: "http://x.org/a",
    captured: { iso: "2014-01-13T12:05:00Z", ms: Date.UTC(2014, 0, 13, 12, 5) },
    published: "2014-01-13",
    byline: "A. B.",
    lang: "zh-CN",
    status: 404,
    note: "0123",
    technical: true,
    redirect: "https://x.org/",
  });
});

test("readVersionMeta() reads a digest, and every status from 100 to 599", () => {
  const digest = "0123456789abcdef".repeat(4);
  assert.deepEqual(metaOf(`digest: ${digest}`), { meta: { digest }, faults: [] });
  for (const status of [100, 599]) assert.deepEqual(metaOf(`status: ${status}`), { meta: { status }, faults: [] });
});

test("readVersionMeta() says of a capture whether its day alone is known", () => {
  for (const [written, day] of [
    ["2014-01-13", true],
    ["20140113", true],
    ["2014-01-13T00:00:00Z", undefined],
    ["20140113000000", undefined],
  ] as const)
    assert.equal(metaOf(`captured: "${written}"`).meta.captured?.day, day, written);
});

const faults: [yaml: string, reason: RegExp][] = [
  ["lang: zh_CN", /^lang: "zh_CN" is no BCP 47 language tag; write zh-CN; ignored$/],
  ["lang: the language of the page", /write en or zh-CN/],
  ["status: ok", /^status: must be an HTTP status from 100 to 599/],
  ["status: 99", /^status: must/],
  ["status: 600", /^status: must/],
  [`digest: ${"a".repeat(63)}`, /^digest: must be 64 hex digits/],
  [`digest: ${"g".repeat(64)}`, /^digest: must be 64 hex digits/],
  ["technical: yes", /^technical: must be true or false/],
  ["url: javascript:alert(1)", /^url: must be an address that begins with http/],
  ["redirect: /a", /^redirect: must be an address/],
  ["captured: 1389618300", /^captured: is a number/],
  ["published: last week", /^published: is no ISO 8601 time/],
  ["title: [a, b]", /^title: must be text, not a list/],
  ["byline: {name: a}", /^byline: must be text, not a map/],
  ["title: !!binary aGk=", /^title: the YAML tag !!binary is not known here/],
  ["permalink: ../../x", /^unknown key "permalink" \(known: title, url, /],
  ["templateEngineOverride: njk", /^unknown key/],
  ["__proto__: {polluted: 1}", /^unknown key "__proto__"/],
  ["constructor: x", /^unknown key "constructor"/],
  ["Title: x", /^unknown key "Title"/],
];

for (const [yaml, reason] of faults) {
  test(`readVersionMeta() tells and ignores ${yaml}`, () => {
    const reading = metaOf(`\n${yaml}`);
    assert.deepEqual(reading.meta, {});
    assert.equal(reading.faults.length, 1);
    assert.equal(reading.faults[0]?.line, 2);
    assert.match(reading.faults[0]?.reason ?? "", reason);
  });
}

test("readVersionMeta() takes a key without a value as left out", () => {
  assert.deepEqual(metaOf("title:\nlang: ''\nstatus: ' '"), { meta: {}, faults: [] });
});
