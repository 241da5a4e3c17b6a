import assert from "node:assert/strict";
import test from "node:test";
import { type CaptureNote, captureNote } from "../../../../scripts/formats/html/saved/captureNote.ts";

const singleFile = (program: string) => `<!DOCTYPE html> <html lang=de><!--
 ${program}
 url: https://ledger.example/fees?page=2
 saved date: Tue Oct 17 2023 13:55:34 GMT+0300 (Москва, стандартное время)
--><head></head><body><p>The fee.</p></body></html>`;

const cases: [sentence: string, html: string, note: CaptureNote][] = [
  [
    "SingleFile's comment",
    singleFile("Page saved with SingleFile"),
    { captured: "2023-10-17T13:55:34+0300", url: "https://ledger.example/fees?page=2" },
  ],
  [
    "the older form of SingleFile's comment",
    singleFile("Archive processed by SingleFile"),
    { captured: "2023-10-17T13:55:34+0300", url: "https://ledger.example/fees?page=2" },
  ],
  [
    "SingleFile's comment without a date",
    "<html><!--\n Page saved with SingleFile\n url: https://a.example/b\n--><body>x</body></html>",
    { url: "https://a.example/b" },
  ],
  [
    "no words in the text",
    `<html><body><!--\n Page saved with SingleFile \n url: https://a.example/\n-->x</body></html>`,
    {},
  ],
  [
    "a browser's comment in front of the page",
    "<!DOCTYPE html>\n<!-- saved from url=(0031)https://ledger.example/fees?a=1 -->\n<html><body>x</body></html>",
    { url: "https://ledger.example/fees?a=1" },
  ],
  [
    "a browser's comment behind the tag",
    "<html><!-- saved from url=(0022)https://a.example/fees -->\n<body>x</body></html>",
    { url: "https://a.example/fees" },
  ],
  ["no address of a file", "<!-- saved from url=(0014)file:///C:/x -->\n<html><body>x</body></html>", {}],
  [
    "WebScrapBook's attributes",
    '<html data-scrapbook-source="https://a.example/b" data-scrapbook-create="20211003011502123"><body>x</body></html>',
    { captured: "2021-10-03T01:15:02.123Z", url: "https://a.example/b" },
  ],
  [
    "the comment of the Wayback Machine",
    "<html><body>x</body></html>\n<!--\n     FILE ARCHIVED ON 13:05:00 Jan 13, 2014 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 02:12:11 Dec 02, 2024.\n-->",
    { captured: "2014-01-13T13:05:00Z" },
  ],
  [
    "its comment with fourteen digits",
    "<html><body>x</body></html><!-- FILE ARCHIVED ON 20200205101112 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 02:12:11 Dec 02, 2024. -->",
    { captured: "2020-02-05T10:11:12Z" },
  ],
  [
    "no such words in the text",
    "<html><body><p>FILE ARCHIVED ON 13:05:00 Jan 13, 2014 AND RETRIEVED FROM THE INTERNET ARCHIVE</p></body></html>",
    {},
  ],
  [
    "Memento-Datetime among the headers of an answer",
    "HTTP/1.1 200 OK\nServer: nginx\nMemento-Datetime: Mon, 13 Jan 2014 13:05:00 GMT\n\n<html><body>x</body></html>",
    { captured: "2014-01-13T13:05:00Z" },
  ],
  [
    "Memento-Datetime in a <meta>",
    '<html><head><meta http-equiv="Memento-Datetime" content="Mon, 13 Jan 2014 13:05:00 GMT"></head></html>',
    { captured: "2014-01-13T13:05:00Z" },
  ],
  ["nothing in a page without a note", "<!doctype html><html><body><p>x</p></body></html>", {}],
];

for (const [what, html, note] of cases) {
  test(`captureNote() reads ${what}`, () => {
    assert.deepEqual(captureNote(html), note);
  });
}
