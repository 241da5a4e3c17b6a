import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";

/** Names one process so that no later one with its number, and none in another container, is taken for it. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Where the number counts: this start of this machine, this container. */
  readonly place: string;
  /** When it started, in ticks of the machine; empty where the system does not tell. */
  readonly start: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, place: place(), start: startOf(process.pid) ?? "" };
}

/**
 * `unknown` where it runs elsewhere, or where a process has its number but the system does not tell since when: what it
 * last wrote must tell.
 */
export function stateOf({ pid, place: itsPlace, start }: ProcessIdentity): "runs" | "ended" | "unknown" {
  if (itsPlace !== place()) return "unknown";
  const current = startOf(pid);
  if (current !== undefined) return current === start ? "runs" : "ended";
  if (!hasNumber(pid)) return "ended";
  return start === "" ? "unknown" : "runs";
}

function place(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return os.hostname();
  }
}

/**
 * The process's time of start, from `/proc`; empty where it has ended and nobody has asked how, undefined where the
 * system does not tell.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold spaces and brackets; the third is the state.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? "" : fields[22 - 3];
  } catch {
    return undefined;
  }
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
