import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  boolean,
  type JsonSchema,
  listOf,
  object,
  oneOf,
  onlyTrue,
  optional,
  text,
  whole,
} from "../../scripts/system/jsonSchema.ts";

describe("JsonSchema", () => {
  const inner = object<{ n: number; note?: string }>({ n: whole(0), note: optional(text) });
  const cases: [what: string, schema: JsonSchema<unknown>, value: unknown, fault: string | undefined][] = [
    ["takes text", text, "", undefined],
    ["refuses a number where there must be text", text, 1, "k must be text"],
    ["takes false where there may be either", boolean, false, undefined],
    ["refuses the word for it", boolean, "true", "k must be true or false"],
    ["takes true where there is nothing else", onlyTrue, true, undefined],
    ["refuses false there", onlyTrue, false, "k must be true"],
    ["takes the least number", whole(1, 3), 1, undefined],
    ["takes the largest", whole(1, 3), 3, undefined],
    ["refuses one less", whole(1, 3), 0, "k must be a whole number from 1 to 3"],
    ["refuses one more", whole(1, 3), 4, "k must be a whole number from 1 to 3"],
    ["refuses a fraction", whole(1, 3), 1.5, "k must be a whole number from 1 to 3"],
    ["refuses digits", whole(1, 3), "1", "k must be a whole number from 1 to 3"],
    ["takes one of the words", oneOf("a", "b"), "b", undefined],
    ["refuses another", oneOf("a", "b"), "c", "k must be a or b"],
    ["takes the absence of what is optional", optional(text), undefined, undefined],
    ["refuses null for it", optional(text), null, "k must be text"],
    ["takes an empty list", listOf(text), [], undefined],
    ["names the item that is wrong", listOf(text), ["", 1], "k[1] must be text"],
    ["refuses an object for a list", listOf(text), { length: 0 }, "k must be a list"],
    ["takes an object with further keys", inner, { n: 1, other: 2 }, undefined],
    ["names the key that is missing", inner, {}, "k.n must be a whole number from 0 to 9007199254740991"],
    ["names the key that is wrong", inner, { n: 1, note: 2 }, "k.note must be text"],
    ["refuses a list for an object", inner, [], "k must be an object"],
    ["refuses null for an object", inner, null, "k must be an object"],
    ["takes no inherited key", object({ toString: text }), {}, "k.toString must be text"],
  ];
  for (const [what, schema, value, fault] of cases) it(what, () => assert.equal(schema(value, "k"), fault));

  it("names keys from the top where the value has no name", () => {
    assert.equal(inner({ n: -1 }, ""), "n must be a whole number from 0 to 9007199254740991");
    assert.equal(inner(1, ""), "it must be an object");
  });

  it("has every key of its type, and keys that may be missing as such", () => {
    // @ts-expect-error: `note` is not there
    object<{ n: number; note?: string }>({ n: whole(0) });
    // @ts-expect-error: `n` is demanded
    object<{ n: number }>({ n: optional(whole(0)) });
    // @ts-expect-error: `n` is a number
    object<{ n: number }>({ n: text });
  });
});
