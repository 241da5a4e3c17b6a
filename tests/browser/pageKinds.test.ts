import assert from "node:assert/strict";
import { test } from "node:test";
import { pagesToLookAt } from "../../scripts/browser/pageKinds.ts";

const shown = (...paths: string[]) => pagesToLookAt(paths).map(({ name, path }) => `${name} ${path}`);

test("pagesToLookAt() has one page of each kind", () =>
  assert.deepEqual(
    shown(
      "/",
      "/404.html",
      "/paper/",
      "/paper/a/",
      "/paper/b/",
      "/paper/a/v/0/",
      "/paper/a/compare/",
      "/paper/a/changes/1/",
      "/paper/kind/number/",
      "/paper/page/1/",
      "/changes/2024/01/",
      "/embed/paper/a/change-20240101T000000Z/",
    ),
    [
      "home /",
      "not-found /404.html",
      "numbered /paper/page/1/",
      "month /changes/2024/01/",
      "kind-of-source /paper/kind/number/",
      "card /embed/paper/a/change-20240101T000000Z/",
      "version /paper/a/v/0/",
      "compare /paper/a/compare/",
      "older-changes /paper/a/changes/1/",
      "source /paper/",
      "article /paper/a/",
    ],
  ));

test("pagesToLookAt() has the chosen pages of a kind where the site has them", () =>
  assert.deepEqual(shown("/search/", "/kind/byline/", "/kind/number/"), [
    "search /search/",
    "search-2 /search/?q=ferry",
    "search-3 /search/?q=zzzz",
    "kind /kind/number/",
  ]));

test("pagesToLookAt() refuses a page of no kind", () =>
  assert.throws(() => pagesToLookAt(["/odd.html"]), /\/odd\.html is of no kind/));
