import assert from "node:assert/strict";
import { test } from "node:test";
import { readDocument } from "./documents.ts";

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }>
  >;
}

const { packages }: Lockfile = JSON.parse(readDocument("package-lock.json").text);

test("package-lock.json names the packages of every platform, or npm ci would fail on each", () => {
  const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${at}/node_modules/${name}`],
    ),
  );
  assert.deepEqual(missing, []);
});

test("package-lock.json holds no address to download from", () => {
  assert.deepEqual(
    Object.entries(packages).filter(([, { resolved }]) => resolved),
    [],
  );
});
