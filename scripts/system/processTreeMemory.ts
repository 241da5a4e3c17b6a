import { readdirSync, readFileSync } from "node:fs";

/** A measurement of the memory of a process and all below it. */
export interface MemoryWatch {
  /**
   * Ends the measurement. The most bytes that all held at one instant. Where the system does not say, 0, and of this
   * process what it alone held.
   */
  peak(): number;
}

/** @param interval milliseconds between two looks, of which each takes some two; a peak that matters lasts longer */
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
 * Resident bytes of a process and all below it together; 0 where the system does not say, or it has just ended. Memory
 * that several of them share counts once for each, so this is never too little.
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

/** Those that any of its threads started. */
function childrenOf(pid: number | string, proc: string): string[] {
  return readdirSync(`${proc}/${pid}/task`).flatMap((thread) => {
    try {
      return readFileSync(`${proc}/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean);
    } catch {
      return [];
    }
  });
}
