import { cut } from "../../scripts/labels/cut.ts";
import { labelCases } from "../fixtures/labelCases.ts";

/** Paragraphs of ten words each, the numbers of which are told. */
const text = (...of: number[]) => of.map((k) => `p${k} one two three four five six seven eight end${k}.`);
const all = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const han = (count: number) => ["工事完成市長来港船山川田中大小水火木金土日月年".repeat(20).slice(0, count)];

labelCases(
  cut,
  [
    [text(...all), text(1, 2, 3, 4, 5, 6)],
    [text(...all), text(3, 4, 5, 6, 7, 8)],
    [text(...all), text(1, 8)],
    [text(...all), text(1)],
    [text(1, 2, 3, 4), text(1, 2, 3)],
    [text(...all), text(5, 1)],
    // 100 words, of which 75 are left.
    [text(...all, 9, 10), [...text(1, 2, 3, 4, 5, 6, 7), "one two three four five"]],
    [[text(1, 2, 3, 4).join(" ")], [text(1, 2, 3).join(" ")]],
    [text(...all), ["A new and short text stands here now."]],
    [text(...all), [...text(1, 2, 3), "And a note of six words."]],
    [text(...all), text(...all, 9, 10), text(1, 2, 3)],
    [text(...all), { paragraphs: ["Not found"], status: 404 }, text(1, 2)],
    [han(200), han(100), { lang: "zh" }],
    [
      { title: "A", paragraphs: text(...all) },
      { title: "B", paragraphs: text(1, 2, 3, 4) },
    ],
  ],
  [
    [text(...all), text(...all)],
    [text(...all), text(1, 2, 3, 4, 5, 6, 7)],
    [text(1, 2, 3, 4, 5, 6), text(...all)],
    [text(1, 2), text(1)],
    // 76 of 100 are left.
    [text(...all, 9, 10), [...text(1, 2, 3, 4, 5, 6, 7), "one two three four five six"]],
    // 39 words, of which 9 are left.
    [
      [...text(1, 2, 3), "one two three four five six seven eight nine"],
      ["one two three four five six seven eight nine"],
    ],
    [text(...all), text(11, 12, 13, 14, 15, 16, 17, 18)],
    [text(...all), text(8, 7, 6, 5, 4, 3, 2, 1)],
    [text(...all), []],
    [text(...all), { paragraphs: ["Not found"], status: 404 }],
    [text(...all), { paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } }],
    [text(...all), ["Page not found. The page you are looking for is gone."]],
    [text(...all), ["Please enable JavaScript to go on."]],
    [han(200), han(180), { lang: "zh" }],
    [[text(...all).join(" ")], text(...all)],
  ],
);
