import path from "node:path";

/** Defined by compile.mjs, for compiled scripts lie elsewhere; undefined where scripts run as they are written. */
declare const checkoutFolder: string | undefined;

/** Folder of the checkout. */
export const repository =
  typeof checkoutFolder === "string" ? checkoutFolder : path.resolve(import.meta.dirname, "../..");
