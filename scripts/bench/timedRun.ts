import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface TimedRun {
  readonly seconds: number;
  /** Largest resident memory of the process itself; absent where the system does not tell. */
  readonly megabytes?: number;
  readonly stdout: string;
}

/**
 * Runs a command to its end.
 *
 * @throws {Error} with what it wrote to standard error, where it fails
 */
export function timedRun(command: string, args: readonly string[], cwd?: string): Promise<TimedRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { ...(cwd && { cwd }), stdio: ["ignore", "pipe", "pipe"] });
    let megabytes: number | undefined;
    const watch = setInterval(() => {
      try {
        const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
        if (peak) megabytes = Number(peak[1]) / 1000;
      } catch {
        // Not Linux, or the process has just ended.
      }
    }, 50);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, stdout, ...(megabytes !== undefined && { megabytes }) });
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr.trim()}`));
    });
  });
}
