import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { repository } from "../../code/repository.ts";

/** The conditions that figures depend on, besides the code. */
export interface Machine {
  readonly processor: string;
  readonly processors: number;
  readonly gigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Versions of the programs measured alongside; null if one is not installed. */
  readonly peers: Readonly<Record<"hugo" | "eleventy" | "wikidiff2", string | null>>;
}

/** Describes this machine; runs Hugo and PHP for their versions. */
export function readMachine(): Machine {
  return {
    processor: os.cpus()[0]?.model.trim() ?? "unknown",
    processors: os.availableParallelism(),
    gigabytes: Math.round(os.totalmem() / 1e9),
    system: `${os.type()} ${os.release()}`,
    node: process.version,
    peers: { hugo: hugoVersion(), eleventy: eleventyVersion(), wikidiff2: wikidiff2Version() },
  };
}

/** `0.111.3+extended`, or null if Hugo is not installed. */
export function hugoVersion(): string | null {
  return /v(\S+)/.exec(answer("hugo", ["version"]) ?? "")?.[1] ?? null;
}

function eleventyVersion(): string {
  const file = path.join(repository, "node_modules/@11ty/eleventy/package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}

function wikidiff2Version(): string | null {
  return answer("php", ["-r", 'echo phpversion("wikidiff2");'])?.trim() || null;
}

function answer(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    // Not installed.
    return undefined;
  }
}
