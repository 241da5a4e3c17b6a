import { text, UnusableValue, type ValueReader } from "../../store/yaml/valueReaders.ts";

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** The maximum duration: ten years. Longer ones are typing errors. */
const longest = 3_652 * units.d!;

/** Parses `30m`, `1.5h`, `40d` as milliseconds; undefined if a text is not a duration. */
export function readDuration(written: string): number | undefined {
  const [, number, unit] = /^(\d{1,6}(?:\.\d{1,3})?) ?([smhdw])$/.exec(written) ?? [];
  if (number === undefined) return undefined;
  const ms = Math.round(Number(number) * units[unit!]!);
  return ms > longest ? undefined : ms;
}

/** Reads a duration of at least `least` milliseconds. */
export function duration(least: number): ValueReader<number> {
  return (value) => {
    const written = text(value);
    const ms = readDuration(written);
    if (ms === undefined)
      throw new UnusableValue(
        `"${written.slice(0, 40)}" is no duration; write a number and s, m, h, d or w, as in 30m`,
      );
    if (ms < least) throw new UnusableValue(`"${written}" is too short`);
    return ms;
  };
}

/** Reads a duration, or `never` for no end. */
export function durationOrNever(least: number): ValueReader<number> {
  const read = duration(least);
  return (value) => (value.kind === "text" && value.text.trim() === "never" ? Number.POSITIVE_INFINITY : read(value));
}
