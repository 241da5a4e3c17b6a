import { longHistory, returningHistory, writeLongArticle } from "./archives/longArticle.ts";
import type { Figure } from "./report/figure.ts";
import { resources } from "./runs/resources.ts";
import { runBuild } from "./runs/runBuild.ts";
import { inWorkFolder } from "./runs/workFolder.ts";

/** The longest histories and the longest text found in real archives. */
const articles = [
  { history: (seed: number) => longHistory(2_484, 31_000, seed), told: "2,484 versions of 31 kB" },
  { history: (seed: number) => longHistory(969, 182_000, seed), told: "969 versions of 182 kB" },
  { history: (seed: number) => longHistory(4, 2_000_000, seed), told: "4 versions of 2 MB" },
  {
    history: (seed: number) => returningHistory(1_684, 70_000, seed),
    told: "1,684 versions of 66 kB, nearly all returns",
    mostOutput: 10,
  },
];

/** Builds of one long article each, without search. */
export async function* benchLong(seed: number): AsyncGenerator<Figure> {
  for (const article of articles) {
    yield* inWorkFolder(async function* (folder): AsyncGenerator<Figure> {
      const folders = { versions: folder.at("versions"), output: folder.at("site"), cache: folder.at("cache") };
      await writeLongArticle(folders.versions, article.history(seed));
      const run = await runBuild(folders, ["--no-search"]);
      yield {
        name: `one article, ${article.told}`,
        value: run.seconds,
        unit: "s",
        goal: { of: "value", atMost: 60 },
      };
      yield* resources(run, { mostMegabytes: 1_000 });
      const { mostOutput } = article;
      yield {
        name: "– output",
        value: run.summary.bytes / 1e6,
        unit: "MB",
        ...(mostOutput && { goal: { of: "value", atMost: mostOutput } }),
      };
    });
  }
}
