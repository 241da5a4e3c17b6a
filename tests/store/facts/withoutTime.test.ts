import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { likelyTimes } from "../../../scripts/store/facts/likelyTimes.ts";
import { withoutTime } from "../../../scripts/store/facts/withoutTime.ts";

describe("likelyTimes()", () => {
  const names: [name: string, times: string[]][] = [
    ["2024-03-05.html", ["2024-03-05"]],
    ["ferry-2024-03-05-v2.html", ["2024-03-05"]],
    ["20240305_fees.html", ["2024-03-05"]],
    ["fees 2024-03-05 10.15.22.html", ["2024-03-05T10:15:22"]],
    ["fees_2024_03_05T10_15_22Z.html", ["2024-03-05T10:15:22"]],
    ["20240305-101522-fees.html", ["2024-03-05T10:15:22"]],
    ["2024-03-05T10-15.md", ["2024-03-05T10:15:00"]],
    ["Screenshot 2024-03-05 at 10.15.22.html", ["2024-03-05T10:15:22"]],
    ["Fees (5.3.2024 10_15_22).html", ["2024-03-05T10:15:22"]],
    ["Fees (3_5_2024 10_15_22 PM).html", ["2024-03-05T22:15:22", "2024-05-03T22:15:22"]],
    ["Fees (25_3_2024 10_15_22).html", ["2024-03-25T10:15:22"]],
    ["Fees, 5 March 2024.html", ["2024-03-05"]],
    ["Fees - Mar 5th, 2024.html", ["2024-03-05"]],
    ["page-1709633722.html", ["2024-03-05T10:15:22Z"]],
    ["page-1709633722000.html", ["2024-03-05T10:15:22Z"]],
    ["2024-02-30.html", []],
    ["law-1034.html", []],
    ["index.html", []],
  ];
  for (const [name, times] of names) it(`of the name ${name}`, () => assert.deepEqual(likelyTimes(name, ""), times));

  const texts: [sentence: string, text: string, times: string[]][] = [
    [
      "of SingleFile's comment",
      "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://fees.example/ \n saved date: Tue Mar 05 2024 10:15:22 GMT+0100 (Central European Standard Time)\n-->",
      ["2024-03-05T10:15:22+01:00"],
    ],
    ["of a Memento header", '<meta http-equiv="Memento-Datetime" content="Tue, 05 Mar 2024 10:15:22 GMT">', []],
    ["of a line of headers", "Memento-Datetime: Tue, 05 Mar 2024 10:15:22 GMT\n\n<p>x", ["2024-03-05T10:15:22Z"]],
    ["of a note", "Retrieved on 5 March 2024\n\nThe fee is 20.", ["2024-03-05"]],
    ["of no date in the article", "<p>On 5 March 2024 the fee rose.</p>", []],
  ];
  for (const [sentence, text, times] of texts)
    it(sentence, () => assert.deepEqual(likelyTimes("index.html", text), times));
});

describe("withoutTime()", () => {
  const table: [file: string, message: string][] = [
    ["v1.md", 'add "captured: 2014-01-13T13:05:00Z" to the front matter or name the file like 2014-01-13T13-05-00Z.md'],
    [
      "v1.HTM",
      'add "captured: 2014-01-13T13:05:00Z" to a file "v1.HTM.yml" beside it or name the file like 2014-01-13T13-05-00Z.html',
    ],
    ["2024-03-05.md", 'if it was captured then, add "captured: 2024-03-05" to the front matter'],
    [
      "2024-03-05.html",
      'if it was captured then, add "captured: 2024-03-05" to a file "2024-03-05.html.yml" beside it',
    ],
    [
      "20240305-101522-fees.htm",
      'if it was captured then, add "captured: 2024-03-05T10:15:22" (in UTC, or with its offset behind it) to a file "20240305-101522-fees.htm.yml" beside it or name the file 2024-03-05T10-15-22Z.htm',
    ],
    [
      "Fees (3_5_2024 10_15_22 AM).html",
      'if it was captured then, add "captured: 2024-03-05T10:15:22" or "captured: 2024-05-03T10:15:22" (in UTC, or with its offset behind it) to a file "Fees (3_5_2024 10_15_22 AM).html.yml" beside it',
    ],
  ];
  for (const [file, message] of table)
    it(`says what to write for ${file}`, () => assert.equal(withoutTime(file, ""), `no time of capture: ${message}`));
});
