import type { LabelReason } from "../labels/label.ts";
import type { Removal } from "../model/captures/removal.ts";
import type { MarkKind, ParagraphType } from "../model/paragraph.ts";
import type { EvidenceView } from "./evidence/evidenceView.ts";

/**
 * The data of templates: plain data, every text raw (templates escape), every URL already safe in an `href` once `| href`
 * has added the base path to those that begin with `/`.
 */

/** A stretch of a paragraph with one kind of change and one set of marks. */
export interface Segment {
  readonly text: string;
  readonly change?: "deleted" | "inserted";
  /** The change is only in white space, the style of quotation marks or dashes, or Unicode normalization. */
  readonly quiet?: true;
  readonly emphasis?: true;
  readonly strong?: true;
  readonly code?: true;
  readonly strike?: true;
  /** Marked as inserted by the source itself. */
  readonly inserted?: true;
  readonly raised?: true;
  readonly lowered?: true;
  /** http or https, or nothing. */
  readonly href?: string;
  /** A break between paragraphs that was deleted or inserted; it has no text. */
  readonly joint?: true;
}

/** One paragraph of one side. */
export interface Block {
  /** Absent for a plain paragraph. */
  readonly type?: ParagraphType;
  readonly level?: number;
  readonly ordered?: true;
  /** Hidden when captured, until a reader or a script opens it. */
  readonly hidden?: true;
  /** So long that fine typography would keep the browser busy for seconds. */
  readonly long?: true;
  /** Its text if nothing in it is marked, as in nearly all cases; otherwise it has segments. */
  readonly text?: string;
  readonly segments?: readonly Segment[];
  /** Number of UTF-16 units that the page omits; article.json has them. */
  readonly left?: number;
}

/** The role of a paragraph in its document. */
export type Role = Pick<Block, "type" | "level" | "ordered">;

/** A difference between two paragraphs other than in their characters. */
export type MarkChange = RoleChange | TargetChange;

/** A paragraph that became a heading, a list item … */
export interface RoleChange {
  readonly kind: "role";
  readonly before: Role;
  readonly after: Role;
}

/** A link, an image or emphasis that differs although the words are the same, with both targets if there are any. */
export interface TargetChange {
  readonly kind: "added" | "removed" | "changed";
  readonly mark: MarkKind;
  /** The marked words. */
  readonly words?: string;
  readonly before?: string;
  readonly after?: string;
}

/** How far a paragraph moved: the number of paragraphs in place that it moved past. */
export interface Move {
  readonly direction: "up" | "down";
  readonly by: number;
}

/** One line in the place that a paragraph moved away from. */
export interface GhostView {
  readonly id: string;
  /** The link to its row. */
  readonly href: string;
  readonly moved?: Move;
  readonly before: readonly Block[];
}

export interface RowView {
  readonly kind: "unchanged" | "edited" | "removed" | "added" | "moved" | "split" | "merged";
  /** Permanent id; absent on unchanged rows. */
  readonly id?: string;
  /** One block, or several in a merged row; empty when added. An unchanged row has one block, `after`, and no `before`. */
  readonly before?: readonly Block[];
  /** With the deleted words in their places, for the view in one column, except where the row is `apart`. */
  readonly after: readonly Block[];
  /** Its sides are not merged into one: too different, or too long. */
  readonly apart?: true;
  /** Moved rows: the direction, and the number of paragraphs in place that it moved past. */
  readonly moved?: Move;
  /** Moved rows: the link to the ghost in its old place. */
  readonly origin?: string;
  readonly marks?: readonly MarkChange[];
  /** Too long and too different to mark single words. */
  readonly coarse?: true;
}

/** The elements of a change's table, in reading order. */
export type Item =
  | { readonly kind: "row"; readonly row: RowView }
  | { readonly kind: "ghost"; readonly ghost: GhostView }
  /** A long unchanged stretch, folded: its paragraphs. `left` counts what the page omits from their middle. */
  | {
      readonly kind: "fold";
      readonly count: number;
      readonly words: number;
      readonly head: readonly Block[];
      readonly left?: { readonly count: number; readonly words: number };
      readonly tail: readonly Block[];
    };

/** A label; its text is in the messages, or here if a publisher added it. */
export interface LabelView {
  readonly name: string;
  readonly title?: string;
  readonly rule?: string;
  /** Why this change has it, if more specific than the rule. */
  readonly reason?: LabelReason;
}

export interface VersionView {
  readonly n: number;
  /** Instant in UTC, or a day where no more is known. */
  readonly captured: string;
  readonly words: number;
  /** Path of the page that shows it whole, if it has one. */
  readonly href?: string;
  readonly lang?: string;
  readonly note?: string;
  readonly status?: number;
  readonly redirect?: string;
  /** The whole text was hidden when captured, so that no paragraph is marked. */
  readonly isHidden?: true;
  /** How many later captures showed the same text, and the last of them. */
  readonly seen?: {
    readonly times: number;
    readonly last: string;
    /** Those of which something new is known, with it. */
    readonly facts?: readonly {
      readonly captured: string;
      readonly url?: string;
      readonly redirect?: string;
      readonly lang?: string;
      readonly note?: string;
    }[];
  };
}

/** What differs outside the article's text. */
export interface OutsideView {
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** The first paragraphs that differ, cut to what changed. */
  readonly passages: readonly {
    readonly kind: "edited" | "removed" | "added";
    readonly segments: readonly Segment[];
  }[];
  /** How many paragraphs more there are. */
  readonly more: number;
}

/** What a change amounts to, for sentences. */
export interface InWords {
  /** Labels that have a sentence, with what stood there and what stands there now; `title` of a publisher's label. */
  readonly labels: readonly {
    readonly name: string;
    readonly title?: string;
    readonly pair?: readonly [before: string, after: string];
  }[];
  /** How many rows there are of each kind. */
  readonly rows: readonly {
    readonly kind: "edited" | "added" | "removed" | "moved" | "split" | "merged";
    readonly count: number;
  }[];
  /** Another date of publication is named. */
  readonly isRedated?: true;
}

export interface ChangeView {
  readonly n: number;
  /** `change-20140113T134000Z` */
  readonly anchor: string;
  /** Path of its card for other sites, if it has one. */
  readonly card?: string;
  readonly before: VersionView;
  readonly after: VersionView;
  readonly elapsedSeconds: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly labels: readonly LabelView[];
  /** The headline when it differs; `after` with the deleted words in their places. */
  readonly title?: { readonly before: readonly Segment[]; readonly after: readonly Segment[] };
  /** Byline when it differs. */
  readonly byline?: { readonly before?: string; readonly after?: string };
  /** The date of publication, as written, when it differs. */
  readonly published?: { readonly before?: string; readonly after?: string };
  readonly inWords?: InWords;
  /** How the change is shown, and why it may have no rows. */
  readonly state:
    | { readonly kind: "shown" }
    | { readonly kind: "gone"; readonly status: number }
    /** Set aside, with its text in a closed fold. */
    | {
        readonly kind: "suspect";
        readonly reason: string;
        /** The last good version, if there is one, with which the next is compared. */
        readonly good?: number;
        readonly text: {
          readonly blocks: readonly Block[];
          readonly left?: { readonly count: number; readonly words: number };
        };
      }
    | { readonly kind: "withheld"; readonly reason: string; readonly date: string }
    /** Back to the text of version `to`; its rows are in a closed fold. */
    | { readonly kind: "revert"; readonly to: number; readonly href: string }
    /** The same two texts as in change `n`, under another title, byline or date, which are shown: no rows here. */
    | {
        readonly kind: "same";
        readonly n: number;
        readonly sameHref: string;
        /** The version whose text it goes back to. */
        readonly back?: { readonly to: number; readonly href: string };
      }
    /** The same two texts as in change `n`, which shows them, and no other difference: shown in one line. */
    | {
        readonly kind: "repeat";
        readonly to: number;
        readonly href: string;
        readonly n: number;
        readonly sameHref: string;
        /** The first version with this text. */
        readonly first: number;
      }
    /** Nothing but `outside` differs: told in one line, which opens. */
    | { readonly kind: "outside" };
  /** What differs outside the article's text. */
  readonly outside?: OutsideView;
  /** What it rests on; absent where it is told in one line, and in all parts but the first. */
  readonly evidence?: EvidenceView;
  readonly items: readonly Item[];
  /** Id of its first changed row. */
  readonly firstRow?: string;
  /** Present if it belongs to a series of changes that only go back and forth between `versions`: see `collapseRepeats`. */
  readonly run?:
    | { readonly kind: "first"; readonly count: number; readonly versions: readonly number[]; readonly last: string }
    /** The same of changes that differ only outside the article's text. */
    | { readonly kind: "firstOutside"; readonly count: number; readonly last: string }
    | { readonly kind: "inside" };
  /** Present if the change is divided: this is part `k` of `of`. */
  readonly part?: {
    readonly k: number;
    readonly of: number;
    /** Addresses of all parts, in order. */
    readonly hrefs?: readonly string[];
    /** On the article page, for each part the ids of the rows that stand on its page. */
    readonly rows?: readonly (readonly string[])[];
  };
}

/** A change whose rows are on another page. */
export interface OlderChange {
  readonly n: number;
  readonly anchor: string;
  readonly captured: string;
  readonly href: string;
  /** Ids of its rows, for links to them. */
  readonly rows?: readonly string[];
}

/** The life of an article in a few figures. */
export interface StoryView {
  /** Time from when it was first seen to its last change. */
  readonly elapsedSeconds: number;
  /** Instant of the last change, or a day where no more is known; absent if it never changed. */
  readonly last?: string;
  /** How many different headlines it had, as far as they are known. */
  readonly headlines: number;
  /** How many changes added a note of a correction. */
  readonly corrections: number;
  /** How many changes went back to an earlier text. */
  readonly reverts: number;
  /** Words of its first and of its newest text; absent where there is no text. */
  readonly words?: { readonly first: number; readonly newest: number };
}

/** One headline in the history of an article's headlines. */
export interface HeadlineView {
  readonly captured: string;
  /** The change that brought it; absent for the first one. */
  readonly href?: string;
  /** Its words, and in their place those of the one before. */
  readonly segments: readonly Segment[];
}

/** The changes of an article as bars on an axis of time, oldest first. */
export interface ChangeMapView {
  /** When its first and its newest version were seen. */
  readonly first: string;
  readonly last: string;
  readonly bars: readonly {
    readonly n: number;
    /** Number of its last change, where it stands for several. */
    readonly last?: number;
    readonly href: string;
    readonly captured: string;
    readonly wordsAdded: number;
    readonly wordsRemoved: number;
    /** Where it begins, in hundredths of the width. */
    readonly x: number;
    /** Heights above and below the axis, in CSS pixels. */
    readonly up: number;
    readonly down: number;
    /** Name of its strongest label, of those that are drawn. */
    readonly mark?: string;
    /** A return to an earlier text, or nothing that says anything new. */
    readonly isQuiet?: true;
  }[];
}

/** The article page, and each of its further pages of older changes. */
export interface ArticleView {
  /** The picture by which other sites preview it, if there is one. */
  readonly picture?: { readonly path: string; readonly alt: string };
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly source: { readonly id: string; readonly path: string; readonly name: string };
  readonly url?: string;
  readonly lang?: string;
  readonly published?: string;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Absent where nothing says whether it is still watched. */
  readonly tracking?: "open" | "ended";
  /** Absent when the article is withheld whole, as is `lastSeen`. */
  readonly firstSeen?: string;
  /** Absent if it never changed. */
  readonly lastChanged?: string;
  /** The last capture, whether it showed a change or not. */
  readonly lastSeen?: string;
  /** Day of the last check, changed or not; absent where it is not later than `lastSeen`. */
  readonly lastChecked?: string;
  readonly changeCount: number;
  /** Changes that differ only outside the article's text, which `changeCount` leaves out; absent where there are none. */
  readonly outsideCount?: number;
  readonly versionCount: number;
  /** Absent on a page of older changes, which no newer change may alter, and of a withheld article. */
  readonly story?: StoryView;
  /** Absent where only one headline is known. */
  readonly headlines?: readonly HeadlineView[];
  /** Absent where there are fewer than two changes, and on a page of older changes. */
  readonly map?: ChangeMapView;
  /** How many headlines more there were than `headlines` names. */
  readonly moreHeadlines?: number;
  readonly withheld?: { readonly reason: string; readonly date: string };
  /** Set if the newest captures found no article. */
  readonly removed?: Removal;
  /** The only version, shown as a text if there are no changes. */
  readonly only?: {
    readonly version: VersionView;
    /** Why it may not be the article, where no version is better. */
    readonly suspect?: string;
    readonly blocks: readonly Block[];
    readonly left?: { readonly count: number; readonly words: number };
  };
  /** On the article page, the changes that moved to pages of older changes, oldest first. */
  readonly older: readonly OlderChange[];
  readonly changes: readonly ChangeView[];
  /** Summaries of the changes on this page, for its table of contents. */
  readonly contents: readonly {
    readonly n: number;
    readonly captured: string;
    readonly href: string;
    readonly wordsAdded: number;
    readonly wordsRemoved: number;
    /** The first of its labels. */
    readonly labels?: readonly LabelView[];
    /** The strongest pair of words of the change: 12, 31. */
    readonly pair?: readonly [before: string, after: string];
  }[];
  /** Set on a page of older changes, or of a part of one: block `k`, from 1, with its first and last change. */
  readonly block?: {
    readonly k: number;
    readonly first: number;
    readonly last: number;
    readonly part?: { readonly k: number; readonly of: number };
    readonly previous?: string;
    readonly next?: string;
  };
  /** Path of the page that compares the first version with the newest, if there is one. */
  readonly compare?: string;
  /** Path of the page of the newest text, if it has one. */
  readonly current?: string;
  /** Pages of older changes, oldest first. */
  readonly blocks: readonly { readonly href: string; readonly first: number; readonly last: number }[];
}

/** A statement on a change that its words alone do not explain. */
export type ChangeStatement =
  | { readonly kind: "withheld"; readonly reason: string }
  | { readonly kind: "gone"; readonly status: number }
  | { readonly kind: "suspect"; readonly reason: string }
  | { readonly kind: "revert"; readonly to: number }
  /** The same two texts as in the earlier change `n`. */
  | { readonly kind: "same"; readonly n: number }
  /** Only metadata differs: the byline, the date of publication. */
  | { readonly kind: "beside" }
  | { readonly kind: "moved" }
  | { readonly kind: "sameWords" }
  /** Only clocks, counters and the like. */
  | { readonly kind: "quiet" };

/** One change in a list or a feed. */
export interface ChangeSummary {
  readonly n: number;
  /** The version before. */
  readonly before: number;
  /** Instant of the after version. */
  readonly captured: string;
  /** Its permalink. */
  readonly url: string;
  readonly elapsedSeconds: number;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  readonly labels: readonly LabelView[];
  readonly says?: ChangeStatement;
  /** Nothing in it says anything new: lists fold its passages. */
  readonly isQuiet?: true;
  /** Up to three passages around changed words; `title` is one from the headline. */
  readonly excerpts: readonly {
    readonly kind: "title" | "edited" | "added" | "removed" | "moved";
    readonly segments: readonly Segment[];
    /** Links that lead elsewhere than before. */
    readonly marks?: readonly MarkChange[];
  }[];
}

export interface ArticleSummary {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly lang?: string;
  readonly url?: string;
  /** Its id. */
  readonly source: string;
  /** Absent if the whole article is withheld. */
  readonly firstSeen?: string;
  readonly lastChanged?: string;
  readonly tracking: "open" | "ended";
  readonly withheld?: true;
  /** Set if the newest captures found no article. */
  readonly removed?: Removal;
  readonly versions: number;
  readonly changes: number;
}

/** One page of a list; numbered pages count from the oldest. */
export interface ListPage<T> {
  readonly href: string;
  /** Absent on the first page, which shows the newest. */
  readonly number?: number;
  readonly older?: string;
  readonly newer?: string;
  readonly items: readonly T[];
}

/** A change with the article it belongs to, as lists show it. */
export interface ListedChange {
  readonly article: Pick<ArticleSummary, "id" | "path" | "title" | "lang">;
  readonly source: { readonly path: string; readonly name: string };
  readonly change: ChangeSummary;
}

/** A change in a list, rendered once for all lists that it is in. */
export interface RenderedChange extends Omit<ListedChange, "change"> {
  readonly change: Omit<ChangeSummary, "excerpts">;
  /** Trusted HTML of the component `listed-change`. */
  readonly html: string;
}

/** The changes of one day on a page of a list. */
export interface DayView {
  /** `2014-01-13`, or a date as it is written where no more is known. */
  readonly day: string;
  readonly items: readonly RenderedChange[];
  /** Changes that say nothing new, by source; empty where the list does not rank them. */
  readonly quiet: readonly QuietGroup[];
}

/** The quiet changes of one source and day: one line, which opens. */
export interface QuietGroup {
  readonly source: RenderedChange["source"];
  /** Numbers of changes by the label for which they are quiet. */
  readonly counts: readonly { readonly label: string; readonly changes: number }[];
  readonly items: readonly RenderedChange[];
}

/** The number of changes with a label, and the path of their list. */
export interface KindCount extends Pick<LabelView, "name" | "title"> {
  readonly path: string;
  readonly changes: number;
}

/** One source on its page and in the list of sources. */
export interface SourceSummary {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly homepage?: string;
  readonly note?: string;
  readonly lang?: string;
  readonly articles: number;
  readonly versions: number;
  readonly changes: number;
  readonly lastChanged?: string;
}

/** One row of a change in one column, with deletions and insertions inline, as feeds show it. */
export interface InlineRow {
  readonly kind: "title" | "edited" | "removed" | "added" | "moved" | "split" | "merged";
  readonly segments: readonly Segment[];
  /** It differs only in what says nothing new. */
  readonly isQuiet?: true;
  /** Links that lead elsewhere than before. */
  readonly marks?: readonly MarkChange[];
}

/** One change as an entry of a feed. */
export interface FeedEntryView {
  readonly article: Pick<ArticleSummary, "path" | "title" | "lang">;
  readonly source: { readonly path: string; readonly name: string };
  /** Path of the change. */
  readonly url: string;
  readonly captured: string;
  readonly before: number;
  readonly after: number;
  readonly elapsedSeconds: number;
  readonly labels: readonly LabelView[];
  readonly says?: ChangeStatement;
  readonly rows: readonly InlineRow[];
  /** Number of rows that the entry omits. */
  readonly more: number;
}

/** One change as an entry of every feed that it is in; its id and address are those of the site. */
export interface RenderedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly updated: string;
  readonly author: string;
  /** Trusted HTML; the feed escapes it as Atom requires. */
  readonly html: string;
}

/** An Atom feed. URLs are absolute if the site knows its address, else paths; ids are permanent. */
export interface FeedView {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Absent if the site does not know its address. */
  readonly self?: string;
  readonly alternate: string;
  readonly lang: string;
  /** The newest instant in the feed. */
  readonly updated: string;
  readonly author: string;
  readonly entries: readonly RenderedEntry[];
}
