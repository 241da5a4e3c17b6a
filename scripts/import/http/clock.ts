/** The time source of a run. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The maximum duration of a Node timer; a longer one would fire at once. */
const longestTimer = 2_147_483_647;

export const realClock: Clock = {
  now: Date.now,
  async wait(ms) {
    for (let left = ms; left > 0; left -= longestTimer)
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, longestTimer)));
  },
};

/** A clock that starts at an instant, and on which waiting takes no time. */
export function simulatedClock(start: number): Clock {
  let now = start;
  return {
    now: () => now,
    async wait(ms) {
      now += Math.max(0, ms);
    },
  };
}
