import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Figure } from "./figure.ts";
import { figureTable } from "./figureTable.ts";
import type { Machine } from "./machine.ts";

/** Path of the report, below the working directory. */
const file = ".cache/variorum/bench.json";

/** The figures of one benchmark, and the command that measured them. */
export interface BenchReport {
  readonly command: string;
  readonly figures: readonly Figure[];
}

/** The last figures of all benchmarks on one machine. */
export interface Report {
  readonly machine: Machine;
  readonly benches: Readonly<Record<string, BenchReport>>;
}

/** The last report; undefined if nothing has been measured yet. */
export async function readReport(): Promise<Report | undefined> {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, "utf8"));
}

/** Replaces the earlier figures of a benchmark; figures of another machine are dropped, because they are not comparable. */
export async function addToReport(machine: Machine, name: string, bench: BenchReport): Promise<void> {
  const before = await readReport();
  const others = isDeepStrictEqual(before?.machine, machine) ? before?.benches : {};
  const report: Report = { machine, benches: { ...others, [name]: bench } };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** The report in the form of docs/performance.md: the machine, then a table for each benchmark under its command. */
export function reportInMarkdown({ machine, benches }: Report): string {
  const { processor, processors, gigabytes, system, node, peers } = machine;
  const installed = Object.entries(peers).map(([name, version]) => `${name} ${version ?? "not installed"}`);
  const facts = [`${processors} processors (${processor})`, `${gigabytes} GB`, system, `Node ${node}`, ...installed];
  const tables = Object.values(benches).map(({ command, figures }) => `\`${command}\`\n\n${figureTable(figures)}`);
  return [`${facts.join(", ")}.`, ...tables].join("\n\n");
}
