import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFactsNames } from "../../../scripts/store/facts/factsName.ts";

describe("readFactsNames()", () => {
  it("knows the facts of a version file by its name with `.yml` behind it", () => {
    assert.deepEqual(readFactsNames(["a.html.yml"], ["a.html", "b.html"]), { withFacts: ["a.html"], faults: [] });
  });

  it("names the version file that is meant, where it can be one only", () => {
    const { withFacts, faults } = readFactsNames(
      ["A.HTML.yml", "b.yml", "b.html.yaml", "c.yml"],
      ["a.html", "b.html", "c.html", "c.md"],
    );
    assert.deepEqual(withFacts, []);
    assert.deepEqual(
      faults.map(({ reason }) => /(?:named|file) "([^"]+)"/.exec(reason)![1]),
      ["a.html.yml", "b.html.yml", "b.html.yml", "c"],
    );
  });

  it("reads many names in a moment", () => {
    const names = Array.from({ length: 5_000 }, (_, n) => `${n}.yml`);
    const started = process.cpuUsage().user;
    readFactsNames(
      names,
      names.map((name) => `v${name}.html`),
    );
    assert.ok(process.cpuUsage().user - started < 1_000_000);
  });
});
