import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const cleanups: { readonly cleanup: () => void; readonly stopsWork: boolean }[] = [];

/**
 * Registers a cleanup for the case that the process ends early: by a signal, by `process.exit()` or by an uncaught error.
 * Cleanups that stop work run first, then the others, the last registered first. SIGKILL and power cuts bypass them.
 *
 * @param cleanup must be synchronous, because the process is ending
 * @param options.stopsWork whether it ends workers that may be writing files which other cleanups remove
 * @returns a function that unregisters the cleanup, for when the work is done
 */
export function onExit(cleanup: () => void, { stopsWork = false } = {}): () => void {
  if (cleanups.length === 0) {
    process.on("exit", cleanUp);
    for (const signal of signals) process.on(signal, stop);
  }
  const asked = { cleanup, stopsWork };
  cleanups.push(asked);
  return () => {
    const index = cleanups.indexOf(asked);
    if (index < 0) return;
    cleanups.splice(index, 1);
    if (cleanups.length > 0) return;
    process.off("exit", cleanUp);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** Exits with 130 after SIGINT, 143 after SIGTERM, as shells do. Re-sending the signal would not end a container's first process. */
function stop(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

function cleanUp(): void {
  const lastFirst = [...cleanups].reverse();
  const inOrder = [...lastFirst.filter((each) => each.stopsWork), ...lastFirst.filter((each) => !each.stopsWork)];
  for (const { cleanup } of inOrder) {
    try {
      cleanup();
    } catch (error) {
      // The other cleanups must still run.
      console.error((error as Error).message);
    }
  }
}
