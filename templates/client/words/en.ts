/** Texts of the client scripts in one language: `#words`, which a build's bundle takes from the file of its language. */
export { article } from "../../messages/en/article.ts";
export * as format from "../../messages/en/format.ts";
export { dateTime, month, number } from "../../messages/en/format.ts";
export { rows } from "../../messages/en/rows.ts";
export { searchStatus } from "../../messages/en/search.ts";
export { compare, compareStatus } from "../../messages/en/versions/compare.ts";
export { evidence, evidenceActions } from "../../messages/en/versions/evidence.ts";
