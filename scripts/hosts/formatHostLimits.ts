import { type BudgetLine, type HostBudget, standing } from "./hostBudget.ts";
import type { Measure } from "./hostLimits.ts";

const names: Readonly<Record<Measure, string>> = {
  files: "files",
  bytes: "size",
  largestFile: "largest file",
  fullestFolder: "fullest folder",
};

const less =
  "choose a host with higher limits, leave the search out (--no-search), or divide the archive into several sites";

/** Advice for a measure near its limit. */
const advice: Readonly<Record<Measure, string>> = {
  files: less,
  bytes: less,
  largestFile:
    "choose a host that accepts larger files, or divide the article it belongs to into one for each of its years",
  fullestFolder: "divide what is in that folder, such as the articles of a source by their years",
};

/** Four lines: the value of each measure, and its share of the host's limit. Columns are aligned. */
export function formatHostBudget({ host, lines }: HostBudget): string[] {
  const values = lines.map(({ measure, value }) => amount(measure, value));
  const width = Math.max(...values.map(({ length }) => length));
  return lines.map((line, index) => {
    const { measure, path } = line;
    const about = [path, share(line, host)].filter((text) => text !== undefined).join(", ");
    return `  ${names[measure].padEnd(14)}  ${values[index]!.padStart(width)}  ${about}`.trimEnd();
  });
}

/** A sentence for each measure near its limit or over it: the limit, the number, what to do. */
export function formatHostLimits({ host, lines }: HostBudget, which: "near" | "over"): string[] {
  return lines
    .filter((line) => standing(line) === which)
    .map((line) => {
      const { measure, value, limit, path } = line;
      const what = path === undefined ? names[measure] : `${names[measure]} (${path})`;
      const taken = `${host} takes ${amount(measure, limit!)}, this is ${amount(measure, value)}`;
      return `${what}: ${taken} (${percent(line)}). What helps: ${advice[measure]}.`;
    });
}

function share(line: BudgetLine, host: string): string | undefined {
  if (line.limit === undefined) return undefined;
  return `${percent(line)} of the ${amount(line.measure, line.limit)} that ${host} takes`;
}

/** Rounded down below the limit and up above it, so that 100 % always means exactly full. */
function percent({ value, limit }: BudgetLine): string {
  const share = (100 * value) / limit!;
  return `${share > 100 ? Math.ceil(share) : Math.floor(share)} %`;
}

function amount(measure: Measure, value: number): string {
  switch (measure) {
    case "files":
      return value.toLocaleString("en-US");
    case "fullestFolder":
      return `${value.toLocaleString("en-US")} ${value === 1 ? "file" : "files"}`;
    case "bytes":
    case "largestFile":
      return bytes(value);
  }
}

function bytes(value: number): string {
  const [unit, name] = value >= 1e9 ? [1e9, "GB"] : value >= 1e6 ? [1e6, "MB"] : [1e3, "kB"];
  return `${(value / unit).toFixed(1)} ${name}`;
}
