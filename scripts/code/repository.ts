import path from "node:path";

/** Defined by compile.mjs, because compiled scripts are elsewhere; undefined if the sources run directly. */
declare const checkoutFolder: string | undefined;

/** Folder of the checkout. */
export const repository =
  typeof checkoutFolder === "string" ? checkoutFolder : path.resolve(import.meta.dirname, "../..");
