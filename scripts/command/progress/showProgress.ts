import type { OnProgress } from "../../build/buildOptions.ts";
import { onExit } from "../../system/onExit.ts";
import { type ProgressState, progressBar, progressLine } from "./progressText.ts";
import { throughput } from "./throughput.ts";

/** Minimum interval between redraws of the bar, in ms. */
const redrawMs = 100;
/** Interval of redraws without progress, in ms, because the time left goes on. */
const idleRedrawMs = 1_000;
/** Interval between lines of a log, in ms. */
const logEveryMs = 10_000;

/** The part of a writable stream that is used. */
type Stream = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

export interface ProgressSurroundings {
  /** Where progress is shown. */
  readonly error: Stream;
  /** Shares the terminal with it. */
  readonly output: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In milliseconds. */
  now(): number;
}

export interface ShownProgress {
  readonly on: OnProgress;
  /** Erases the bar. */
  end(): void;
}

/**
 * Shows how far a build is, on standard error: a bar on a terminal, a line every ten seconds in a log. Terminals that
 * cannot take a line back (`TERM=dumb`) and those of a host's pipeline (`CI`) get lines.
 */
export function showProgress(
  surroundings: ProgressSurroundings = {
    error: process.stderr,
    output: process.stdout,
    env: process.env,
    now: () => performance.now(),
  },
): ShownProgress {
  const { error, env } = surroundings;
  const watched = watch(surroundings.now);
  const isBar = error.isTTY && env.TERM !== "dumb" && (env.CI ?? "") === "";
  return isBar ? bar(surroundings, watched) : log(error, watched);
}

/** Keeps the last progress event, and the throughput of its stage. */
function watch(now: () => number): { on: OnProgress; state(): ProgressState | undefined } {
  let last: Omit<ProgressState, "perSecond"> | undefined;
  let stagePace = throughput(0);
  const seconds = () => now() / 1000;
  return {
    on(stage, done, total) {
      if (stage !== last?.stage) stagePace = throughput(seconds());
      last = { stage, done, total };
    },
    state() {
      if (!last) return undefined;
      stagePace.note(last.done, seconds());
      return { ...last, perSecond: stagePace.perSecond() };
    },
  };
}

function log(error: Stream, { on, state }: ReturnType<typeof watch>): ShownProgress {
  const timer = setInterval(() => {
    const current = state();
    if (current) error.write(`${progressLine(current)}\n`);
  }, logEveryMs).unref();
  return { on, end: () => clearInterval(timer) };
}

function bar({ error, output, now }: ProgressSurroundings, { on, state }: ReturnType<typeof watch>): ShownProgress {
  const write = error.write.bind(error);
  let isDrawn = false;
  let drawnAt = Number.NEGATIVE_INFINITY;
  /** False after somebody's half a line, which the bar must not wipe out. */
  let isFree = true;
  let last = "";
  const draw = () => {
    const current = state();
    if (!current || !isFree) return;
    drawnAt = now();
    isDrawn = true;
    write(`\r\x1b[2K${progressBar(current, error.columns || 80)}`);
  };
  const clear = () => {
    if (isDrawn) write("\r\x1b[2K");
    isDrawn = false;
  };

  // Whatever else is printed meanwhile, a warning perhaps, gets a line of its own.
  const restore = [error, output]
    .filter(({ isTTY }) => isTTY)
    .map((stream) =>
      makeWay(stream, clear, (free) => {
        isFree = free;
      }),
    );
  // Node prints its own warnings past the stream.
  process.prependListener("warning", clear);
  const timer = setInterval(draw, idleRedrawMs).unref();
  const end = () => {
    clearInterval(timer);
    process.off("warning", clear);
    clear();
    for (const back of restore) back();
    settled();
  };
  const settled = onExit(end);
  return {
    on(stage, done, total) {
      on(stage, done, total);
      if (stage === last && done < total && now() - drawnAt < redrawMs) return;
      last = stage;
      draw();
    },
    end,
  };
}

/** Has the bar cleared before anything is written to the stream; returns what puts the stream back as it was. */
function makeWay(stream: Stream, clear: () => void, onWritten: (endsLine: boolean) => void): () => void {
  const { write } = stream;
  const making = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    clear();
    const text = Buffer.from(chunk as string).toString("latin1");
    if (text !== "") onWritten(text.endsWith("\n"));
    return Reflect.apply(write, stream, [chunk, ...rest]) as boolean;
  };
  stream.write = making;
  return () => {
    stream.write = write;
  };
}
