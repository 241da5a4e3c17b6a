import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { testProcesses } from "../../scripts/testing/testProcesses.ts";

describe("testProcesses()", () => {
  it("has the tests of a room share a process, and gives one to each that builds a site, those first", () => {
    const files = [
      "tests/store/yaml/yaml.test.ts",
      "tests/labels/cut.test.ts",
      "tests/hosts/kubernetes.test.ts",
      "tests/store/store.test.ts",
      "tests/docs/contributing.test.ts",
      "tests/docs/links.test.ts",
      "tests/promises/laws.test.ts",
      "tests/promises/incremental.test.ts",
    ];
    const processes = testProcesses(files);
    assert.deepEqual(processes, [
      { name: "tests/promises/incremental.test.ts", files: ["tests/promises/incremental.test.ts"] },
      { name: "tests/promises/laws.test.ts", files: ["tests/promises/laws.test.ts"] },
      { name: "tests/hosts/kubernetes.test.ts", files: ["tests/hosts/kubernetes.test.ts"] },
      { name: "tests/docs/contributing.test.ts", files: ["tests/docs/contributing.test.ts"] },
      { name: "tests/docs", files: ["tests/docs/links.test.ts"] },
      { name: "tests/labels", files: ["tests/labels/cut.test.ts"] },
      { name: "tests/store", files: ["tests/store/store.test.ts", "tests/store/yaml/yaml.test.ts"] },
    ]);
  });
});
