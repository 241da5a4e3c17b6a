import { compareText } from "../model/compareText.ts";

/** Test files that run in one process, one after the other. */
export interface TestProcess {
  /** The room whose tests they are, or the one file. */
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * Test files with a process of their own: they build whole sites, or change what belongs to a process, as its working
 * folder and its modules. Those that take longest come first, so that no processor waits for the other at the end.
 */
const separate = [
  ...["promises/", "search/searchPage.test.ts", "import/import.test.ts", "commands/", "website/", "config/", "hosts/"],
  ...["build/", "code/", "mutation/", "testing/", "sample/", "docs/contributing.test.ts"],
].map((name) => `tests/${name}`);

/**
 * Distributes test files over processes. Most are small, and would take longer to start Node and to load the same modules
 * again than to run; so those of a room share a process.
 *
 * @param files paths in the checkout, as `tests/store/yaml/yaml.test.ts`
 */
export function testProcesses(files: readonly string[]): TestProcess[] {
  const processes = new Map<string, string[]>();
  for (const file of [...files].sort((one, other) => rankOf(one) - rankOf(other) || compareText(one, other))) {
    const name = rankOf(file) < separate.length ? file : file.split("/").slice(0, 2).join("/");
    processes.set(name, [...(processes.get(name) ?? []), file]);
  }
  return [...processes].map(([name, files]) => ({ name, files }));
}

/** The position in the list; its length for a file that shares a process. */
function rankOf(file: string): number {
  const at = separate.findIndex((prefix) => file.startsWith(prefix));
  return at < 0 ? separate.length : at;
}
