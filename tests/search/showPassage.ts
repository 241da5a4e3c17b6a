import type { Passage } from "../../scripts/search/records/recordContent.ts";
import { joinWords } from "../../scripts/search/records/searchWords.ts";

/** A passage as text, a sign before each changed word: `the +middle of`. */
export function showPassage(passage: Passage): string {
  const sign = { added: "+", removed: "-", same: "" };
  return joinWords(passage.words.map(([text, kind]) => (kind === "same" ? text : `${sign[kind]}${text}`)));
}
