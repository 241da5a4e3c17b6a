import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../../scripts/formats/html/document.ts";
import { isReplay, originalAddress } from "../../../../scripts/formats/html/saved/replay.ts";

const addresses: [sentence: string, written: string, original: string][] = [
  [
    "takes the archive off an address",
    "https://web.archive.org/web/20200105101112/http://a.example/b",
    "http://a.example/b",
  ],
  ["takes it off one without a host", "/web/20200105101112/https://a.example/b?c#d", "https://a.example/b?c#d"],
  ["takes it off one without a scheme", "//web.archive.org/web/2020/http://a.example/", "http://a.example/"],
  ["takes it off that of an image", "/web/20200105101112im_/http://a.example/x.png", "http://a.example/x.png"],
  ["mends a slash that was lost", "/web/20200105101112/http:/a.example/b", "http://a.example/b"],
  [
    "takes it off an address of mail",
    "https://web.archive.org/web/20200105101112/mailto:desk@a.example",
    "mailto:desk@a.example",
  ],
  ["leaves other addresses of the archive", "https://web.archive.org/details/x", "https://web.archive.org/details/x"],
  ["leaves an address of the site", "/web/design/2020/", "/web/design/2020/"],
];

for (const [sentence, written, original] of addresses) {
  test(`originalAddress() ${sentence}`, () => {
    assert.equal(originalAddress(written), original);
  });
}

const pages: [what: string, html: string, isReplayed: boolean][] = [
  ["its toolbar", "<body><div id='wm-ipp-base'></div><p>x</p>", true],
  [
    "its script",
    "<head><script src='https://web-static.archive.org/_static/js/bundle-playback.js?v=1'></script></head>",
    true,
  ],
  ["its comment in the page", "<body><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>x</p>", true],
  [
    "its comment behind the page",
    "<html><body>x</body></html><!-- FILE ARCHIVED ON 13:05:00 Jan 13, 2014 AND -->",
    true,
  ],
  ["a link to it alone", "<p><a href='https://web.archive.org/web/2020/http://a.example/'>x</a></p>", false],
  ["words about it alone", "<p>FILE ARCHIVED ON 13:05:00 Jan 13, 2014</p>", false],
];

for (const [what, html, isReplayed] of pages) {
  test(`isReplay() is ${isReplayed} of a page with ${what}`, () => {
    assert.equal(isReplay(parseDocument(html)), isReplayed);
  });
}
