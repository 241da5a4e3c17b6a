/** Texts of the client scripts in one language: `#words`, which a build's bundle takes from the file of its language. */
export { article } from "../../messages/de/article.ts";
export * as format from "../../messages/de/format.ts";
export { dateTime, month, number } from "../../messages/de/format.ts";
export { rows } from "../../messages/de/rows.ts";
export { searchStatus } from "../../messages/de/search.ts";
export { compare, compareStatus } from "../../messages/de/versions/compare.ts";
export { evidence, evidenceActions } from "../../messages/de/versions/evidence.ts";
