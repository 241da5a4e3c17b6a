import { headline } from "../../scripts/labels/headline.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const titled = (title: string | undefined, ...paragraphs: string[]) => ({
  ...(title !== undefined && { title }),
  paragraphs: paragraphs.length > 0 ? paragraphs : ["The text."],
});

labelCases(
  headline,
  [
    [titled("Old"), titled("New")],
    [titled("Minister denies claims"), titled("Minister admits claims")],
    [titled("Updated: minister denies"), titled("Updated: minister admits")],
    [titled("12 die in fire"), titled("31 die in fire")],
    [titled("Bridge shut"), titled("Bridge shut for good")],
    [titled("Bridge shut for good"), titled("Bridge shut")],
    [titled("Minister resigns"), titled("Minister resigns?")],
    [titled("minister resigns"), titled("Minister resigns")],
    [titled("Brücke gesperrt"), titled("Brücke wieder offen")],
    [titled("橋が閉鎖"), titled("橋が再開")],
    [titled("الجسر مغلق"), titled("الجسر مفتوح")],
    [titled("Old", "One text."), titled("New", "Another text.")],
  ],
  [
    [titled("Same", "One text."), titled("Same", "Another text.")],
    [titled(undefined), titled("New")],
    [titled("Old"), titled(undefined)],
    [titled(undefined, "One text."), titled(undefined, "Another text.")],
    [
      { ...titled("Same"), byline: "Ann" },
      { ...titled("Same"), byline: "Ben" },
    ],
    [titled("Old"), { ...titled("Not found"), status: 404 }],
    [titled("Old"), { ...titled("New"), withheld: { reason: "r", date: "2024-01-01" } }],
    [titled("Old"), { ...titled("Not found"), status: 404 }, titled("Old", "Another text.")],
    [[{ text: "Old", type: "heading", level: 1 }], [{ text: "New", type: "heading", level: 1 }]],
    [titled("Same", "One"), titled("Same", "One", "Two")],
    [titled("Same", "One", "Two"), titled("Same", "Two")],
    [titled("Same"), titled("Same", "12 people died.")],
  ],
);
