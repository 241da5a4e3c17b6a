/** Says what is wrong with a value read from JSON, naming its key; nothing where it has the shape. */
export type JsonSchema = (value: unknown, key: string) => string | undefined;

export const text: JsonSchema = (value, key) => (typeof value === "string" ? undefined : `${key} must be text`);

export const boolean: JsonSchema = (value, key) =>
  typeof value === "boolean" ? undefined : `${key} must be true or false`;

/** A whole number between two, both included. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): JsonSchema {
  return (value, key) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `${key} must be a whole number from ${least} to ${most}`;
}

export function oneOf(...words: readonly string[]): JsonSchema {
  return (value, key) => (words.includes(value as string) ? undefined : `${key} must be ${words.join(" or ")}`);
}

export function optional(shape: JsonSchema): JsonSchema {
  return (value, key) => (value === undefined ? undefined : shape(value, key));
}

export function listOf(item: JsonSchema): JsonSchema {
  return (value, key) => {
    if (!Array.isArray(value)) return `${key} must be a list`;
    for (const [index, each] of value.entries()) {
      const fault = item(each, `${key}[${index}]`);
      if (fault) return fault;
    }
    return undefined;
  };
}

/** Keys that are not named may hold anything. */
export function object(keys: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return (value, key) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return `${key || "it"} must be an object`;
    for (const [name, shape] of Object.entries(keys)) {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      const fault = shape(own, key ? `${key}.${name}` : name);
      if (fault) return fault;
    }
    return undefined;
  };
}
