/**
 * Comparing two versions of a text: the paragraphs aligned, their words compared. Pure functions that run in Node and in
 * a browser alike; docs/diff.md shows how to call them. Nothing outside this folder imports from deeper inside it.
 */
export type { Row, Run } from "../model/change.ts";
export type { Mark, MarkKind, Paragraph, ParagraphType } from "../model/paragraph.ts";
export { compareVersions } from "./compareVersions.ts";
export type { AlignOptions } from "./paragraphs/alignParagraphs.ts";
export type { Identities } from "./sequences/identities.ts";
export { isQuietPair } from "./text/isQuietPair.ts";
export { normalizeQuiet } from "./text/normalizeQuiet.ts";
export { quietRuns } from "./text/quietRuns.ts";
export { visitSegmentEnds } from "./text/segmentEnds.ts";
export { quietEquality, type TextEquality } from "./text/textEquality.ts";
export { type ComparedWords, compareWords, diffWords, type WordOptions } from "./words/diffWords.ts";
export { tokenize } from "./words/tokens.ts";
