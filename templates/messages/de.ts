import { article } from "./de/article.ts";
import { feeds } from "./de/feeds.ts";
import * as format from "./de/format.ts";
import { inWords } from "./de/inWords.ts";
import { labels } from "./de/labels.ts";
import { lists } from "./de/lists.ts";
import { map } from "./de/map.ts";
import { rows } from "./de/rows.ts";
import { search, searchStatus, watch } from "./de/search.ts";
import { share } from "./de/share.ts";
import { site } from "./de/site.ts";
import { statistics } from "./de/statistics.ts";
import { compare, compareStatus } from "./de/versions/compare.ts";
import { evidence, evidenceActions } from "./de/versions/evidence.ts";
import { version } from "./de/versions/version.ts";
import { views } from "./de/views.ts";
import type { Messages } from "./en.ts";

/** The same texts in German; `en.ts` says what each is for. */
export const de: Messages = {
  lang: "de",
  format,
  site,
  article,
  compare,
  compareStatus,
  evidence,
  evidenceActions,
  rows,
  feeds,
  inWords,
  labels,
  lists,
  map,
  search,
  searchStatus,
  share,
  statistics,
  views,
  version,
  watch,
};
