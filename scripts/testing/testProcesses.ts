import { compareText } from "../model/compareText.ts";

/** Test files that run in one process, one after the other. */
export interface TestProcess {
  /** The room that the tests belong to, or the single test file. */
  readonly name: string;
  readonly files: readonly string[];
}

/**
 * Test files with a process of their own: they build whole sites, or change state of the process, such as its working
 * folder and its modules. The longest come first, so that no processor is idle at the end.
 */
const separate = [
  ...["promises/", "search/searchPage.test.ts", "import/import.test.ts", "commands/", "website/", "config/", "hosts/"],
  ...["build/", "code/", "mutation/", "testing/", "sample/", "docs/contributing.test.ts"],
].map((name) => `tests/${name}`);

/**
 * Distributes test files over processes. Most are small, and would spend more time on starting Node and loading the
 * same modules than on running; so the files of a room share a process.
 *
 * @param files paths in the checkout, such as `tests/store/yaml/yaml.test.ts`
 */
export function testProcesses(files: readonly string[]): TestProcess[] {
  const processes = new Map<string, string[]>();
  for (const file of [...files].sort((one, other) => rankOf(one) - rankOf(other) || compareText(one, other))) {
    const name = rankOf(file) < separate.length ? file : file.split("/").slice(0, 2).join("/");
    processes.set(name, [...(processes.get(name) ?? []), file]);
  }
  return [...processes].map(([name, files]) => ({ name, files }));
}

/** The position in the list, or its length for a file that shares a process. */
function rankOf(file: string): number {
  const at = separate.findIndex((prefix) => file.startsWith(prefix));
  return at < 0 ? separate.length : at;
}
