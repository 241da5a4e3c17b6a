import assert from "node:assert/strict";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { buildSite } from "../../scripts/build/buildSite.ts";
import { filesBelow } from "../fixtures/filesBelow.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";

describe("a build during which a template is saved", () => {
  const edits: [what: string, edit: (text: string) => string, fails: boolean][] = [
    ["keeps nothing of it", (text) => `${text}{# edited #}`, false],
    ["keeps nothing of it where it fails", () => "{% broken", true],
  ];
  const repository = smallRepository();
  const at = (below: string) => path.join(repository, below);
  let buildThere: typeof buildSite;
  before(async () => {
    process.chdir(repository);
    const module = await import(pathToFileURL(at("scripts/build/buildSite.ts")).href);
    buildThere = module.buildSite;
  });

  for (const [what, edit, fails] of edits)
    it(what, async () => {
      rmSync(at("cache"), { recursive: true, force: true });
      const options = { versions: at("content/versions"), output: at("_site"), cache: at("cache"), jobs: 1 };
      const build = (onProgress: Parameters<typeof buildSite>[1]) =>
        buildThere({ ...options, search: false, strict: false }, onProgress);
      const entries = () => filesBelow(at("cache")).filter((below) => below.startsWith("work-"));
      const page = at("content/about.njk");
      const text = readFileSync(page, "utf8");
      const result = build((stage) => {
        if (stage === "Lists and feeds") writeFileSync(page, edit(text));
      });
      if (fails) await assert.rejects(result, /about|broken/);
      else await result;
      assert.deepEqual(entries(), []);
      writeFileSync(page, text);
      appendFileSync(at("content/site.yml"), "\n");
      await build(() => {});
      assert.ok(entries().length >= 8);
    });
});
