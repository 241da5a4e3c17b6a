import { paragraphsOf } from "../model/article.ts";
import { metaOf } from "../model/version.ts";
import type { Label, LabelContext } from "./label.ts";
import { onceForLists, wordListsOf } from "./words/wordLists.ts";

/** Number of paragraphs from the top that may contain a byline. */
const top = 6;
/** Maximum length of a byline; longer lines are sentences. */
const longest = 120;

/**
 * Both versions name an author, and a different one, in the metadata or in a line of the text (“By Ann Lee”, near the
 * top). A byline that one capture lacks is unknown there, not changed.
 */
export const byline: Label = {
  name: "byline",
  applies: (context) => differ(metaOf(context.before).byline, metaOf(context.after).byline) || changesLine(context),
};

function differ(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && plain(before) !== plain(after);
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}

function changesLine(context: LabelContext): boolean {
  const isByline = bylineTest(wordListsOf(context));
  const { article, change } = context;
  const rows = change.rows.filter((row) => row.kind === "edited" && row.before[0] < top && row.after[0] < top);
  if (rows.length === 0) return false;
  const [before, after] = [paragraphsOf(article, context.before), paragraphsOf(article, context.after)];
  return rows.some((row) => {
    const [was, is] = [before[row.before[0]!]!.text, after[row.after[0]!]!.text];
    return isByline(was) && isByline(is) && differ(was, is);
  });
}

const bylineTest = onceForLists((languages) => {
  const leads = languages.flatMap((of) => of.byline);
  if (leads.length === 0) return () => false;
  const lead = new RegExp(`^(?:${leads.join("|")})\\s+`, "iu");
  // The name and what may follow it: another name, a place, a profession. No sentence ends or goes on.
  const names =
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:[,\s]+(?:and|und|et|y|de|van|von|der|di|da|in|à|en|\p{Lu}[\p{L}\p{M}'’.-]*))*$/u;
  return (text: string) => text.length <= longest && lead.test(text) && names.test(text.replace(lead, "").trim());
});
