import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";
import { processStat } from "./processStat.ts";

/** Identifies a process, unlike its number, which later processes and other containers may reuse. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The scope of the number: one boot of one machine, one container. */
  readonly place: string;
  /** Start time, in clock ticks since boot; empty if the system does not report it. */
  readonly start: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, place: place(), start: startOf(process.pid) ?? "" };
}

/**
 * Whether a process is still running. `unknown` if it was started elsewhere, or if some process has its number and the
 * system does not report its start time: then the age of its last heartbeat must decide.
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
 * Start time of the process; empty if it is a zombie, undefined if the system does not report it.
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
    // EPERM: it is running, as another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
