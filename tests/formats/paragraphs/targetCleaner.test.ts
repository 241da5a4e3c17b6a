import assert from "node:assert/strict";
import test from "node:test";
import {
  sessionParameters,
  targetCleaner,
  trackingParameters,
} from "../../../scripts/formats/paragraphs/targetCleaner.ts";
import type { Mark, Paragraph } from "../../../scripts/model/paragraph.ts";

const linked = (target: string): Paragraph => ({ text: "the guide", marks: [[0, 9, "link", target]] });

const cases: [sentence: string, names: readonly string[], target: string, cleaned: string][] = [
  ["takes a parameter out", ["sid"], "/how?sid=9f&page=2", "/how?page=2"],
  ["takes the question mark with the last one", ["sid"], "/how?sid=9f", "/how"],
  ["keeps the fragment", ["sid"], "https://a.example/how?sid=9f#fees", "https://a.example/how#fees"],
  ["takes any ending of a name with *", ["utm_*"], "/?utm_source=a&utm_medium=b&u=1", "/?u=1"],
  ["keeps a name that only begins alike", ["sid"], "/?side=left", "/?side=left"],
  ["takes capital and small letters for one", ["PHPSESSID"], "/?phpsessid=1", "/"],
  ["takes a parameter without a value", ["sid"], "/?sid&a", "/?a"],
  ["reads an escaped name", ["utm_*"], "/?utm%5Fsource=x", "/"],
  ["reads a name behind an ampersand that was escaped twice", ["utm_*"], "/?a=1&amp;utm_source=x", "/?a=1"],
  ["takes a session out of the path", ["jsessionid"], "/shop;jsessionid=4F2A?item=3", "/shop?item=3"],
  ["keeps other semicolons of the path", ["jsessionid"], "/a;b;c=1", "/a;b;c=1"],
  ["keeps what is written otherwise than usual", ["sid"], "/?a=%E4&&b=c d&sid=1", "/?a=%E4&&b=c d"],
  ["cleans addresses of mail", ["subject"], "mailto:desk@a.example?subject=Case%201", "mailto:desk@a.example"],
  ["leaves a question mark in the fragment alone", ["sid"], "/#a?sid=1", "/#a?sid=1"],
  ["ignores nothing where no name is given", [], "/?utm_source=a", "/?utm_source=a"],
  ["knows the usual parameters", trackingParameters, "/?gclid=1&utm_id=2&fbclid=3&id=4", "/?id=4"],
];

for (const [sentence, names, target, cleaned] of cases) {
  test(`targetCleaner() ${sentence}`, () => {
    assert.deepEqual(targetCleaner(names)(linked(target)), linked(cleaned));
  });
}

test("targetCleaner() returns a paragraph itself where nothing is to be taken out", () => {
  const paragraph = linked("/how?page=2");
  assert.equal(targetCleaner(["sid"])(paragraph), paragraph);
  const plain: Paragraph = { text: "Is sid=1 a parameter?" };
  assert.equal(targetCleaner(["sid"])(plain), plain);
});

test("targetCleaner() keeps marks without a target, and cleans those of images", () => {
  const marks: Mark[] = [
    [0, 3, "strong"],
    [4, 9, "image", "/map.png?v=1&sid=2"],
  ];
  assert.deepEqual(targetCleaner(["sid"])({ text: "the guide", marks }).marks, [
    [0, 3, "strong"],
    [4, 9, "image", "/map.png?v=1"],
  ]);
});

const ofVisits: [sentence: string, target: string, cleaned: string][] = [
  ["a session of sixteen figures of base 16", "/how?label=gen1&sid=9f86d081884c7d65", "/how?label=gen1"],
  ["a UUID", "/?session_id=3f2504e0-4f89-11d3-9a0c-0305e82c3301&page=2", "/?page=2"],
  ["a token of letters and figures", "/?token=Zx3kQ9bT7mW1pL5c", "/"],
  ["no number of a story", "/article.pl?sid=24031519", "/article.pl?sid=24031519"],
  ["no number of a story made of its date", "/?sid=24/03/15/1913221", "/?sid=24/03/15/1913221"],
  ["no name of a page", "/?sid=annual-report-2024-fees", "/?sid=annual-report-2024-fees"],
  ["no other parameter", "/?id=9f86d081884c7d65", "/?id=9f86d081884c7d65"],
];
for (const [what, target, cleaned] of ofVisits)
  test(`targetCleaner() takes for a visit's ${what}`, () => {
    assert.deepEqual(targetCleaner([], sessionParameters)(linked(target)), linked(cleaned));
  });
