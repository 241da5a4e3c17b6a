/** Validates a value read from JSON: returns what is wrong with it, by its key, or undefined if it is a `T`. */
export interface JsonSchema<T> {
  (value: unknown, key: string): string | undefined;
  /** Exists for the compiler only. */
  readonly type?: T;
}

export const text: JsonSchema<string> = (value, key) => (typeof value === "string" ? undefined : `${key} must be text`);

export const boolean: JsonSchema<boolean> = (value, key) =>
  typeof value === "boolean" ? undefined : `${key} must be true or false`;

/** A flag that is either `true` or absent. */
export const onlyTrue: JsonSchema<true> = (value, key) => (value === true ? undefined : `${key} must be true`);

/** An integer from `least` to `most`, both included. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): JsonSchema<number> {
  return (value, key) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `${key} must be a whole number from ${least} to ${most}`;
}

export function oneOf<const T extends string>(...words: readonly T[]): JsonSchema<T> {
  return (value, key) => (words.includes(value as T) ? undefined : `${key} must be ${words.join(" or ")}`);
}

export function optional<T>(schema: JsonSchema<T>): JsonSchema<T | undefined> {
  return (value, key) => (value === undefined ? undefined : schema(value, key));
}

export function listOf<T>(item: JsonSchema<T>): JsonSchema<readonly T[]> {
  return (value, key) => {
    if (!Array.isArray(value)) return `${key} must be a list`;
    for (const [index, each] of value.entries()) {
      const fault = item(each, `${key}[${index}]`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** An object with all keys of `T`, as the compiler enforces; other keys may hold anything. */
export function object<T extends object>(
  keys: {
    readonly [K in keyof Required<T>]: JsonSchema<T[K]>;
  },
): JsonSchema<T> {
  const schemas = Object.entries<JsonSchema<unknown>>(keys);
  return (value, key) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return `${key || "it"} must be an object`;
    for (const [name, schema] of schemas) {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      const fault = schema(own, key ? `${key}.${name}` : name);
      if (fault) return fault;
    }
    return undefined;
  };
}
