import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { CaptureState } from "../../scripts/capture/state/captureState.ts";
import { parseTrustedYaml } from "../../scripts/store/yaml/yaml.ts";
import { repository } from "../fixtures/repository.ts";
import { runShell } from "../fixtures/runShell.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { writeStore } from "../fixtures/writeStore.ts";

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
}

const workflow = parseTrustedYaml(readFileSync(path.join(repository, ".github/workflows/capture.yml"), "utf8")) as {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly capture: {
      readonly if: string;
      readonly permissions: Readonly<Record<string, string>>;
      readonly steps: readonly Step[];
    };
  };
};
const { capture } = workflow.jobs;
const commit = capture.steps.find(({ id }) => id === "commit")!.run!;

const settings = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1", GIT_EDITOR: "true" };

function git(folder: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...settings },
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

/** A repository on a server, and clones of it. */
function server(): { readonly clone: () => string; readonly log: () => string[] } {
  const folder = temporaryFolder();
  const [bare, first] = [path.join(folder, "server.git"), path.join(folder, "first")];
  git(folder, "init", "--quiet", "--bare", bare);
  git(folder, "clone", "--quiet", bare, first);
  for (const name of [".gitattributes", ".gitignore"]) cpSync(path.join(repository, name), path.join(first, name));
  writeStore(first, { "content/watch.yml": "contact: a@b.example\n" });
  git(first, "add", "--all");
  git(first, "commit", "--quiet", "--message", "Begin");
  git(first, "push", "--quiet", "origin", "HEAD:main");
  git(bare, "symbolic-ref", "HEAD", "refs/heads/main");
  let count = 0;
  return {
    clone() {
      const name = path.join(folder, `clone-${++count}`);
      git(folder, "clone", "--quiet", "--depth", "1", `file://${bare}`, name);
      return name;
    },
    log: () => git(bare, "log", "--format=%s", "main").split("\n"),
  };
}

/** The step that commits, after a capture that found these pages, and wrote these files. */
async function commitIn(folder: string, message: string, pages: readonly string[], files: Record<string, string> = {}) {
  const state = new CaptureState(path.join(folder, "content/capture"));
  for (const page of pages)
    state.putPage("gazette", { address: `https://gazette.example/${page}`, from: "found", since: 0, next: 0 });
  state.save(0);
  writeStore(folder, files);
  const runner = temporaryFolder();
  writeFileSync(path.join(runner, "message.txt"), message);
  writeFileSync(path.join(runner, "output"), "");
  await runShell(commit, folder, { ...settings, RUNNER_TEMP: runner, GITHUB_OUTPUT: path.join(runner, "output") });
  return readFileSync(path.join(runner, "output"), "utf8");
}

describe(".github/workflows/capture.yml", () => {
  it("runs where it is asked for, writes to the repository alone, and no expression stands in a command", () => {
    assert.match(capture.if, /vars\.CAPTURE == 'on'/);
    assert.deepEqual(workflow.permissions, { contents: "read" });
    assert.deepEqual(capture.permissions, { contents: "write", actions: "write" });
    for (const { run, uses = "actions/checkout@v6" } of capture.steps) {
      assert.doesNotMatch(run ?? "", /\$\{\{/);
      assert.match(uses, /^actions\/[a-z-]+@v\d+$/);
    }
    const pages = readFileSync(path.join(repository, ".github/workflows/pages.yml"), "utf8");
    for (const { uses } of capture.steps) assert.ok(uses === undefined || pages.includes(`uses: ${uses}\n`), uses);
  });

  it("commits versions with what changed as the message, and lets hosts skip a commit without one", async () => {
    const { clone, log } = server();
    const folder = clone();
    const version = { "content/versions/gazette/a/2026-03-01T08-00-00Z.md": "One.\n" };
    assert.equal(
      await commitIn(folder, "Capture: 1 new article\n\n- new article: gazette/a\n", ["a"], version),
      "versions=new\n",
    );
    assert.equal(await commitIn(folder, "Capture: nothing new\n", ["a", "b"]), "");
    assert.equal(await commitIn(folder, "Capture: nothing new\n", []), "");
    assert.deepEqual(log(), ["[skip ci] Capture: nothing new", "Capture: 1 new article", "Begin"]);
  });

  it("joins what two captures remember, and pushes behind the other", async () => {
    const { clone, log } = server();
    const [one, two] = [clone(), clone()];
    await commitIn(one, "Capture: one\n", ["a", "c"], {
      "content/versions/gazette/a/2026-03-01T08-00-00Z.md": "One.\n",
    });
    await commitIn(two, "Capture: two\n", ["b", "c"], {
      "content/versions/gazette/b/2026-03-01T08-00-00Z.md": "Two.\n",
    });
    assert.deepEqual(log(), ["Capture: two", "Capture: one", "Begin"]);
    const { problems, ...state } = new CaptureState(path.join(clone(), "content/capture"));
    assert.deepEqual(problems, []);
    assert.ok(state);
    const joined = new CaptureState(path.join(two, "content/capture"));
    assert.deepEqual(
      [...joined.pages("gazette").values()].map(({ address }) => address).sort(),
      ["a", "b", "c"].map((page) => `https://gazette.example/${page}`),
    );
  });
});
