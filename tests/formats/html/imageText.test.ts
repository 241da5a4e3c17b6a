import assert from "node:assert/strict";
import test from "node:test";
import { parseDocument } from "../../../scripts/formats/html/document.ts";
import { imageText } from "../../../scripts/formats/html/imageText.ts";
import { elementNamed } from "./elementNamed.ts";

const cases: [sentence: string, img: string, text: string, address: string][] = [
  [
    "is its alternative text",
    '<img src="/a/storm.jpg" alt=" Waves on the mole ">',
    "Waves on the mole",
    "/a/storm.jpg",
  ],
  [
    "is the name of its file where there is none",
    '<img src="https://i.example/2024/storm-2.jpg?w=600">',
    "storm-2.jpg",
    "https://i.example/2024/storm-2.jpg?w=600",
  ],
  ["is the name of its file where it is empty", '<img alt="" src="map.png">', "map.png", "map.png"],
  ["is a name with its escapes undone", '<img src="/Karte%20S%C3%BCd.png">', "Karte Süd.png", "/Karte%20S%C3%BCd.png"],
  ["is a name whose escapes are broken as it is", '<img src="/100%.png">', "100%.png", "/100%.png"],
  ["is nothing of a counter", '<img src="/count.gif" width="1" height="1">', "", "/count.gif"],
  ["is the alternative text of a small one", '<img src="/tick.gif" alt="yes" width="1">', "yes", "/tick.gif"],
  [
    "is nothing of an image inside the page",
    '<img src="data:image/gif;base64,R0lG">',
    "",
    "data:image/gif;base64,R0lG",
  ],
  [
    "is that of the image which is loaded late",
    '<img src="data:image/gif;base64,R0lG" data-src="/late.jpg">',
    "late.jpg",
    "/late.jpg",
  ],
  ["is the first of several sizes", '<img srcset="/small.jpg 400w, /large.jpg 800w">', "small.jpg", "/small.jpg"],
];

for (const [sentence, img, text, address] of cases) {
  test(`the text of an image ${sentence}`, () => {
    assert.deepEqual(imageText(elementNamed(parseDocument(img), "img")), { text, address });
  });
}
