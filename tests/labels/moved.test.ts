import { moved } from "../../scripts/labels/moved.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const one = "The first of them tells of the harbour.";
const two = "A second one is about the weather there.";
const three = "Number three comes last and says goodbye.";
const four = "What follows is a list of all the ships.";

labelCases(
  moved,
  [
    [
      [one, two, three],
      [two, three, one],
    ],
    [
      [one, two, three],
      [three, one, two],
    ],
    [
      [one, two, three, four],
      [one, four, two, three],
    ],
    [
      [one, two, three, four],
      [two, three, four, one],
    ],
    [
      [one, two, three],
      [two, three, "The first of them tells of the old harbour."],
    ],
    [
      [one, two, three],
      [two, three, four, one],
    ],
    [
      [one, two, three, four],
      [three, four, one],
    ],
    [
      [one, two, three],
      [one, two, three, four],
      [four, one, two, three],
    ],
    [
      ["最初の段落は港の話を伝えている。", two, three],
      [two, three, "最初の段落は港の話を伝えている。"],
    ],
    [
      ["الفقرة الأولى تتحدث عن الميناء القديم.", two, three],
      [two, three, "الفقرة الأولى تتحدث عن الميناء القديم."],
    ],
    [
      [{ text: one, type: "list-item", level: 1 }, two, three],
      [two, three, { text: one, type: "list-item", level: 1 }],
    ],
    [
      { title: "A", paragraphs: [one, two, three] },
      { title: "B", paragraphs: [two, three, one] },
    ],
  ],
  [
    [
      [one, two, three],
      [one, two, three, four],
    ],
    [
      [one, two, three],
      [four, one, two, three],
    ],
    [
      [one, two, three],
      [two, three],
    ],
    [
      [one, two, three],
      [one, three],
    ],
    [
      [one, two, three],
      [one, four, three],
    ],
    [
      [one, two],
      [one, two],
    ],
    [[`${one} ${two}`], [one, two]],
    [[one, two], [`${one} ${two}`]],
    [one, "The first of them tells of the old harbour."],
    [[one, two, three], []],
    [[one, two, three], { paragraphs: [two, three, one], status: 404 }],
    [[one, two, three], { paragraphs: [], withheld: { reason: "r", date: "2024-01-01" } }],
  ],
);
