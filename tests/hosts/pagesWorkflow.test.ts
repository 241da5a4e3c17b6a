import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { buildFlags } from "../../scripts/command/buildFlags.ts";
import { parseTrustedYaml } from "../../scripts/store/yaml/yaml.ts";
import { snapshot } from "../fixtures/filesBelow.ts";
import { repository } from "../fixtures/repository.ts";
import { runShell } from "../fixtures/runShell.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";

interface Step {
  readonly uses?: string;
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const text = readFileSync(path.join(repository, ".github/workflows/pages.yml"), "utf8");
const workflow = parseTrustedYaml(text) as {
  readonly on: { readonly push: { readonly "paths-ignore": readonly string[] } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<"build" | "plan" | "part" | "merge" | "deploy", Job>>;
};
const { jobs } = workflow;

const commandsOf = (job: Job) => job.steps.flatMap(({ run }) => (run && run !== "npm ci" ? [run] : []));
const stepOf = (job: Job, action: string) => job.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))!;

describe(".github/workflows/pages.yml", () => {
  it("runs where it is asked for, and no expression stands in a command", () => {
    for (const first of [jobs.build, jobs.plan]) assert.match(first.if!, /vars\.PUBLISH == 'github-pages'/);
    assert.deepEqual(jobs.part.needs, "plan");
    assert.deepEqual(jobs.merge.needs, ["plan", "part"]);
    assert.deepEqual(jobs.deploy.needs, ["build", "merge"]);
    for (const { run } of Object.values(jobs).flatMap(({ steps }) => steps)) assert.doesNotMatch(run ?? "", /\$\{\{/);
  });

  it("may write to GitHub Pages in the last job alone, and to nothing else", () => {
    assert.deepEqual(workflow.permissions, { contents: "read", pages: "read" });
    for (const [name, { permissions }] of Object.entries(jobs))
      assert.deepEqual(permissions, name === "deploy" ? { pages: "write", "id-token": "write" } : undefined);
  });

  it("pins each action, all of them GitHub's own, to one major version", () => {
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    assert.ok(used.length > 10);
    for (const each of used) assert.match(each, /^actions\/[a-z-]+@v\d+$/);
    const actions = new Set(used.map((each) => each.split("@")[0]));
    assert.equal(new Set(used).size, actions.size);
  });

  it("keeps the cache folder of builds, under a new key each run", () => {
    for (const job of [jobs.build, jobs.part, jobs.merge]) {
      const { path, key, "restore-keys": restored } = stepOf(job, "cache").with!;
      assert.equal(path, buildFlags([]).cache);
      assert.equal(key, `${restored}\${{ github.run_id }}`);
    }
  });

  it("ignores what Netlify's command ignores, but for itself", () => {
    const script = readFileSync(path.join(repository, "scripts/hosts/netlify-skip.sh"), "utf8");
    const skipped = [...script.matchAll(/':\(top,exclude(?:,glob)?\)(.+)'/g)].map(([, what]) => what!);
    const ignored = workflow.on.push["paths-ignore"].map((pattern) => pattern.replace(/\/\*\*$/, ""));
    // The workflow itself is tried when it is edited.
    assert.deepEqual(ignored.sort(), skipped.filter((what) => what !== ".github").sort());
  });

  it("builds for the address that GitHub Pages gives the site", () => {
    const given = `\${{ steps.pages.outputs.base_url }}`;
    for (const job of [jobs.build, jobs.plan]) assert.equal(stepOf(job, "configure-pages").id, "pages");
    assert.equal(jobs.build.steps.find(({ run }) => run?.includes("--url"))!.env!.URL, given);
    assert.equal(jobs.plan.outputs!.url, given);
    assert.equal(jobs.part.env!.URL, `\${{ needs.plan.outputs.url }}`);
    assert.equal(
      jobs.merge.steps.find(({ run }) => run?.includes("--url"))!.env!.URL,
      `\${{ needs.plan.outputs.url }}`,
    );
  });

  it("counts the shards", async () => {
    const output = path.join(temporaryFolder(), "output");
    await runShell(commandsOf(jobs.plan).join("\n"), repository, { SHARDS: "3", GITHUB_OUTPUT: output });
    assert.equal(readFileSync(output, "utf8"), "shards=[1,2,3]\n");
  });

  it("builds the same articles on one machine and on two, step by step", async () => {
    const whole = smallRepository();
    const URL = "https://name.github.io/archive";
    await runShell(commandsOf(jobs.build).join("\n"), whole, { URL });
    assert.match(
      readFileSync(path.join(whole, "_site/robots.txt"), "utf8"),
      /^Sitemap: https:\/\/name\.github\.io\/archive\//m,
    );
    assert.equal(stepOf(jobs.build, "upload-pages-artifact").with!.path, "_site");
    const merging = smallRepository();
    const { path: packed } = stepOf(jobs.merge, "download-artifact").with!;
    mkdirSync(path.join(merging, packed!));
    for (const SHARD of ["1", "2"]) {
      const machine = smallRepository();
      await runShell(commandsOf(jobs.part).join("\n"), machine, { SHARD, SHARDS: "2", URL });
      const { name, path: file } = stepOf(jobs.part, "upload-artifact").with!;
      assert.ok(name!.startsWith("part-") && stepOf(jobs.merge, "download-artifact").with!.pattern === "part-*");
      const part = file!.replace(/\$\{\{.*?\}\}/, SHARD);
      cpSync(path.join(machine, part), path.join(merging, packed!, part));
    }
    const [unpack, ...merge] = commandsOf(jobs.merge);
    await runShell(unpack!, merging, {});
    await runShell(merge.join("\n"), merging, { URL });
    assert.deepEqual(snapshot(path.join(merging, "_site")), snapshot(path.join(whole, "_site")));
  });
});
