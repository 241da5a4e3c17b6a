import { compareVersions } from "../../diff/mod.ts";
import { stressCases } from "../archives/stressCases.ts";

// A process for each case, so that its peak of memory is its own: `stressRun.ts NAME SEED` prints `[ms, MB]`.
const [name, seed] = process.argv.slice(2);
const [before, after] = stressCases[name!]!(Number(seed)).map((texts) => texts.map((text) => ({ text })));
const started = performance.now();
compareVersions(before!, after!);
console.log(JSON.stringify([performance.now() - started, process.resourceUsage().maxRSS / 1000]));
