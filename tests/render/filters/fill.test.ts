import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../../scripts/render/filters/fill.ts";

class Markup extends String {}

const filled = (message: string, slots: Record<string, unknown>): string =>
  fill(message, slots, (value) => value instanceof Markup);

test("fill() puts markup of our own into a slot, and escapes everything else", () => {
  const markup = new Markup("<time>now</time>");
  assert.equal(filled("last seen {time}", { time: markup }), "last seen <time>now</time>");
  assert.equal(filled("<b> {a} & {a}", { a: "<i>" }), "&lt;b&gt; &lt;i&gt; &amp; &lt;i&gt;");
  assert.equal(filled("no slot {", {}), "no slot {");
  assert.equal(filled("{empty}.", { empty: undefined }), ".");
});

test("fill() fills no slot that a value brings along", () => {
  assert.equal(filled("{a} {b}", { a: "{b}", b: "x" }), "{b} x");
});

test("fill() names the slot that nothing fills", () => {
  assert.throws(() => filled("by {name}", { time: "" }), /nothing fills \{name\} of "by \{name\}"/);
  assert.throws(() => filled("by {constructor}", {}), /nothing fills \{constructor\}/);
});
