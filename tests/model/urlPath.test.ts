import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { urlPath } from "../../scripts/model/urlPath.ts";

const cases: [sentence: string, id: string, path: string | RegExp][] = [
  ["an id of slugs stays as it is", "guardian/2014/01/syria-talks", "/guardian/2014/01/syria-talks/"],
  ["a capital letter brings the hash", "Same", /^\/same-[0-9a-f]{8}\/$/],
  ["the rest of the id stays", "guardian/Syria talks", /^\/guardian\/syria-talks-[0-9a-f]{8}\/$/],
  ["accents go", "Über uns", /^\/uber-uns-[0-9a-f]{8}\/$/],
  ["a name without Latin letters is its hash", "武器", /^\/[0-9a-f]{8}\/$/],
  ["so is one without letters", "...", /^\/[0-9a-f]{8}\/$/],
  ["hyphens at the ends and in a row bring the hash", "-a--b-", /^\/a-b-[0-9a-f]{8}\/$/],
  ["a path of ours brings the hash", "guardian/changes", /^\/guardian\/changes-[0-9a-f]{8}\/$/],
  [
    "so does one below an article",
    "guardian/terms/v/kind/watch",
    /^\/guardian\/terms\/v-[0-9a-f]{8}\/kind-[0-9a-f]{8}\/watch-[0-9a-f]{8}\/$/,
  ],
  ["so does one of a host", "_headers", /^\/headers-[0-9a-f]{8}\/$/],
  ["so does a device of Windows", "con/com1/aux.txt", /^\/con-[0-9a-f]{8}\/com1-[0-9a-f]{8}\/aux-txt-[0-9a-f]{8}\/$/],
  ["names of the prototype are names", "constructor/__proto__", /^\/constructor\/proto-[0-9a-f]{8}\/$/],
  ["a long name is cut at a word", `${"word ".repeat(30)}`, /^\/(word-){12}[0-9a-f]{8}\/$/],
  ["a long word is cut anywhere", "a".repeat(200), /^\/a{60}-[0-9a-f]{8}\/$/],
  ["a slug of 60 characters is not cut", "a".repeat(60), `/${"a".repeat(60)}/`],
];

for (const [sentence, id, path] of cases) {
  test(`urlPath(): ${sentence}`, () => {
    if (typeof path === "string") assert.equal(urlPath(id), path);
    else assert.match(urlPath(id), path);
  });
}

test("urlPath() never changes: links to a page outlive versions of this program", () => {
  assert.equal(urlPath("Same"), "/same-2a98b1de/");
  assert.equal(urlPath("Berget AI/Terms of Service"), "/berget-ai-ff159164/terms-of-service-4afa55bf/");
});

const segment = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc.stringMatching(/^[a-zA-Z0-9 ._-]{1,12}$/),
    fc.constantFrom("page", "search", "404", "CON", "é", "e\u0301", "ﬁ", "paypal", "p\u0430ypal"),
  )
  .map((text) => text.replaceAll("/", "-"));
const id = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join("/"));

test("urlPath() is made of slugs alone", () => {
  fc.assert(fc.property(id, (id) => assert.match(urlPath(id), /^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/)));
});

test("urlPath() gives two ids two paths", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 20 }), (ids) => {
      assert.equal(new Set(ids.map(urlPath)).size, ids.length);
    }),
    { numRuns: 300 },
  );
});
