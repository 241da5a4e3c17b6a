import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds between two looks: a peak lasts longer, and a look takes less than one. */
const interval = 500;

/** Watches the memory of this process and all below it. */
export interface MemoryWatch {
  /** Ends the watch. Bytes: the most that all held together, or, outside Linux, that this process held. */
  peak(): number;
}

export function watchMemory(): MemoryWatch {
  let most = 0;
  const look = () => {
    most = Math.max(most, treeBytes(process.pid));
  };
  const timer = setInterval(look, interval).unref();
  return {
    peak() {
      clearInterval(timer);
      look();
      return Math.max(most, process.resourceUsage().maxRSS * 1024);
    },
  };
}

/**
 * Resident bytes of a process and all below it together; 0 where the system does not tell, or it has just ended. Pages
 * that several of them share count once for each, so this is never too little.
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

/** Of all its threads, for a worker may start a process. */
function childrenOf(pid: number | string, proc: string): string[] {
  return readdirSync(`${proc}/${pid}/task`).flatMap((thread) => {
    try {
      return readFileSync(`${proc}/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean);
    } catch {
      return [];
    }
  });
}
