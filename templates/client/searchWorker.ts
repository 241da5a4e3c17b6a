import { PartitionFiles } from "./search/partitionFiles.ts";
import type { RunningSearch } from "./search/runningSearch.ts";
import { SearchEngine } from "./search/searchEngine.ts";
import type { SearchTasks, TaskMessage, TaskReply } from "./search/searchTasks.ts";

/** Searches that are kept to go on with. */
const mostKept = 12;

/** The worker of the search page: loads the index and searches it. */
let engine: Promise<SearchEngine> | undefined;
const searches = new Map<number, RunningSearch>();
let started = 0;

const running = (search: number) => {
  const found = searches.get(search);
  if (!found) throw new Error(`There is no search ${search}`);
  return found;
};

const tasks: SearchTasks = {
  async open({ folder, hasWords }) {
    const files = new PartitionFiles(folder, fetch.bind(globalThis));
    globalThis.fetch = (input, init) => files.fetch(input, init);
    engine = SearchEngine.open(folder, files, (url) => import(url), hasWords);
    return (await engine).values;
  },
  async find(question) {
    if (!engine) throw new Error("The search index is not open");
    const found = (await engine).find(question);
    const search = started++;
    searches.set(search, found);
    searches.delete(search - mostKept);
    const { clauses, ignored } = found.query;
    return { search, ignored, terms: clauses.filter(({ not }) => !not).length };
  },
  first: async ({ search, count }) => running(search).first(count),
  early: async (search) => running(search).early(),
  count: async (search) => running(search).count(),
  counts: async (search) => running(search).counts(),
};

addEventListener("message", async ({ data: { id, task, input } }: MessageEvent<TaskMessage>) => {
  let reply: TaskReply;
  try {
    reply = { id, output: await tasks[task](input as never) };
  } catch (failure) {
    reply = { id, failure: failure instanceof Error ? failure.message : String(failure) };
  }
  postMessage(reply);
});
