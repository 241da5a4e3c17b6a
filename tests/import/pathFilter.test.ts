import assert from "node:assert/strict";
import { it } from "node:test";
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
