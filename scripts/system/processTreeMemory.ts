import { readdirSync, readFileSync } from "node:fs";

/** Measures the memory of a process and its descendants. */
export interface MemoryWatch {
  /**
   * Ends the measurement, and returns the peak of their total memory, in bytes. Where the system does not report it, this
   * process's own peak, or 0 for another process.
   */
  peak(): number;
}

/** @param interval milliseconds between samples, each of which takes about two; a peak that matters lasts longer */
export function watchMemory(pid: number = process.pid, interval: number = 500): MemoryWatch {
  let most = 0;
  const look = () => {
    most = Math.max(most, treeBytes(pid));
  };
  const timer = setInterval(look, interval).unref();
  return {
    peak() {
      clearInterval(timer);
      look();
      return pid === process.pid ? Math.max(most, process.resourceUsage().maxRSS * 1024) : most;
    },
  };
}

/**
 * Total resident bytes of a process and its descendants; 0 where the system does not report them, or if it has just ended.
 * Memory that several of them share counts once for each, so this is an upper bound.
 */
export function treeBytes(pid: number | string, proc = "/proc"): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`${proc}/${pid}/status`, "utf8")) ?? [];
    const own = Number(kilobytes ?? 0) * 1024;
    return childrenOf(pid, proc).reduce((sum, child) => sum + treeBytes(child, proc), own);
  } catch {
    return 0;
  }
}

/** Child processes, started by any of its threads. */
function childrenOf(pid: number | string, proc: string): string[] {
  return readdirSync(`${proc}/${pid}/task`).flatMap((thread) => {
    try {
      return readFileSync(`${proc}/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean);
    } catch {
      return [];
    }
  });
}
