import { readFileSync } from "node:fs";

/** Processor time of all ended children of this process and of theirs, in seconds; undefined where there is no `/proc`. */
export function childrenSeconds(proc = "/proc"): number | undefined {
  try {
    return ticksOfChildren(readFileSync(`${proc}/self/stat`, "utf8")) / 100;
  } catch {
    return undefined;
  }
}

/**
 * Of `/proc/<pid>/stat` (proc_pid_stat(5)): user and system time of children, fields 16 and 17, in hundredths of a
 * second. The name of the program, field 2, stands in parentheses and may hold any character.
 */
function ticksOfChildren(stat: string): number {
  const fromThird = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return Number(fromThird[13]) + Number(fromThird[14]);
}
