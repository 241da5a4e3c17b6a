import type { LanguageWords } from "./languageWords.ts";

/** As `Intl.Segmenter` cuts words: “ありません” is あり, ませ, ん. */
export const ja: LanguageWords = {
  negation: [
    ["*ない", "*なかっ", "ませ", "ず", "*なく"],
    ["可能性"],
    ["疑い", "容疑"],
    ["否定", "否認"],
    ["未", "未定"],
  ],
  months: [],
  weekdays: ["月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"],
  beforeYear: [],
  numbers: {},
  corrections: [
    "(?:訂正|お詫び|おわび|追記)\\s*[:：]",
    "[【〔［](?:訂正|追記|更新|お詫び|おわび)",
    "当初の記事",
    "(?:この|本)記事(?:は|を).{0,20}(?:訂正|修正|更新)",
  ],
  updates: ["更新\\s*[:：]"],
  byline: [],
  ago: ["\\d+ ?(?:秒|分|時間|日|週間|[かカヶケ]月|年)前", "たった今"],
  counted: ["件のコメント", "コメント", "回表示"],
  failed: {
    "error page": ["ページが見つかりません", "お探しのページ", "エラーが発生しました"],
    paywall: ["有料会員", "会員限定", "続きを読むには"],
  },
};
