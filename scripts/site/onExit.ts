import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const cleanups: (() => void)[] = [];

/**
 * Has something tidied up should the process end before it is done: by a signal, by `process.exit()` or by an error that
 * nobody catches. What is asked for last runs first. Only SIGKILL and a power cut go past it.
 *
 * @param cleanup must not wait for anything: the process is about to be gone
 * @returns takes it back, for when all is done
 */
export function onExit(cleanup: () => void): () => void {
  if (cleanups.length === 0) {
    process.on("exit", cleanUp);
    for (const signal of signals) process.on(signal, stop);
  }
  cleanups.push(cleanup);
  return () => {
    const index = cleanups.indexOf(cleanup);
    if (index < 0) return;
    cleanups.splice(index, 1);
    if (cleanups.length > 0) return;
    process.off("exit", cleanUp);
    for (const signal of signals) process.off(signal, stop);
  };
}

/** 130 after SIGINT, 143 after SIGTERM, as shells say. Sending the signal once more would not end the first process of a container. */
function stop(signal: NodeJS.Signals): void {
  process.exit(128 + constants.signals[signal]);
}

function cleanUp(): void {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup();
    } catch (error) {
      // The others still have their turn.
      console.error((error as Error).message);
    }
  }
}
