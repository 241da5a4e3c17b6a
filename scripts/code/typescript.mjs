import { isMainThread } from "node:worker_threads";
import "./ready.mjs";

// Lets Node run TypeScript sources directly: for tests, preview and benchmarks, and if nothing can be compiled (run.mjs).
// tsx would cache compiled files in the system's temporary folder, where no command writes; compiling takes 0.2 s.
process.env.TSX_DISABLE_CACHE ??= "1";
// In other threads, importing tsx alone has no effect.
if (isMainThread) await import("tsx");
else (await import("tsx/esm/api")).register();
