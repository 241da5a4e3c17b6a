import type { Host } from "../model/settings/settings.ts";
import type { FolderSize } from "../system/files/folderSize.ts";
import { hostLimits, type Measure } from "./hostLimits.ts";

/** One measure of a site, and the host's limit. */
export interface BudgetLine {
  readonly measure: Measure;
  readonly value: number;
  /** The file or folder measured, below the output. */
  readonly path?: string;
  /** Absent if the host sets none. */
  readonly limit?: number;
}

/** The size of a site against the limits of its host: the four measures, limited or not. */
export interface HostBudget {
  /** Display name of the host. */
  readonly host: string;
  readonly lines: readonly BudgetLine[];
}

/** Share of a limit from which to warn: archives only grow, and the publisher should know before a build fails. */
const nearly = 0.8;

export function hostBudget(size: FolderSize, host: Host): HostBudget {
  const { name, most } = hostLimits[host];
  const line = (measure: Measure, value: number, path?: string): BudgetLine => {
    const limit = most[measure];
    return { measure, value, ...(path !== undefined && { path }), ...(limit !== undefined && { limit }) };
  };
  return {
    host: name,
    lines: [
      line("files", size.files),
      line("bytes", size.bytes),
      line("largestFile", size.largestFile.bytes, size.largestFile.path),
      line("fullestFolder", size.fullestFolder.files, size.fullestFolder.path),
    ],
  };
}

/** Compares a measure with its limit: within it or without one, near it (from 80 %), or over it. */
export function standing({ value, limit }: BudgetLine): "within" | "near" | "over" {
  if (limit === undefined || value < nearly * limit) return "within";
  return value <= limit ? "near" : "over";
}
