import type { Figure } from "../report/figure.ts";
import type { TimedRun } from "./timedRun.ts";

/** Processor time and memory of a run, where the system reports them; they follow the figure that they belong to. */
export function* resources(
  { cpuSeconds, megabytes }: TimedRun,
  against: { readonly peer?: { readonly name: string; readonly run: TimedRun }; readonly mostMegabytes?: number } = {},
): Generator<Figure> {
  const { peer, mostMegabytes } = against;
  if (cpuSeconds !== undefined) {
    const theirs = peer?.run.cpuSeconds;
    yield {
      name: "– processor time",
      value: cpuSeconds,
      unit: "s",
      ...(peer && theirs && { against: { name: peer.name, ratio: cpuSeconds / theirs } }),
    };
  }
  if (megabytes !== undefined) {
    yield {
      name: "– memory of all processes",
      value: megabytes,
      unit: "MB",
      ...(mostMegabytes !== undefined && { goal: { of: "value", atMost: mostMegabytes } }),
    };
  }
}
