import { spawn } from "node:child_process";
import { watchMemory } from "../../system/processTreeMemory.ts";
import { childrenSeconds } from "./childrenSeconds.ts";

export interface TimedRun {
  readonly seconds: number;
  /** Processor time of the process and its descendants; absent where the system does not report it. */
  readonly cpuSeconds?: number;
  /** Peak memory of the process and its descendants together; absent as above. */
  readonly megabytes?: number;
  readonly stdout: string;
}

/** Sampling interval of the memory, in ms. */
const memoryInterval = 100;

/**
 * Runs a command to its end. The processor time is correct only if nothing else runs meanwhile.
 *
 * @throws {Error} with its standard error, if it fails
 */
export function timedRun(command: string, args: readonly string[], cwd?: string): Promise<TimedRun> {
  return new Promise((resolve, reject) => {
    const cpuBefore = childrenSeconds();
    const started = performance.now();
    const child = spawn(command, args, { ...(cwd && { cwd }), stdio: ["ignore", "pipe", "pipe"] });
    const memory = child.pid === undefined ? undefined : watchMemory(child.pid, memoryInterval);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", (error) => {
      memory?.peak();
      reject(error);
    });
    child.on("close", (code) => {
      const bytes = memory?.peak() ?? 0;
      const seconds = (performance.now() - started) / 1000;
      const cpuAfter = childrenSeconds();
      const cpuSeconds = cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
      if (code !== 0) {
        reject(new Error(`${command} ${args.join(" ")} ended with ${code}: ${stderr.trim()}`));
        return;
      }
      resolve({
        seconds,
        stdout,
        ...(cpuSeconds !== undefined && { cpuSeconds }),
        ...(bytes > 0 && { megabytes: bytes / 1e6 }),
      });
    });
  });
}
