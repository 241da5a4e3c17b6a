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
    most = Math.max(most, residentBelow(process.pid));
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

/** Resident bytes of a process and those it started; 0 where the system does not tell, or it has just ended. */
function residentBelow(pid: number | string): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    const own = Number(kilobytes ?? 0) * 1024;
    return childrenOf(pid).reduce((sum, child) => sum + residentBelow(child), own);
  } catch {
    return 0;
  }
}

/** Of all its threads, for a worker may start a process. */
function childrenOf(pid: number | string): string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    try {
      return readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean);
    } catch {
      return [];
    }
  });
}
