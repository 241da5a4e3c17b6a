import { readdirSync, readFileSync } from "node:fs";

/** A process as `/proc/<pid>/stat` tells it. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  /** Processor time of the children it has waited for, and of theirs, in hundredths of a second. */
  readonly ticksOfChildren: number;
}

/** Reads `/proc/<pid>/stat` (proc_pid_stat(5)); the name of the program stands in parentheses and may hold any character. */
export function parseProcessStat(text: string): ProcessStat {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // Fields 4 (parent), 16 and 17 (time of children, user and system); the first two are cut off above.
  return {
    pid: Number.parseInt(text, 10),
    parent: Number(fields[1]),
    ticksOfChildren: Number(fields[13]) + Number(fields[14]),
  };
}

/** The process and all its descendants. */
export function treeOf(root: number, processes: readonly ProcessStat[]): number[] {
  const childrenOf = new Map<number, number[]>();
  for (const { pid, parent } of processes) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), pid]);
  const tree = [root];
  for (const pid of tree) tree.push(...(childrenOf.get(pid) ?? []));
  return tree;
}

/**
 * Resident memory of a process and all its descendants together, in megabytes; undefined where the system has no
 * `/proc` or the process is gone. Pages that several of them share count once for each, so this is never too little.
 */
export function treeMegabytes(root: number, proc = "/proc"): number | undefined {
  const read = (file: string) => {
    try {
      return readFileSync(`${proc}/${file}`, "utf8");
    } catch {
      // It has ended since the folder was listed.
      return "";
    }
  };
  const names = listed(proc).filter((name) => /^\d+$/.test(name));
  const processes = names.map((name) => read(`${name}/stat`)).filter((text) => text !== "");
  const kilobytes = treeOf(root, processes.map(parseProcessStat)).map((pid) =>
    Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`${pid}/status`))?.[1] ?? 0),
  );
  const sum = kilobytes.reduce((total, each) => total + each, 0);
  return sum > 0 ? sum / 1000 : undefined;
}

/** Processor time of all ended children of this process and of theirs, in seconds; undefined where there is no `/proc`. */
export function childrenSeconds(proc = "/proc"): number | undefined {
  try {
    return parseProcessStat(readFileSync(`${proc}/self/stat`, "utf8")).ticksOfChildren / 100;
  } catch {
    return undefined;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
