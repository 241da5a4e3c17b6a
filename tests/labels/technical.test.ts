import { technical } from "../../scripts/labels/technical.ts";
import { labelCases, type Side } from "../fixtures/labelCases.ts";

const version = (isTechnical: boolean, ...paragraphs: string[]): Side => ({ paragraphs, technical: isTechnical });

labelCases(
  technical,
  [
    ["One two three", version(true, "One two four")],
    ["One", version(true, "One", "Two")],
    [["One", "Two"], version(true, "One")],
    ["One", version(true)],
    [version(true, "One"), version(true, "Two")],
    [version(false, "One"), version(true, "Two")],
    ["One", "Two", version(true, "One")],
    ["One", version(true, "Two"), version(true, "Three")],
    ["One", { title: "T", paragraphs: ["Two"], technical: true }],
    ["One", { byline: "Ann", paragraphs: ["One"], technical: true }],
    ["12 people", version(true, "31 people")],
    ["港", version(true, "橋")],
  ],
  [
    ["One", "Two"],
    [version(true, "One"), version(false, "Two")],
    [version(true, "One"), "Two"],
    ["One", version(false, "Two")],
    ["One", version(true, "Two"), version(false, "Three")],
    ["One", []],
    ["One", { paragraphs: ["Not found"], status: 404 }],
    ["One", "One."],
    ["One", { paragraphs: ["Two"], note: "The technical team did this." }],
    ["A technical fault", "A technical error"],
    [version(true, "One"), "Two", "One"],
    [
      ["One", "Two"],
      ["Two", "One"],
    ],
  ],
);
