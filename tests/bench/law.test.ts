import assert from "node:assert/strict";
import path from "node:path";
import { describe, it } from "node:test";
import { writeSeededArchive } from "../../scripts/bench/archives/seededArchive.ts";
import { copyCheckout } from "../../scripts/bench/law/copyCheckout.ts";
import { LawBroken, runLaw } from "../../scripts/bench/law/runLaw.ts";
import { steps } from "../../scripts/bench/law/steps.ts";
import { snapshot } from "../fixtures/filesBelow.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

/** An archive and a checkout to take steps over. */
async function ground() {
  const [versions, repository] = [temporaryFolder(), path.join(temporaryFolder(), "checkout")];
  await writeSeededArchive(versions, 10, 1);
  await copyCheckout(repository);
  return { versions, repository };
}

const holds = { compare: async () => [] };

describe("runLaw()", () => {
  it("finds a planted difference, and tells seed, step and file", async () => {
    let built = 0;
    const builds = { compare: async () => (++built === 3 ? ["changed: feed.xml"] : []) };
    await assert.rejects(runLaw({ ...(await ground()), count: 9, seed: 7, builds }), (error: Error) => {
      assert.ok(error instanceof LawBroken);
      assert.match(
        error.message,
        /^Seed 7, step 3, \w+.*: 1 files differ from a clean build\n {2}changed: feed\.xml$/s,
      );
      return true;
    });
  });

  it("takes the same steps for the same seed", async () => {
    const taken = async () => {
      const told: string[] = [];
      const here = await ground();
      await runLaw({ ...here, count: 60, seed: 1, builds: holds, onStep: (step) => told.push(step) });
      return { told, versions: snapshot(here.versions), templates: snapshot(path.join(here.repository, "templates")) };
    };
    assert.deepEqual(await taken(), await taken());
  });

  it("takes every kind of step in a long run", async () => {
    const taken = await runLaw({ ...(await ground()), count: 400, seed: 1, builds: holds });
    assert.deepEqual(Object.keys(taken).sort(), Object.keys(steps).sort());
  });
});

describe("steps", () => {
  const idle = new Set(["changeNothing", "renewTimes", "undescribeArticle"]);
  for (const [name, step] of Object.entries(steps)) {
    if (idle.has(name)) continue;
    it(`${name} changes the archive, the settings or a template`, async () => {
      const { versions, repository } = await ground();
      const state = () => [snapshot(versions), snapshot(path.join(repository, "content"))];
      const templates = () => snapshot(path.join(repository, "templates"));
      const before = [...state(), templates()];
      let counted = 0;
      const text = { paragraph: () => "One paragraph.", edited: (paragraph: string) => `${paragraph} More.` };
      step({ versions, repository, text, below: () => 0, next: () => ++counted });
      assert.notDeepEqual([...state(), templates()], before);
    });
  }
});
