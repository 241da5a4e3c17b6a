import type { OnProgress } from "./buildOptions.ts";

/** Times the stages of a build by its progress events: a stage lasts until the next one begins. */
export interface StageClock {
  readonly on: OnProgress;
  /** Ends the last stage, and returns the seconds of each in order, to three decimals. */
  stop(): Readonly<Record<string, number>>;
}

/**
 * @param onProgress receives every event that the clock receives
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
