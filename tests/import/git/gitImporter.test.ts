import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { gitImporter } from "../../../scripts/import/git/gitImporter.ts";
import { pathFilter } from "../../../scripts/import/pathFilter.ts";
import { UsageError, UserError } from "../../../scripts/system/userError.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { type GitRepository, gitRepository } from "./gitRepository.ts";

const day = (n: number) => `2024-01-${String(n).padStart(2, "0")}T10:00:00Z`;
const clauses = (word: string) =>
  Array.from({ length: 8 }, (_, n) => `Clause ${n} says what the company keeps of its readers, and ${word}.\n`).join(
    "\n",
  );

/** What is imported of a repository: a line a version, by article. */
async function versionsOf(repository: GitRepository, input: Parameters<typeof capturesOf>[2] = {}) {
  const { captures, ...reported } = await capturesOf(gitImporter, [repository.folder], input);
  const articles: Record<string, string[]> = {};
  for (const { article, captured, body, status } of captures) {
    articles[article!] ??= [];
    articles[article!]!.push(
      `${captured.slice(8, 10)} ${
        status ??
        Buffer.from(body as Buffer)
          .toString()
          .slice(0, 12)
          .trim()
      }`,
    );
  }
  return { articles, captures, ...reported };
}

describe("gitImporter", () => {
  it("yields every version of a file, oldest first, at the committer's time", async () => {
    const repository = gitRepository();
    repository.write({ "terms/a.md": "One" });
    repository.commit(day(1));
    repository.write({ "terms/a.md": "Two" });
    repository.commit("2024-01-02T10:00:00+0530", "The second");
    const { captures } = await versionsOf(repository, { options: { notes: true } });
    assert.deepEqual(
      captures.map(({ origin: _, body, ...rest }) => ({ ...rest, body: String(body) })),
      [
        {
          source: "policies",
          article: "terms/a.md",
          captured: day(1),
          format: "markdown",
          occurrence: 1,
          note: "Edited",
          body: "One",
        },
        {
          ...{ source: "policies", article: "terms/a.md", captured: "2024-01-02T04:30:00Z", format: "markdown" },
          ...{ occurrence: 1, note: "The second", body: "Two" },
        },
      ],
    );
    assert.match(captures[0]!.origin, /^terms\/a\.md at [0-9a-f]{10}$/);
  });

  it("follows a file under all its names, which its first name stands for", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": `First\n\n${clauses("how long")}` });
    repository.commit(day(1));
    repository.git("mv", "a.md", "tmp.md");
    repository.write({ "tmp.md": null, "b.md": `Second\n\n${clauses("how long")}` });
    repository.commit(day(2));
    repository.git("mv", "b.md", "B.md");
    repository.commit(day(3));
    repository.write({ "B.md": `Third\n\n${clauses("how long")}` });
    repository.commit(day(4));
    const { articles } = await versionsOf(repository);
    assert.deepEqual(articles, { "a.md": ["01 First\n\nClaus", "02 Second\n\nClau", "04 Third\n\nClaus"] });
  });

  it("gives a file that is like another nothing of its past", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": clauses("how long") });
    repository.commit(day(1));
    repository.write({ "copy.md": clauses("how long") });
    repository.git("config", "diff.renames", "copies");
    repository.commit(day(2));
    const { articles } = await versionsOf(repository);
    assert.deepEqual(
      Object.entries(articles).map(([name, versions]) => [name, versions.length]),
      [
        ["a.md", 1],
        ["copy.md", 1],
      ],
    );
  });

  it("takes a new file for another one where it has the old name of one that was renamed", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": clauses("how long") });
    repository.commit(day(1));
    repository.git("mv", "a.md", "b.md");
    repository.commit(day(2));
    repository.write({ "a.md": "Another" });
    repository.commit(day(3));
    repository.write({ "b.md": `Edited\n\n${clauses("how long")}`, "a.md": "Another one" });
    repository.commit(day(4));
    const { captures } = await versionsOf(repository);
    assert.deepEqual(
      captures.map(({ origin, captured, body }) => [
        origin.slice(0, 4),
        captured.slice(8, 10),
        String(body).split(" ")[0],
      ]),
      [
        ["a.md", "01", "Clause"],
        ["b.md", "04", "Edited\n\nClause"],
        ["a.md", "03", "Another"],
        ["a.md", "04", "Another"],
      ],
    );
  });

  it("gives each file a name of its own, whichever are wanted", async () => {
    const repository = gitRepository();
    repository.write({ "terms/a.md": clauses("how long") });
    repository.commit(day(1));
    repository.git("mv", "terms/a.md", "terms/b.txt");
    repository.commit(day(2));
    repository.write({ "terms/a.md": "Another" });
    repository.commit(day(3));
    repository.git("mv", "terms/a.md", "terms/c.md");
    repository.commit(day(4));
    repository.write({ "terms/a.md": "A third" });
    repository.commit(day(5));
    const { articles } = await versionsOf(repository);
    const [first, ...others] = Object.keys(articles);
    assert.equal(first, "terms/a.md");
    assert.deepEqual(
      others.map((name) => /^terms\/a-[0-9a-f]{8}\.md$/.test(name)),
      [true, true],
    );
    assert.deepEqual(Object.values(articles), [["01 Clause 0 say"], ["03 Another"], ["05 A third"]]);
    const includes = pathFilter(["**/*.md"], []);
    const some = await versionsOf(repository, { includes });
    assert.deepEqual(Object.keys(some.articles), others);
    assert.deepEqual(Object.values(some.articles), [["03 Another"], ["05 A third"]]);
  });

  it("is led to no other repository by the environment of a hook", async () => {
    const [repository, other] = [gitRepository(), gitRepository()];
    repository.write({ "a.md": "One" });
    repository.commit(day(1));
    other.write({ "b.md": "Two" });
    other.commit(day(1));
    process.env.GIT_DIR = path.join(other.folder, ".git");
    process.env.GIT_INDEX_FILE = path.join(other.folder, ".git/index");
    try {
      assert.deepEqual((await versionsOf(repository)).articles, { "a.md": ["01 One"] });
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_INDEX_FILE;
    }
  });

  it("fetches nothing that a partial clone lacks", async () => {
    const repository = gitRepository();
    for (const n of [1, 2]) {
      repository.write({ "a.md": `Text ${n}` });
      repository.commit(day(n));
    }
    repository.git("config", "uploadpack.allowFilter", "true");
    const clone = path.join(temporaryFolder(), "clone");
    execFileSync("git", ["clone", "-q", "--filter=blob:none", `file://${repository.folder}`, clone]);
    const missing = () =>
      execFileSync("git", ["rev-list", "--objects", "--missing=print", "HEAD"], { cwd: clone, encoding: "utf8" });
    const before = missing();
    assert.match(before, /^\?/m);
    // Git before 2.44 ends where it may not fetch; later ones say that the text is missing.
    const said = await capturesOf(gitImporter, [clone]).then(
      ({ refused }) => refused.join(),
      (error) => {
        assert.ok(error instanceof UserError);
        return error.message;
      },
    );
    assert.match(said, /not allowed|could not fetch|is not in the repository/);
    assert.equal(missing(), before);
  });

  it("clones with the tag that is asked for, and prints no password", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": "One" });
    repository.commit(day(1));
    repository.git("checkout", "-q", "--detach");
    repository.write({ "a.md": "Two" });
    repository.commit(day(2));
    repository.git("tag", "v1");
    repository.git("checkout", "-q", "main");
    const { captures } = await capturesOf(gitImporter, [`file://${repository.folder}`], { options: { ref: "v1" } });
    assert.deepEqual(
      captures.map(({ body }) => String(body)),
      ["One", "Two"],
    );
    const told: string[] = [];
    const report = { refuse() {}, warn() {}, passOver() {}, progress: (stage: string) => void told.push(stage) };
    const address = "ftp://desk:secret@gazette.example/policies.git";
    await assert.rejects(
      capturesOf(gitImporter, [address], { report }),
      (error) => error instanceof UserError && /transport 'ftp' not allowed/.test(error.message),
    );
    assert.deepEqual(told, ["Cloning ftp://gazette.example/policies.git"]);
  });

  it("keeps a deletion as gone, and the return of the file in the same article", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": "One", "b.md": "x" });
    repository.commit(day(1));
    repository.write({ "a.md": null });
    repository.commit(day(2));
    repository.write({ "a.md": "Back" });
    repository.commit(day(3));
    assert.deepEqual((await versionsOf(repository)).articles, {
      "b.md": ["01 x"],
      "a.md": ["01 One", "02 410", "03 Back"],
    });
  });

  it("goes along first parents: of a merge only what it brought", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": "One" });
    repository.commit(day(1));
    repository.git("checkout", "-q", "-b", "side");
    repository.write({ "a.md": "Draft" });
    repository.commit(day(2));
    repository.write({ "a.md": "Done" });
    repository.commit(day(3));
    repository.git("checkout", "-q", "main");
    repository.write({ "b.md": "x" });
    repository.commit(day(4));
    repository.commit(day(5));
    repository.git("merge", "-q", "--no-ff", "-m", "Merged", "side");
    assert.deepEqual((await versionsOf(repository)).articles, { "a.md": ["01 One", "05 Done"], "b.md": ["04 x"] });
    assert.deepEqual((await versionsOf(repository, { options: { ref: "side" } })).articles, {
      "a.md": ["01 One", "02 Draft", "03 Done"],
    });
  });

  it("keeps the order of commits where times repeat or run backwards, and says so", async () => {
    const repository = gitRepository();
    for (const [text, at] of [
      ["A", day(2)],
      ["B", day(2)],
      ["A", day(2)],
      ["C", day(1)],
      ["D", day(3)],
    ] as const) {
      repository.write({ "a.md": text });
      repository.commit(at);
    }
    const { captures, warned } = await versionsOf(repository);
    assert.deepEqual(
      captures.map(({ captured, body, occurrence, note }) => [captured, String(body), occurrence, note]),
      [
        [day(2), "A", 1, undefined],
        [day(2), "B", 1, undefined],
        [day(2), "A", 2, undefined],
        [day(2), "C", 1, `committed ${day(1)}, before the version that it follows`],
        [day(3), "D", 1, undefined],
      ],
    );
    assert.deepEqual(
      warned.map(([, reason]) => /^1 commits are dated before/.test(reason)),
      [true],
    );
  });

  it("reads any name, and nothing that is no text", async () => {
    const repository = gitRepository();
    repository.write({
      'é "2024"\tx\ny.md': "Named",
      "binary.md": Uint8Array.of(1, 0, 2),
      "pointer.md": "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
      "picture.png": "x",
      ".github/notes.md": "x",
      COPYING: "Licence",
    });
    symlinkSync("binary.md", path.join(repository.folder, "link.md"));
    repository.commit(day(1));
    const { articles, refused, passedOver } = await versionsOf(repository);
    assert.deepEqual(articles, { 'é "2024"\tx\ny.md': ["01 Named"] });
    assert.match(refused.join(), /pointer\.md at [0-9a-f]+,only a pointer of Git LFS/);
    assert.deepEqual(passedOver.map(([, name]) => name).sort(), [
      ".github/notes.md",
      "COPYING",
      "binary.md",
      "picture.png",
    ]);
    const includes = pathFilter(["COPYING"], []);
    assert.deepEqual((await versionsOf(repository, { includes })).articles, { COPYING: ["01 Licence"] });
  });

  it("takes a file that became a link for gone", async () => {
    const repository = gitRepository();
    repository.write({ "a.md": "One", "b.md": "x" });
    repository.commit(day(1));
    repository.write({ "a.md": null });
    symlinkSync("b.md", path.join(repository.folder, "a.md"));
    repository.commit(day(2));
    assert.deepEqual((await versionsOf(repository)).articles, { "a.md": ["01 One", "02 410"], "b.md": ["01 x"] });
  });

  it("knows a dataset of Open Terms Archive by its files and subjects", async () => {
    const repository = gitRepository();
    repository.write({ "Port Post/Terms of Service.md": "One" });
    repository.commit(day(1), "First record of Port Post Terms of Service");
    repository.write({ "Port Post/Terms of Service.md": "One." });
    repository.commit(day(2), "Apply technical or declaration upgrade on Port Post Terms of Service");
    repository.write({ "Port Post/Terms of Service.md": "Two" });
    repository.commit(day(3), "Record new changes of Port Post Terms of Service");
    const { captures } = await versionsOf(repository);
    assert.deepEqual(
      captures.map(({ source, article, technical }) => [source, article, technical]),
      [undefined, true, undefined].map((technical) => ["Port Post", "Terms of Service.md", technical]),
    );
    const named = await versionsOf(repository, { source: "terms" });
    assert.equal(named.captures[0]!.article, "Port Post/Terms of Service.md");
  });

  it("leaves out what lies outside the time asked for without reading it", async () => {
    const repository = gitRepository();
    for (const n of [1, 2, 3]) {
      repository.write({ "a.md": `Text ${n}` });
      repository.commit(day(n));
    }
    const { articles } = await versionsOf(repository, { since: Date.parse(day(2)), until: Date.parse(day(2)) });
    assert.deepEqual(articles, { "a.md": ["02 Text 2"] });
  });

  it("clones an address, and warns of a shallow clone", async () => {
    const repository = gitRepository();
    for (const n of [1, 2]) {
      repository.write({ "a.md": `Text ${n}` });
      repository.commit(day(n));
    }
    const { captures } = await capturesOf(gitImporter, [`file://${repository.folder}`]);
    assert.deepEqual(
      captures.map(({ source, captured }) => [source, captured]),
      [
        ["policies", day(1)],
        ["policies", day(2)],
      ],
    );
    const clone = path.join(temporaryFolder(), "clone");
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${repository.folder}`, clone]);
    const { warned } = await capturesOf(gitImporter, [clone]);
    assert.match(warned.join(), /is a shallow clone/);
  });

  it("says what is wrong with a place", async () => {
    const folder = temporaryFolder();
    await assert.rejects(
      capturesOf(gitImporter, [folder]),
      (error) => error instanceof UsageError && /is no Git repository/.test(error.message),
    );
    await assert.rejects(
      capturesOf(gitImporter, ["none"]),
      (error) => error instanceof UsageError && /There is no folder/.test(error.message),
    );
    await assert.rejects(capturesOf(gitImporter, ["--upload-pack=touch /x"]), UsageError);
    await assert.rejects(
      capturesOf(gitImporter, [`file://${folder}/none`]),
      (error) => error instanceof UserError && /git clone failed/.test(error.message),
    );
    const repository = gitRepository();
    assert.deepEqual((await versionsOf(repository)).captures, []);
    repository.write({ "below/a.md": "x" });
    repository.commit(day(1));
    await assert.rejects(capturesOf(gitImporter, [path.join(repository.folder, "below")]), /name its top folder/);
    await assert.rejects(versionsOf(repository, { options: { ref: "none" } }), /no branch, tag or commit "none"/);
  });

  it("ends Git where whoever asks stops", async () => {
    const repository = gitRepository();
    for (let n = 1; n < 10; n++) {
      repository.write({ "a.md": "x".repeat(200_000) + n });
      repository.commit(day(n));
    }
    let count = 0;
    const input = {
      what: [repository.folder],
      options: {},
      includes: () => true,
      since: 0,
      until: Number.POSITIVE_INFINITY,
    };
    const report = { refuse() {}, warn() {}, passOver() {}, progress() {} };
    for await (const _ of gitImporter.captures({ ...input, dryRun: false, countIfKnown: () => false, report }))
      if (++count === 2) break;
    assert.equal(count, 2);
  });
});
