import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const cleanups: { readonly cleanup: () => void; readonly stopsWork: boolean }[] = [];

/**
 * Has something tidied up should the process end before it is done: by a signal, by `process.exit()` or by an error that
 * nobody catches. What stops work runs first, then what is asked for last. Only SIGKILL and a power cut go past it.
 *
 * @param cleanup must not wait for anything: the process is about to be gone
 * @param options.stopsWork whether it ends those who may be writing what others clear away
 * @returns takes it back, for when all is done
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

/** 130 after SIGINT, 143 after SIGTERM, as shells say. Sending the signal once more would not end the first process of a container. */
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
      // The others still have their turn.
      console.error((error as Error).message);
    }
  }
}
