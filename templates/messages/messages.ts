import { en } from "./en.ts";

/** The texts of the interface in one language. */
export type Messages = typeof en;
export type RowMessages = Messages["rows"];

/** The texts that a build uses. */
export const messages: Messages = en;
