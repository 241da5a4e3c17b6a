import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { warningsByMessage } from "../system/processes/warn.ts";

/** Time that a build has to end when it is asked to, in ms. */
const patience = 5_000;

/** Builds of a site, one after another, each in a process of its own. */
export interface BuildProcess {
  /**
   * Runs a build. A warning that the last build gave, too, is not printed again.
   *
   * @returns the exit code
   */
  run(): Promise<number>;
  /** Ends the build that is running, and waits for it. */
  stop(): Promise<void>;
}

/**
 * Builds in a separate process, so that edited scripts take effect without a restart.
 *
 * @param flags of the build
 */
export function buildProcess(repository: string, flags: readonly string[]): BuildProcess {
  const script = path.join(repository, "scripts/code/run.mjs");
  let child: ChildProcess | undefined;
  let told: ReadonlySet<string> = new Set();

  return {
    run() {
      const building = spawn(process.execPath, [script, "build", "--brief", ...flags], {
        stdio: ["inherit", "inherit", "inherit", "ipc"],
        env: { ...process.env, ...warningsByMessage },
      });
      child = building;
      const warnings = new Set<string>();
      building.on("message", (warning: string) => {
        if (!told.has(warning) && !warnings.has(warning)) console.error(warning);
        warnings.add(warning);
      });
      return new Promise((resolve, reject) => {
        building.on("error", reject);
        building.on("close", (code) => {
          if (child === building) child = undefined;
          // A build that failed may have ended before it came to what others warned of.
          told = code === 0 ? warnings : new Set([...told, ...warnings]);
          resolve(code ?? 1);
        });
      });
    },
    async stop() {
      if (!child) return;
      const building = child;
      const ended = new Promise((resolve) => building.once("close", resolve));
      building.kill();
      const timer = setTimeout(() => building.kill("SIGKILL"), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}
