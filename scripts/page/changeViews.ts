import { hash } from "node:crypto";
import { labelNamed } from "../labels/labels.ts";
import type { Article } from "../model/article.ts";
import type { Change } from "../model/change.ts";
import { changeAnchors } from "../model/changeAnchors.ts";
import { isGone, isGood, isSuspect, metaOf, type TextVersion, type Version } from "../model/version.ts";
import { evidenceView } from "./evidence/evidenceView.ts";
import { outsideView } from "./outsideView.ts";
import { fitting, itemsOf } from "./rows/fold.ts";
import { headlineRow } from "./rows/headlineRow.ts";
import { rowIds } from "./rows/rowId.ts";
import type { Sides } from "./rows/rowView.ts";
import { inlineSegments, titleSegments } from "./rows/segments.ts";
import { unchangedParagraphs } from "./rows/unchangedParagraphs.ts";
import { cardPath } from "./sharing/cardPath.ts";
import { inWords } from "./story/inWords.ts";
import { versionParagraphs } from "./versionParagraphs.ts";
import { versionHref } from "./versions/versionPath.ts";
import { type TextBlocks, textBlocks } from "./versions/versionTexts.ts";
import { versionView } from "./versionView.ts";
import type { ChangeView, LabelView, VersionView } from "./view.ts";

/** Maximum length of a suspect capture's text on the page, in UTF-16 units. */
const longestSuspect = 20_000;

/** The paragraphs of the two versions of a change. */
export function sidesOf(article: Article, change: Change): Sides {
  const [before, after] = [article.versions[change.before]!, article.versions[change.after]!];
  return { before: versionParagraphs(article, before), after: versionParagraphs(article, after) };
}

/** The labels of a change, with reasons that are more specific than their rules. */
export function labelViews(article: Article, change: Change): LabelView[] {
  const [before, after] = [article.versions[change.before]!, article.versions[change.after]!];
  return change.labels.map((name) => {
    const { title, rule, explain } = labelNamed(name);
    const reason = explain?.({ article, change, before, after });
    return { name, ...(title && { title }), ...(rule && { rule }), ...(reason && { reason }) };
  });
}

/**
 * The views of an article's changes, oldest first.
 *
 * A change back to an earlier text is shown as such, with its rows in a closed fold; if the same two texts were compared
 * before, the earlier change shows the rows and this one refers to it, in a single line if nothing else differs. Automatic
 * captures flip between a text and an error page forty times: without this the page would show the same diff forty times.
 */
export function changeViews(article: Article, changes: readonly Change[]): ChangeView[] {
  const anchors = changeAnchors(article, changes);
  const hrefs = changes.map((_, index) => `${article.path}#${anchors[index]}`);
  const hrefOfVersion = (n: number) => (n === 0 ? article.path : hrefs[n - 1]!);
  const shown = new Map<string, number>();
  const texts = textNumbers(article);
  const unchanged = unchangedParagraphs();
  /** Versions whose notes stand on the page already. */
  const noted = new Set<number>();
  const versionOnce = (version: Version, isShown: boolean): VersionView => {
    const { note, ...view } = versionView(version, versionHref(article, version.n));
    if (!isShown || noted.has(version.n)) return view;
    noted.add(version.n);
    return { ...view, ...(note && { note }) };
  };
  return changes.map((change, index) => {
    const before = article.versions[change.before]!;
    const after = article.versions[change.after]!;
    const card = cardPath(article, change, anchors[index]!);
    const pair = `${texts[change.before]} ${texts[change.after]}`;
    const earlier = shown.get(pair);
    const state = stateOf();
    const showsRows = state.kind === "shown" || state.kind === "revert";
    const showsVersions = state.kind !== "repeat" && state.kind !== "outside";
    const showsSides = showsRows || state.kind === "same";
    const rows = showsRows ? change.rows : [];
    if (showsSides && change.rows.length > 0 && earlier === undefined) shown.set(pair, index);
    const pageSides = sidesOf(article, change);
    const headline = showsSides ? headlineRow(change, pageSides) : undefined;
    const title = showsRows && headline ? null : change.title;
    const words = showsSides ? inWords(article, change, headline) : undefined;
    const [was, is] = [metaOf(before), metaOf(after)];
    const byline = showsSides ? sides(was.byline, is.byline) : undefined;
    const published = showsSides ? sides(was.published, is.published) : undefined;
    return {
      n: change.n,
      anchor: anchors[index]!,
      ...(card !== undefined && { card }),
      before: versionOnce(before, showsVersions),
      after: versionOnce(after, showsVersions),
      elapsedSeconds: change.elapsedSeconds,
      wordsAdded: change.wordsAdded,
      wordsRemoved: change.wordsRemoved,
      // The line of a repeat already says that the text went back.
      labels: labelViews(article, change).filter(({ name }) => state.kind !== "repeat" || name !== "revert"),
      ...(title && {
        title: { before: titleSegments(title, "before"), after: inlineSegments(title) },
      }),
      ...(byline && { byline }),
      ...(published && { published }),
      ...(words && { inWords: words }),
      state,
      ...(change.outside && (showsSides || state.kind === "outside") && { outside: outsideView(change.outside) }),
      ...(state.kind !== "repeat" &&
        state.kind !== "outside" && { evidence: evidenceView(article, change, hrefs[index]!) }),
      items: itemsOf(rows, pageSides, rowIds(anchors[index]!, sha256), unchanged, change.quiet),
    };

    function stateOf(): ChangeView["state"] {
      if (after.kind === "withheld") return { kind: "withheld", ...after.withheld };
      if (isGone(after)) return { kind: "gone", status: after.status };
      if (isSuspect(after)) {
        const good = isGood(before) ? { good: before.n } : {};
        return { kind: "suspect", reason: after.suspect, ...good, text: suspectText(after) };
      }
      const { revertsTo: to, sameAs, isOutsideOnly } = change;
      if (isOutsideOnly) return { kind: "outside" };
      const back = to === undefined ? undefined : { to, href: hrefOfVersion(to) };
      if (back && earlier !== undefined) {
        const first = texts.indexOf(texts[change.after]!);
        return { kind: "repeat", ...back, n: changes[earlier]!.n, sameHref: hrefs[earlier]!, first };
      }
      if (sameAs !== undefined && change.rows.length > 0)
        return { kind: "same", n: sameAs, sameHref: hrefs[sameAs - 1]!, ...(back && { back }) };
      return back ? { kind: "revert", ...back } : { kind: "shown" };
    }
  });

  function suspectText(version: TextVersion): TextBlocks {
    // A first paragraph that is longer than the limit is shortened by its block.
    const count = Math.max(1, fitting(versionParagraphs(article, version), longestSuspect));
    return textBlocks(article, version, count, unchanged);
  }
}

/** A value beside the text, on both sides, if it differs. */
function sides(before: string | undefined, after: string | undefined): ChangeView["byline"] {
  return before === after ? undefined : { ...(before && { before }), ...(after && { after }) };
}

/** A number for each version, equal for versions that a diff shows as equal. */
function textNumbers({ versions }: Article): number[] {
  const numbers = new Map<string, number>();
  return versions.map((version) => {
    const { title, byline, published } = metaOf(version);
    const key = JSON.stringify([title, byline, published, version.paragraphs.join()]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
}

function sha256(text: string): string {
  return hash("sha256", text);
}
