import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";
import { processStat } from "./processStat.ts";

/** A process, as distinct from any later one with its number and from those of other containers. */
export interface ProcessIdentity {
  readonly pid: number;
  /** What the number is valid in: one start of one machine, one container. */
  readonly place: string;
  /** Its time of start, in ticks since the machine's; empty where the system does not say. */
  readonly start: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, place: place(), start: startOf(process.pid) ?? "" };
}

/**
 * Whether a process still runs. `unknown` where it was started elsewhere, or where some process has its number and the
 * system does not say since when: the age of what it last wrote must decide then.
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
 * The process's time of start; empty where it has ended and nobody has asked how, undefined where the system does not
 * say.
 */
function startOf(pid: number): string | undefined {
  const stat = processStat(pid);
  const state = stat?.[3];
  return state === "Z" || state === "X" ? "" : stat?.[22];
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
