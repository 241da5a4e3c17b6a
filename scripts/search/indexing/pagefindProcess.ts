import type { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { onExit } from "../../system/onExit.ts";

/** The process that Pagefind works in. */
export interface PagefindProcess {
  /** Rejects where the process ends by itself; Pagefind's own promises then stay open for good. */
  readonly ended: Promise<never>;
  /** Stops watching; call it before Pagefind is asked to end the process. */
  leave(): void;
}

/**
 * Watches the process that Pagefind starts during a call. Pagefind gives no handle on it, but Node announces every
 * process that it starts.
 *
 * @param start makes Pagefind start its process, before it first waits
 */
export function watchPagefind<T>(start: () => T): { readonly started: T; readonly process: PagefindProcess } {
  let child: ChildProcess | undefined;
  const note = (message: unknown) => {
    child ??= (message as { process: ChildProcess }).process;
  };
  subscribe("child_process", note);
  let started: T;
  try {
    started = start();
  } finally {
    unsubscribe("child_process", note);
  }
  let onEnd = () => {};
  const ended = new Promise<never>((_, reject) => {
    onEnd = () => reject(new Error("Pagefind ended before the search index was written; what it said stands above."));
    // Its process does not keep ours alive, so that nothing at all may be left to wait for.
    child?.once("exit", onEnd);
    child?.ref();
  });
  // Prevents an unhandled rejection where nobody awaits it.
  ended.catch(() => {});
  const settled = onExit(() => child?.kill("SIGKILL"));
  return {
    started,
    process: {
      ended,
      leave() {
        settled();
        child?.off("exit", onEnd);
        child?.unref();
      },
    },
  };
}
