import { withheld } from "../../scripts/labels/withheld.ts";
import { labelCases, type Side } from "../fixtures/labelCases.ts";

const hidden = (more: object = {}): Side => ({
  paragraphs: [],
  withheld: { reason: "order", date: "2024-01-01" },
  ...more,
});

labelCases(
  withheld,
  [
    ["A", hidden()],
    ["A", hidden({ withheld: { reason: "", date: "2024-01-01" } })],
    ["A", hidden({ withheld: { reason: "a request", date: "2020-12-31" } })],
    ["A", hidden({ status: 200 })],
    ["A", hidden({ status: 404 })],
    ["A", hidden({ technical: true })],
    ["A", hidden({ lang: "de" })],
    [["A", "B"], hidden()],
    [[], hidden()],
    ["A", "B", hidden()],
    ["A", hidden(), hidden()],
    [hidden(), hidden()],
    ["A", hidden(), "B", hidden()],
  ],
  [
    ["A", "B"],
    ["A", []],
    [hidden(), "A"],
    ["A", hidden(), "A"],
    ["A", hidden(), "B"],
    ["A", { paragraphs: ["B"], status: 404 }],
    ["A", { paragraphs: ["B"], status: 451 }],
    ["A", { paragraphs: ["B"], technical: true }],
    ["A", { paragraphs: ["B"], note: "withheld" }],
    ["A", "This text is withheld."],
    [
      { title: "A", paragraphs: ["A"] },
      { title: "B", paragraphs: ["A"] },
    ],
    [
      { byline: "A", paragraphs: ["A"] },
      { byline: "B", paragraphs: ["A"] },
    ],
  ],
);
