import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { addressOfFile, newsdiffsImporter } from "../../../scripts/import/databases/newsdiffsImporter.ts";
import type { ImportInput } from "../../../scripts/import/importer.ts";
import { filesBelow } from "../../fixtures/filesBelow.ts";
import { runScript } from "../../fixtures/runScript.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { capturesOf } from "../capturesOf.ts";
import { gitRepository } from "../git/gitRepository.ts";
import { sqliteDatabase } from "./sqliteDatabase.ts";

const article = (title: string, ...paragraphs: readonly string[]) =>
  `July 5, 2012\n${title}\nBy DESK\n\n${paragraphs.join("\n\n")}\n`;

/** A repository with three versions of two articles, and their commits. */
function prepared() {
  const repository = gitRepository();
  const commits: string[] = [];
  const commit = (at: string, file: string, text: string) => {
    repository.write({ [file]: text });
    repository.commit(at);
    commits.push(repository.git("rev-parse", "HEAD").trim());
  };
  commit("2012-07-05T14:00:00-04:00", "www.gazette.example/2012/budget", article("Budget", "Eleven votes.", "More."));
  commit("2012-07-05T15:00:00-04:00", "https:/www.gazette.example/fees", "Fees\nBy DESK\n\nNo fees.\n");
  commit("2012-07-05T16:00:00-04:00", "www.gazette.example/2012/budget", article("Budget", "Twelve votes.", "More."));
  return { folder: repository.folder, commits };
}

async function imported(folder: string, input: Partial<ImportInput> = {}) {
  const outcome = await capturesOf(newsdiffsImporter, [folder], input);
  const told = outcome.captures.map(({ captured, url, title, byline, body }) => [captured, url, title, byline, body]);
  return { ...outcome, told };
}

const table = (commits: readonly string[], fields: readonly string[]) =>
  ["id,article_id,v,title,byline,date,boring", ...commits.map((v, n) => `${n},${n % 2},${v},${fields[n]}`)].join("\n");
const rows = [
  "Budget,By DESK,2012-07-05 14:00:00,0",
  "Fees,By DESK,2012-07-05 15:00:00,0",
  "Budget,,2012-07-05 16:00:00,1",
];

function fileOf(content: string, name = "version.csv"): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

const budget = "http://www.gazette.example/2012/budget";

describe("newsdiffsImporter", () => {
  it("takes texts and instants of commits, and what the table says of them", async () => {
    const { folder, commits } = prepared();
    const versions = fileOf(table(commits, rows));
    const articles = fileOf(`id,url\n0,${budget}/\n1,https://www.gazette.example/fees?x=1\n`, "Articles.csv");
    const { told, captures, refused } = await imported(folder, { options: { versions, articles } });
    assert.deepEqual(told, [
      ["2012-07-05T18:00:00Z", `${budget}/`, "Budget", "By DESK", "Eleven votes.\n\nMore.\n"],
      ["2012-07-05T19:00:00Z", "https://www.gazette.example/fees?x=1", "Fees", "By DESK", "No fees.\n"],
      ["2012-07-05T20:00:00Z", `${budget}/`, "Budget", "By DESK", "Twelve votes.\n\nMore.\n"],
    ]);
    assert.deepEqual([captures[0]!.technical, captures[2]!.technical, refused], [undefined, true, []]);
  });

  it("reads the tables of an SQLite database, and repositories of months in a folder", async () => {
    const { folder, commits } = prepared();
    const months = temporaryFolder();
    cpSync(folder, path.join(months, "2012-07"), { recursive: true });
    mkdirSync(path.join(months, "empty"));
    const database = sqliteDatabase(
      [
        "CREATE TABLE version (id INTEGER PRIMARY KEY, article_id INT, v TEXT, title TEXT, byline TEXT, date TEXT, boring BOOL)",
        "CREATE TABLE Articles (id INTEGER PRIMARY KEY, url TEXT)",
      ],
      {
        version: commits.map((v, n) => ({
          id: n,
          article_id: n % 2,
          v,
          title: n === 1 ? "Fees" : "Budget",
          boring: 0,
        })),
        Articles: [{ id: 0, url: budget }],
      },
    );
    const { told, refused } = await imported(months, { options: { versions: database, articles: database } });
    assert.deepEqual(
      told.map(([, url, title]) => [url, title]),
      [
        [budget, "Budget"],
        ["https://www.gazette.example/fees", "Fees"],
        [budget, "Budget"],
      ],
    );
    assert.deepEqual(refused, []);
  });

  it("needs no table, and tells commits that a table does not name and rows without a commit", async () => {
    const { folder, commits } = prepared();
    const { told } = await imported(folder);
    assert.deepEqual(
      told.map(([, url, title, byline]) => [url, title, byline]),
      [
        [budget, "Budget", "By DESK"],
        ["https://www.gazette.example/fees", "By DESK", undefined],
        [budget, "Budget", "By DESK"],
      ],
    );
    const versions = fileOf(table([commits[0]!, "0".repeat(40), "HEAD"], rows));
    const part = await imported(folder, { options: { versions } });
    assert.deepEqual([part.told.length, part.passedOver.length], [1, 2]);
    assert.deepEqual(
      part.refused.map(([, reason]) => reason.slice(0, 24)),
      ["v is no commit", "its commit 0000000000000"],
    );
  });

  it("selects by address, and says where there is nothing to read", async () => {
    const { folder } = prepared();
    const { told } = await imported(folder, { includes: (address) => address.endsWith("/fees") });
    assert.equal(told.length, 1);
    await assert.rejects(imported(temporaryFolder()), /is no Git repository, and there is none in it/);
    await assert.rejects(imported(path.join(folder, "none")), /There is no folder/);
    await assert.rejects(imported(folder, { options: { articles: "x" } }), /--articles is read with --versions/);
    await assert.rejects(imported(folder, { options: { versions: fileOf("id,title\n1,x") } }), /has no column "v"/);
  });

  it("writes nothing the second time, nor where nothing is to be written", async () => {
    const { folder, commits } = prepared();
    const versions = fileOf(table(commits, rows));
    const into = path.join(temporaryFolder(), "store");
    const run = async (...more: string[]) => {
      const { stdout } = await runScript("import.ts", [
        ...["newsdiffs", folder, "--versions", versions, "--into", into, "--json"],
        ...more,
      ]);
      return JSON.parse(stdout.trimEnd().split("\n").at(-1)!);
    };
    assert.deepEqual([(await run("--dry-run")).new, filesBelow(into)], [3, []]);
    assert.deepEqual([(await run()).new, (await run()).known], [3, 3]);
    assert.deepEqual(filesBelow(into), [
      "gazette.example/2012/budget/2012-07-05T18-00-00Z.md",
      "gazette.example/2012/budget/2012-07-05T20-00-00Z.md",
      "gazette.example/fees/2012-07-05T19-00-00Z.md",
    ]);
  });
});

it("addressOfFile() reads a file's name as its address", () => {
  const cases: readonly (readonly [name: string, address: string | undefined])[] = [
    ["www.a.example/x/y.html", "http://www.a.example/x/y.html"],
    ["https:/www.a.example/x", "https://www.a.example/x"],
    ["README", undefined],
    ["a.example", "http://a.example/"],
  ];
  for (const [name, address] of cases) assert.equal(addressOfFile(name), address, name);
});
