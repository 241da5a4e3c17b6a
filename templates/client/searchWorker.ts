import { PartitionFiles } from "./search/partitionFiles.ts";
import { SearchEngine } from "./search/searchEngine.ts";
import type { SearchTasks, TaskMessage, TaskReply } from "./search/searchTasks.ts";

/** The worker of the search page: loads the index and searches it. */
let engine: Promise<SearchEngine> | undefined;
const opened = async () => {
  if (!engine) throw new Error("The search index is not open");
  return engine;
};

const tasks: SearchTasks = {
  async open(folder) {
    const files = new PartitionFiles(folder, fetch.bind(globalThis));
    globalThis.fetch = (input, init) => files.fetch(input, init);
    engine = SearchEngine.open(folder, files, (url) => import(url));
    return (await engine).values;
  },
  search: async (question) => (await opened()).search(question),
  data: async (key) => (await opened()).data(key),
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
