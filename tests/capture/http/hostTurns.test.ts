import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HostTurns, RunLimits } from "../../../scripts/capture/http/hostTurns.ts";
import { simulatedClock } from "../../../scripts/import/http/clock.ts";

describe("HostTurns", () => {
  it("never asks a host twice at once or before its delay is over, nor more often or later than it may", async () => {
    const request = fc.record({ host: fc.constantFrom("a", "b", "c"), delay: fc.nat(5_000), takes: fc.nat(2_000) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { maxLength: 30 }),
        fc.nat(40),
        fc.nat(60_000),
        async (requests, most, end) => {
          const clock = simulatedClock(0);
          const limits = new RunLimits(clock, { requests: most, end });
          const turns = new HostTurns(clock, limits);
          const free = new Map<string, number>();
          const busy = new Set<string>();
          let asked = 0;
          await Promise.all(
            requests.map(({ host, delay, takes }) =>
              turns.take(host, delay, async () => {
                assert.ok(!busy.has(host) && clock.now() >= (free.get(host) ?? 0) && clock.now() <= end);
                busy.add(host);
                asked++;
                await clock.wait(takes);
                busy.delete(host);
                free.set(host, clock.now() + delay);
              }),
            ),
          );
          assert.ok(asked <= most);
          assert.equal(limits.requests, asked);
          if (most >= requests.length && end === 60_000) assert.ok(asked > 0 || requests.length === 0);
        },
      ),
    );
  });

  it("goes on after a request that failed", async () => {
    const clock = simulatedClock(0);
    const turns = new HostTurns(clock, new RunLimits(clock, { requests: 9, end: 1e9 }));
    await assert.rejects(
      turns.take("a", 100, () => Promise.reject(new Error("no"))),
      /no/,
    );
    assert.equal(await turns.take("a", 100, async () => clock.now()), 100);
  });
});
