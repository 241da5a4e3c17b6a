import type { OnProgress } from "./buildOptions.ts";

/** Measures stages by what is told of them: each lasts until the next begins. */
export interface StageClock {
  readonly on: OnProgress;
  /** Ends the last stage. Seconds of each, in order, in thousandths. */
  stop(): Readonly<Record<string, number>>;
}

/**
 * @param onProgress is told all that the clock is told
 * @param now in milliseconds
 */
export function stageClock(onProgress: OnProgress, now = () => performance.now()): StageClock {
  const milliseconds = new Map<string, number>();
  let current: { stage: string; since: number } | undefined;
  const endStage = () => {
    if (!current) return;
    const { stage, since } = current;
    milliseconds.set(stage, (milliseconds.get(stage) ?? 0) + now() - since);
  };
  return {
    on(stage, done, total) {
      if (stage !== current?.stage) {
        endStage();
        current = { stage, since: now() };
      }
      onProgress(stage, done, total);
    },
    stop() {
      endStage();
      current = undefined;
      return Object.fromEntries([...milliseconds].map(([stage, taken]) => [stage, Math.round(taken) / 1000]));
    },
  };
}
