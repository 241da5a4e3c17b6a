import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Figure } from "./figure.ts";
import { figureTable } from "./figureTable.ts";
import type { Machine } from "./machine.ts";

/** Below the folder that the command is run in. */
const file = ".cache/variorum/bench.json";

/** What one bench found, and how to find it again. */
export interface BenchReport {
  readonly command: string;
  readonly figures: readonly Figure[];
}

/** What all benches last found on one machine. */
export interface Report {
  readonly machine: Machine;
  readonly benches: Readonly<Record<string, BenchReport>>;
}

/** The last report; undefined where nothing has been measured yet. */
export async function readReport(): Promise<Report | undefined> {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, "utf8"));
}

/** Puts the figures of a bench in place of its earlier ones; figures of another machine go, as none compare with them. */
export async function addToReport(machine: Machine, name: string, bench: BenchReport): Promise<void> {
  const before = await readReport();
  const others = isDeepStrictEqual(before?.machine, machine) ? before?.benches : {};
  const report: Report = { machine, benches: { ...others, [name]: bench } };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** The report as docs/performance.md holds it: the machine, then a table for each bench under the command that makes it. */
export function reportInMarkdown({ machine, benches }: Report): string {
  const { processor, processors, gigabytes, system, node, peers } = machine;
  const installed = Object.entries(peers).map(([name, version]) => `${name} ${version ?? "not installed"}`);
  const facts = [`${processors} processors (${processor})`, `${gigabytes} GB`, system, `Node ${node}`, ...installed];
  const tables = Object.values(benches).map(({ command, figures }) => `\`${command}\`\n\n${figureTable(figures)}`);
  return [`${facts.join(", ")}.`, ...tables].join("\n\n");
}
