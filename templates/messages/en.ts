import { article } from "./en/article.ts";
import { feeds } from "./en/feeds.ts";
import * as format from "./en/format.ts";
import { inWords } from "./en/inWords.ts";
import { labels } from "./en/labels.ts";
import { lists } from "./en/lists.ts";
import { map } from "./en/map.ts";
import { rows } from "./en/rows.ts";
import { search, searchStatus, watch } from "./en/search.ts";
import { share } from "./en/share.ts";
import { site } from "./en/site.ts";
import { statistics } from "./en/statistics.ts";
import { compare, compareStatus } from "./en/versions/compare.ts";
import { evidence, evidenceActions } from "./en/versions/evidence.ts";
import { version } from "./en/versions/version.ts";
import { views } from "./en/views.ts";

/**
 * Every word of the interface, in English. A text is a string, or a function of the values in it; `{name}` is a slot for
 * markup, which a template fills (`| fill`). The prose of the about page is `en/about.njk`.
 *
 * Another language is an object of the type `Messages`, a folder beside this one, and a line in `messages.ts`.
 */
export const en = {
  lang: "en",
  format,
  site,
  article,
  rows,
  feeds,
  inWords,
  labels,
  lists,
  map,
  search,
  searchStatus,
  share,
  compare,
  compareStatus,
  evidence,
  evidenceActions,
  statistics,
  views,
  version,
  watch,
};

/** The texts of the interface in one language. */
export type Messages = typeof en;
export type RowMessages = Messages["rows"];
