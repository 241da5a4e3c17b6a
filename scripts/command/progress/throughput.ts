/**
 * Time constant of the exponential average, in seconds. Long enough that one long article has little effect, short enough to
 * adapt soon when the first new articles follow many reused ones, which are a hundred times faster.
 */
const memory = 15;

/** Recent throughput of a stage. */
export interface Throughput {
  /** @param done so far, from 0; @param at in seconds, never less than before */
  note(done: number, at: number): void;
  /** Undefined in the first second, when it cannot be estimated yet. */
  perSecond(): number | undefined;
}

/** Exponentially weighted average: at the beginning the plain average, later that of the last 15 seconds. */
export function throughput(start: number): Throughput {
  let last = { done: 0, at: start };
  let work = 0;
  let time = 0;
  return {
    note(done, at) {
      if (at === last.at) return;
      const faded = Math.exp((last.at - at) / memory);
      const remembered = memory * (1 - faded);
      // Assumes a constant rate since the last note: a log notes every ten seconds.
      work = work * faded + ((done - last.done) / (at - last.at)) * remembered;
      time = time * faded + remembered;
      last = { done, at };
    },
    perSecond: () => (last.at - start < 1 || time === 0 ? undefined : work / time),
  };
}
