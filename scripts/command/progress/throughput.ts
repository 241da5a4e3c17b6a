/**
 * Seconds after which what was done counts a third. Long enough that one long article does not frighten, short enough
 * that the first new articles after many reused ones, which go a hundred times faster, soon show.
 */
const memory = 15;

/** How fast a stage goes of late. */
export interface Throughput {
  /** @param done so far, from 0; @param at in seconds, never less than before */
  note(done: number, at: number): void;
  /** Undefined within the first second, of which nothing can be said. */
  perSecond(): number | undefined;
}

/** Work and time, both faded alike: at the beginning the plain average, later that of the last quarter of a minute. */
export function throughput(start: number): Throughput {
  let last = { done: 0, at: start };
  let work = 0;
  let time = 0;
  return {
    note(done, at) {
      if (at === last.at) return;
      const faded = Math.exp((last.at - at) / memory);
      const remembered = memory * (1 - faded);
      // As if done evenly since the last note: a log notes every ten seconds.
      work = work * faded + ((done - last.done) / (at - last.at)) * remembered;
      time = time * faded + remembered;
      last = { done, at };
    },
    perSecond: () => (last.at - start < 1 || time === 0 ? undefined : work / time),
  };
}
