import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { parseTrustedYaml } from "../../scripts/store/yaml/yaml.ts";
import { articlesOf } from "../fixtures/articleData.ts";
import { snapshot } from "../fixtures/filesBelow.ts";
import { repository } from "../fixtures/repository.ts";
import { runShell } from "../fixtures/runShell.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";

interface PodJob {
  readonly spec: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly template: {
      readonly spec: {
        readonly containers: readonly [
          {
            readonly env: readonly { name: string; value: string }[];
            readonly args: readonly [string];
            readonly resources: { readonly requests: { readonly cpu: string } };
          },
        ];
      };
    };
  };
}

function podJob(file: string): PodJob["spec"] & { script: string; cpu: string; env: Record<string, string> } {
  const { spec } = parseTrustedYaml(readFileSync(path.join(repository, "docs/kubernetes", file), "utf8")) as PodJob;
  const [container] = spec.template.spec.containers;
  const env = Object.fromEntries(container.env.map(({ name, value }) => [name, value]));
  return { ...spec, script: container.args[0], cpu: container.resources.requests.cpu, env };
}

describe("docs/kubernetes/", () => {
  it("has a pod for each shard, and as many shards to merge", () => {
    const parts = podJob("parts.yml");
    assert.equal(parts.completionMode, "Indexed");
    assert.equal(String(parts.completions), parts.env.SHARDS);
    const merge = podJob("merge.yml");
    for (const name of ["SHARDS", "BUCKET", "WORK"]) assert.equal(merge.env[name], parts.env[name]);
  });

  it("uses as many processors as it asks for", () => {
    for (const file of ["parts.yml", "merge.yml"]) {
      const { script, cpu } = podJob(file);
      assert.deepEqual(/--jobs (\d+)/.exec(script)?.[1], cpu);
    }
  });

  it("builds every article in one of the pods, step by step, and finds its cache the next time", async () => {
    const machine = smallRepository();
    const at = (below: string) => path.join(machine, below);
    mkdirSync(at("bin"));
    cpSync(path.join(repository, "tests/fixtures/rclone.sh"), at("bin/rclone"));
    const env = {
      SHARDS: "2",
      BUCKET: at("bucket"),
      VERSIONS: at("content/versions"),
      WORK: at("work"),
      PATH: `${at("bin")}:${process.env.PATH}`,
    };
    await runShell("chmod +x bin/rclone", machine, env);
    const pod = async (file: string, more: Record<string, string> = {}) => {
      rmSync(at("work"), { recursive: true, force: true });
      mkdirSync(at("work"));
      return runShell(podJob(file).script, machine, { ...env, ...more });
    };
    assert.match(await pod("parts.yml", { JOB_COMPLETION_INDEX: "0" }), /No cache yet/);
    const first = articlesOf(at("work/part")).map(({ data }) => data.id);
    await pod("parts.yml", { JOB_COMPLETION_INDEX: "1" });
    const second = articlesOf(at("work/part")).map(({ data }) => data.id);
    assert.ok(first.length > 0 && second.length > 0);
    assert.doesNotMatch(await pod("parts.yml", { JOB_COMPLETION_INDEX: "1" }), /No cache yet/);

    const whole = smallRepository();
    await runShell("npm run build", whole, {});
    const ids = articlesOf(path.join(whole, "_site")).map(({ data }) => data.id);
    assert.deepEqual([...first, ...second].sort(), ids.sort());
    await pod("merge.yml");
    assert.deepEqual(snapshot(at("bucket/site")), snapshot(path.join(whole, "_site")));
  });
});
