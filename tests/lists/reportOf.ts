import type { ArticleReport } from "../../scripts/articles/articleReport.ts";
import type { ChangeFacts } from "../../scripts/articles/changeFacts.ts";

/** What is said of one change; the rest of its facts is nought. */
export type Changed = Pick<ChangeFacts, "captured"> & Partial<ChangeFacts>;

/** The report of an article `paper/<name>` with these changes, each at its instant or with these facts. */
export function reportOf(name: string, ...changed: readonly (string | Changed)[]): ArticleReport {
  const path = `/paper/${name}/`;
  const id = `paper/${name}`;
  const facts = changed.map((each): Changed => (typeof each === "string" ? { captured: each } : each));
  const last = facts.at(-1)?.captured;
  return {
    ...{ id, path, directory: id, problems: [], key: id, reused: false },
    article: {
      summary: {
        ...{ id, path, title: name, source: "paper", firstSeen: facts[0]?.captured ?? "" },
        ...(last && { lastChanged: last }),
        ...{ tracking: "open", versions: facts.length + 1, changes: facts.length },
      },
      pages: [path],
      aliases: [],
      payload: [0, 0, facts.length * 2],
      changes: facts.map((each, index) => ({
        ...{ n: index + 1, url: `${path}#${each.captured}`, wordsAdded: 0, wordsRemoved: 0, labels: [], rows: {} },
        ...each,
        ...{ digest: `${id} ${index}`, offset: 2 * index, bytes: 1, entryBytes: 1 },
      })),
      records: [],
      statistics: { versions: [], removedWords: [] },
    },
  };
}
