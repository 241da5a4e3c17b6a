import { isMainThread } from "node:worker_threads";

// Lets Node run TypeScript as it is written, for tests, what serves and measures, and where nothing can be compiled
// (run.mjs). tsx would keep what it compiled in the system's temporary folder, where no command writes; compiling takes a
// fifth of a second.
process.env.TSX_DISABLE_CACHE ??= "1";
// In another thread, importing tsx does nothing by itself.
if (isMainThread) await import("tsx");
else (await import("tsx/esm/api")).register();
