import { link } from "../../scripts/labels/link.ts";
import type { Mark, Paragraph } from "../../scripts/model/paragraph.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const linked = (target: string, text = "Read it here", start = 8, end = 12): Paragraph[] => [
  { text, marks: [[start, end, "link", target]] },
];
const marked = (kind: "emphasis" | "strong" | "image", target?: string): Paragraph[] => [
  { text: "Read it here", marks: [[8, 12, kind, target] as never] },
];
const two = (one: string, other: string): Paragraph[] => [
  {
    text: "See one and other",
    marks: [
      [4, 7, "link", one],
      [12, 17, "link", other],
    ],
  },
];

/** “Here” linked to each target, with some words at the end that differ. */
const here = (end: string, ...targets: string[]): Paragraph[] => [
  {
    text: `${"here ".repeat(targets.length)}they tell it all ${end}`,
    marks: targets.map((target, k): Mark => [5 * k, 5 * k + 4, "link", target]),
  },
];

labelCases(
  link,
  [
    [linked("/a"), linked("/b")],
    [linked("/a"), linked("/b", "Read on here")],
    [linked("https://paper.example/a"), linked("https://paper.example/b")],
    [linked("https://paper.example/"), linked("https://other.example/")],
    [linked("http://paper.example/a"), linked("https://paper.example/a")],
    [linked("/a?x=1"), linked("/a?x=2")],
    [linked("/a#one"), linked("/a#two")],
    [two("/a", "/b"), two("/a", "/c")],
    [two("/a", "/b"), two("/c", "/b")],
    [two("/a", "/b"), two("/b", "/a")],
    [linked("/a", "読むここで", 2, 5), linked("/b", "読むここで", 2, 5)],
    [
      ["One.", ...linked("/a")],
      ["One.", ...linked("/b")],
    ],
    [
      [{ text: "Terms of use", type: "heading", level: 2, marks: [[0, 12, "link", "/a"]] }],
      [{ text: "Terms of use", type: "heading", level: 2, marks: [[0, 12, "link", "/b"]] }],
    ],
    [here("now", "/a", "/b"), here("then", "/a", "/c")],
    [linked("/a", "Please read it here", 15, 19), linked("/b", "Read it here", 8, 12)],
  ],
  [
    [linked("/a"), linked("/b", "Read it there", 8, 13)],
    [["Read it here"], linked("/a")],
    [linked("/a"), ["Read it here"]],
    [linked("/a"), linked("/a", "Read on here")],
    [linked("/a", "Read it here"), linked("/a", "Read it here", 0, 4)],
    [marked("emphasis"), marked("strong")],
    [marked("emphasis"), ["Read it here"]],
    [marked("image", "/a.png"), marked("image", "/b.png")],
    [["One."], ["One.", ...linked("/a")]],
    [["One.", ...linked("/a")], ["One."]],
    [linked("/a"), [{ text: "Read it here", type: "quotation", marks: [[8, 12, "link", "/a"]] }]],
    // Words that stand more than once do not tell which link is which.
    [here("now", "/a", "/b"), here("then", "/c")],
    [here("now", "/c"), here("then", "/a", "/b")],
    [here("now", "/a", "/b", "/c"), here("then", "/d")],
    [here("now", "/d"), here("then", "/a", "/b", "/c")],
    [["See /a for more."], ["See /b for more."]],
  ],
);
