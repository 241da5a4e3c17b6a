import { fileURLToPath } from "node:url";
import { compareVersions } from "../diff/mod.ts";
import { editedPair, stressCases } from "./archives/stressCases.ts";
import type { Figure } from "./report/figure.ts";
import { timedRun } from "./runs/timedRun.ts";

const sizes = [200, 2_000, 20_000, 200_000];
const shares = [0.01, 0.1, 1];

/** Time against size, for edits of a hundredth, a tenth and all of the words. */
export function benchGrowth(seed: number): Figure[] {
  return shares.flatMap((share) =>
    sizes.map((size) => {
      const [before, after] = editedPair(size, share, seed).map((texts) => texts.map((text) => ({ text })));
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const started = performance.now();
        compareVersions(before!, after!);
        best = Math.min(best, performance.now() - started);
      }
      return { name: `${size.toLocaleString("en")} words, ${share * 100} % replaced`, value: best, unit: "ms" };
    }),
  );
}

/** Time and peak memory of each stress case, cold, in a separate process. */
export async function benchStress(seed: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const script = fileURLToPath(new URL("runs/stressRun.ts", import.meta.url));
  const typescript = new URL("../code/typescript.mjs", import.meta.url).href;
  for (const name of Object.keys(stressCases)) {
    const { stdout } = await timedRun(process.execPath, ["--import", typescript, script, name, String(seed)]);
    const [ms, megabytes] = JSON.parse(stdout) as [number, number];
    figures.push({ name, value: ms, unit: "ms" }, { name: "  its memory", value: megabytes, unit: "MB" });
  }
  return figures;
}
