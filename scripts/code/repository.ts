import path from "node:path";

/** Set by compile.mjs, for compiled scripts lie elsewhere; not there where scripts run as they are written. */
declare const checkoutFolder: string | undefined;

/** Folder of the checkout. */
export const repository =
  typeof checkoutFolder === "string" ? checkoutFolder : path.resolve(import.meta.dirname, "../..");
