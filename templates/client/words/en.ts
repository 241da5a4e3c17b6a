/** Texts of the client scripts in one language: `#words`, which a build's bundle takes from the file of its language. */
export { dateTime, number } from "../../messages/en/format.ts";
export { searchStatus } from "../../messages/en/search.ts";
