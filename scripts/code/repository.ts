import path from "node:path";

/** Folder of the checkout. Compiled scripts lie elsewhere, and are told where this file was (compile.mjs). */
export const repository = path.resolve(import.meta.dirname, "../..");
