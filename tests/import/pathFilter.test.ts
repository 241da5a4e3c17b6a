import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { pathFilter } from "../../scripts/import/pathFilter.ts";

const cases: [glob: string, path: string, matches: boolean][] = [
  ["terms/**/*.md", "terms/privacy.md", true],
  ["terms/**/*.md", "terms/a/b/privacy.md", true],
  ["terms/**/*.md", "old/terms/privacy.md", false],
  ["terms/**", "terms/a/b", true],
  ["*.md", "a/b/c.md", true],
  ["*.md", "c.mdx", false],
  ["/terms/*.md", "terms/a.md", true],
  ["terms/?.md", "terms/ab.md", false],
  ["**/*.{md,txt}", "a/b.txt", true],
  ["a.b", "aXb", false],
  ["https://gazette.example/news/**", "https://gazette.example/news/2014/talks?id=1", true],
  ["**/live/**", "https://gazette.example/live/talks", true],
  ['terms/confidentialité "2024".md', 'terms/confidentialité "2024".md', true],
  ["[a]*", "[a]b", true],
  ["{a,b/{c,d}}/*", "b/d/e", true],
  ["{a,b/{c,d}}/*", "b/e", false],
  ["{a,b", "b", true],
  ["a,b}", "a,b}", true],
  ["?.md", "\u{1f600}.md", true],
  ["**.md", "a/b.md", true],
  ["a/**/b", "a/b", true],
  ["a/**/b", "ab", false],
];
for (const [glob, path, matches] of cases)
  it(`pathFilter() ${matches ? "finds" : "does not find"} ${path} by ${glob}`, () => {
    assert.equal(pathFilter([glob], [])(path), matches);
    assert.equal(pathFilter([], [glob])(path), !matches);
  });

it("pathFilter() goes by what is usual only where nothing is to be included", () => {
  assert.equal(pathFilter([], [])("a.bin", false), false);
  assert.equal(pathFilter(["*.bin"], [])("a.bin", false), true);
});

it("pathFilter() finds what a regular expression would", () => {
  const pieces: Readonly<Record<string, string>> = {
    a: "a",
    b: "b",
    "/": "/",
    "?": "[^/]",
    "*": "[^/]*",
    "**": ".*",
    "**/": "(?:.*/)?",
    "{a,*}": "(?:a|[^/]*)",
    "{a,b/}": "(?:a|b/)",
  };
  // Two signs of neighbours must not be read as one.
  const glob = fc.array(fc.constantFrom(...Object.keys(pieces)), { maxLength: 6 }).map((parts) => ["x/", ...parts]);
  fc.assert(
    fc.property(glob, fc.stringMatching(/^[ab/]{0,10}$/), (parts, path) => {
      fc.pre(parts.every((part, at) => !part.endsWith("*") || !/^[*/]/.test(parts[at + 1] ?? "")));
      const expected = new RegExp(
        `^x/${parts
          .slice(1)
          .map((part) => pieces[part])
          .join("")}$`,
      ).test(`x/${path}`);
      assert.equal(pathFilter([parts.join("")], [])(`x/${path}`), expected);
    }),
  );
});

it("pathFilter() takes no longer for addresses made to", () => {
  const includes = pathFilter(["https://gazette.example/**/*a*a*b/**/c"], []);
  const begin = process.cpuUsage();
  assert.ok(!includes(`https://gazette.example/${"a".repeat(4_000)}${"/a".repeat(4_000)}`));
  assert.ok(process.cpuUsage(begin).user < 2_000_000);
});
