import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { repository } from "../fixtures/repository.ts";

const templates = path.join(repository, "templates");
const tokens = readFileSync(path.join(templates, "css/tokens.css"), "utf8");
const [light = "", dark = ""] = tokens.split("@media (prefers-color-scheme: dark)");
const coloursIn = (css: string) =>
  Object.fromEntries([...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
const schemes = { light: coloursIn(light), dark: { ...coloursIn(light), ...coloursIn(dark) } };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

/** Inks, and the grounds that they stand on. */
const pairs: [ink: string, grounds: string[]][] = [
  ["--ink", ["--paper", "--sheet", "--deleted-ground", "--inserted-ground", "--moved-ground"]],
  ["--quiet", ["--paper", "--sheet", "--deleted-ground", "--inserted-ground", "--moved-ground"]],
  ["--accent", ["--paper", "--sheet"]],
  ["--deleted-ink", ["--deleted"]],
  ["--inserted-ink", ["--inserted"]],
  ["--target-ink", ["--target"]],
  ["--deleted-line", ["--paper"]],
  ["--inserted-line", ["--paper"]],
];

test("contrast() is as WCAG gives it", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

for (const [scheme, colours] of Object.entries(schemes))
  for (const [ink, grounds] of pairs)
    for (const ground of grounds)
      test(`${ink} on ${ground} has a contrast of 4.5 or more, ${scheme}`, () => {
        const found = contrast(colours[ink]!, colours[ground]!);
        assert.ok(found >= 4.5, found.toFixed(2));
      });

test("every rule with a strong ground has the ink that goes with it: no mark inside another inherits an ink", () => {
  const sheets = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
  let rules = 0;
  for (const sheet of sheets) {
    const css = readFileSync(path.join(templates, sheet), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    for (const [, selector, body] of css.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
      const [, ground] = /background(?:-color)?: var\(--(deleted|inserted|target)\)/.exec(body!) ?? [];
      if (ground === undefined) continue;
      rules++;
      assert.match(body!, new RegExp(`(?:^|[^-])color: var\\(--${ground}-ink\\)`), `${sheet}: ${selector!.trim()}`);
    }
  }
  assert.ok(rules >= 4, String(rules));
});
