import { readFileSync } from "node:fs";

/**
 * The fields of Linux's `/proc/<pid>/stat`, by their numbers in proc_pid_stat(5). Undefined on other systems, or if there is
 * no such process.
 */
export function processStat(pid: number | "self", proc = "/proc"): readonly (string | undefined)[] | undefined {
  try {
    const stat = readFileSync(`${proc}/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold spaces and brackets.
    return [undefined, String(pid), undefined, ...stat.slice(stat.lastIndexOf(")") + 2).split(" ")];
  } catch {
    return undefined;
  }
}
