import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { repository } from "../fixtures/repository.ts";
import { codeIn, documents, readDocument, tableBelow } from "./documents.ts";

const known = new Set(documents().map(({ file }) => file));

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function anchorsIn(text: string): string[] {
  return [...text.replace(/^ *```[\s\S]*?^ *```$/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    anchorOf(heading!),
  );
}

for (const { file, text } of documents()) {
  test(`every link in ${file} leads somewhere`, () => {
    const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, "").replace(/`[^`\n]*`/g, "");
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? match[2]!);
    for (const link of links.filter((each) => !/^https?:/.test(each))) {
      const [target = "", anchor] = link.split("#");
      const to = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
      assert.ok(existsSync(path.join(repository, to)), `${link}: no such file`);
      if (anchor !== undefined) {
        assert.ok(known.has(to), `${link}: an anchor in something that is no document`);
        assert.ok(anchorsIn(readDocument(to).text).includes(anchor), `${link}: no such heading`);
      }
    }
  });

  test(`every path of the repository that ${file} names exists`, () => {
    // Files that an example or a publisher makes, and what a build or a capture makes.
    const made =
      /^(?:scripts|tests)\/labels\/question\.|gemtext|headlines\.|^templates\/messages\/en\/sources\.ts|^content\/(?:sources\.njk|busiest\.njk|articles|versions\/|watch\.yml|capture)/;
    const paths = codeIn(text).filter(
      (code) =>
        /^(?:scripts|templates|content|tests|docs|\.ci)\/[\w./-]*$/.test(code) ||
        /^(?:package\.json|netlify\.toml|CHANGELOG\.md|\.eleventy\.ts|\.nvmrc|\.gitattributes)$/.test(code),
    );
    for (const named of paths.filter((each) => !made.test(each)))
      assert.ok(existsSync(path.join(repository, named)), named);
  });
}

test("each line of “to change X, open Y” names a place, and nothing but places that exist", () => {
  const { file, text } = readDocument("docs/architecture.md");
  const from = text.indexOf("\n## To change X, open Y\n");
  const section = text.slice(from, text.indexOf("\n## ", from + 1));
  const rows = [...section.matchAll(/^\n(?=\|)/gm)].flatMap(({ index }) =>
    tableBelow({ file, text: `\n# table\n${section.slice(index)}` }, "# table"),
  );
  assert.ok(rows.length > 30);
  for (const [what, where = ""] of rows) {
    const named = codeIn(where).filter((code) => code !== "<meta>");
    assert.ok(named.length > 0, what);
    for (const each of named) assert.ok(existsSync(path.join(repository, each)), `${what}: ${each}`);
  }
});

test("docs/decisions/README.md lists every record by its title", () => {
  const { text } = readDocument("docs/decisions/README.md");
  const records = [...known].filter((file) => /^docs\/decisions\/\d{4}-/.test(file));
  assert.ok(records.length > 0);
  for (const record of records) {
    const [, number, title] = /^# (\d{4})\. (.+)$/m.exec(readDocument(record).text) ?? [];
    assert.equal(path.basename(record).slice(0, 4), number, record);
    assert.ok(text.includes(`| [${number}](${path.basename(record)}) | ${title} |`), record);
  }
});

test("the decision on dependencies names every package that package.json has, and the module that imports it", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
  const record = readDocument("docs/decisions/0018-dependencies.md");
  const rows = tableBelow(record, "## Decision").map((cells) => codeIn(cells.slice(0, 1).concat(cells[2]!).join(" ")));
  assert.deepEqual(rows.map(([name]) => name).sort(), Object.keys(dependencies).sort());
  for (const [name, module] of rows)
    assert.ok(readFileSync(path.join(repository, module!), "utf8").includes(`"${name}`), `${module} imports ${name}`);
  for (const name of Object.keys(devDependencies).filter((each) => !each.startsWith("@types/")))
    assert.ok(record.text.includes(`\`${name}\``), name);
});

// Not in the benchmarks, which also run Eleventy alone, to measure it.
test("each package is imported by one module", () => {
  const importers = new Map<string, Set<string>>();
  for (const top of ["scripts", "templates"])
    for (const name of readdirSync(path.join(repository, top), { recursive: true, encoding: "utf8" })) {
      if (!/\.(?:ts|mjs)$/.test(name) || name.endsWith(".d.ts") || name.startsWith("bench")) continue;
      const file = path.posix.join(top, ...name.split(path.sep));
      const source = readFileSync(path.join(repository, file), "utf8").replace(/^(?:import|export) type .*$/gm, "");
      for (const [, from] of source.matchAll(
        /(?:from |await import\(|require\()"((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[^"]*)?"/g,
      ))
        importers.set(from!, (importers.get(from!) ?? new Set()).add(file));
    }
  const several = [...importers].filter(([, files]) => files.size > 1).map(([name, files]) => [name, [...files]]);
  assert.deepEqual(several, []);
});
