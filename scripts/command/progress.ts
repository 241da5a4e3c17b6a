import type { OnProgress } from "../site/buildOptions.ts";

/** Rewrites one line of a terminal; says nothing where standard error is not one. */
export function terminalProgress(terminal: NodeJS.WriteStream = process.stderr): { on: OnProgress; end(): void } {
  if (!terminal.isTTY) return { on() {}, end() {} };
  let shown = 0;
  let last = "";
  return {
    on(stage, done, total) {
      const now = performance.now();
      // Ten times a second is all that an eye follows; a new stage and the end of one are always told.
      if (stage === last && done < total && now - shown < 100) return;
      shown = now;
      last = stage;
      terminal.write(`\r\x1b[2K${stage} ${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`);
    },
    end() {
      terminal.write("\r\x1b[2K");
    },
  };
}
