import { isMainThread } from "node:worker_threads";

// Lets Node run TypeScript, for the commands in package.json and the threads they start. tsx would keep what it compiled
// in the system's temporary folder; a build writes nowhere but to its output and its cache, and compiling takes a fifth
// of a second.
process.env.TSX_DISABLE_CACHE ??= "1";
// In another thread, importing tsx does nothing by itself.
if (isMainThread) await import("tsx");
else (await import("tsx/esm/api")).register();
