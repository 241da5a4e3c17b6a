import { UnusableValue, type ValueReader } from "./valueReaders.ts";
import type { YamlEntries } from "./yamlValue.ts";

/** The closed list of keys of one kind of file, each with the reader of its value. */
export type Keys<T> = { readonly [Key in keyof T]-?: ValueReader<T[Key]> };

export interface KeyFault {
  readonly line: number;
  /** `lang: "zh_CN" is no BCP 47 language tag; write zh-CN` */
  readonly reason: string;
}

const readersOf = new WeakMap<object, ReadonlyMap<string, ValueReader<unknown>>>();

/**
 * Reads every known key whose value is usable; keys are optional, and one without a value counts as absent. Everything else
 * is reported as a fault: unknown keys and unusable values.
 */
export function readKeys<T extends object>(
  entries: YamlEntries,
  keys: Keys<T>,
): { values: Partial<T>; faults: KeyFault[] } {
  let readers = readersOf.get(keys);
  if (!readers) {
    // A Map, so that a key named `constructor` is not found in the prototype chain.
    readers = new Map<string, ValueReader<unknown>>(Object.entries(keys));
    readersOf.set(keys, readers);
  }
  const values: Record<string, unknown> = {};
  const faults: KeyFault[] = [];
  for (const [key, value] of entries) {
    const read = readers.get(key);
    if (!read) {
      const name = key.replace(/\s+/g, " ").slice(0, 40);
      faults.push({ line: value.line, reason: `unknown key "${name}" (known: ${[...readers.keys()].join(", ")})` });
    } else if (value.kind !== "text" || value.text.trim() !== "") {
      try {
        values[key] = read(value);
      } catch (error) {
        if (!(error instanceof UnusableValue)) throw error;
        faults.push({ line: value.line, reason: `${key}: ${error.message}` });
      }
    }
  }
  return { values: values as Partial<T>, faults };
}
