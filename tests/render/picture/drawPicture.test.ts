import assert from "node:assert/strict";
import { test } from "node:test";
import { drawPicture } from "../../../scripts/render/picture/drawPicture.ts";
import { pictureFonts } from "../../../scripts/render/picture/pictureFonts.ts";
import { pictureSize, pictureSvg } from "../../../scripts/render/picture/pictureSvg.ts";

const view = {
  source: "The Paper",
  title: "Ferry delayed",
  says: "Changed 2 times, last on 1 January 2024",
  passage: [{ text: "Eleven", change: "deleted" }, { text: "Twelve", change: "inserted" }, { text: " boats." }],
  site: "Variorum",
} as const;
const { metrics } = pictureFonts();

test("pictureSvg() draws deleted and inserted words with a ground and a line", () => {
  const svg = pictureSvg(view, metrics)!;
  for (const word of ["Eleven", "Twelve", "boats.", "Ferry", "Variorum"]) assert.match(svg, new RegExp(`>${word}<`));
  assert.match(svg, /#f7c8b2.*#a8dbd9/);
});

test("pictureSvg() draws nothing where the fonts lack a character of the title, and no passage that they cannot draw", () => {
  for (const title of ["朝市の移転", "عودة المياه", "Tab\tand \u0000", "😀"])
    assert.equal(pictureSvg({ ...view, title }, metrics), undefined, title);
  assert.ok(pictureSvg({ ...view, title: "Łódź, Çeşme, ñandú – “Zürich” …" }, metrics));
  assert.doesNotMatch(pictureSvg({ ...view, passage: [{ text: "Boats 舟" }] }, metrics)!, /Boats/);
});

test("pictureSvg() escapes what was captured", () => {
  const svg = pictureSvg({ ...view, title: `</text><image href="x"/>&` }, metrics)!;
  assert.doesNotMatch(svg, /<image/);
});

test("drawPicture() draws a PNG of the size that previews ask for, in the same bytes again", async () => {
  const svg = pictureSvg(view, metrics)!;
  const png = Buffer.from(await drawPicture(svg));
  assert.equal(png.toString("latin1", 1, 4), "PNG");
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [pictureSize.width, pictureSize.height]);
  assert.ok(png.equals(Buffer.from(await drawPicture(svg))));
  assert.ok(!png.equals(Buffer.from(await drawPicture(pictureSvg({ ...view, title: "Ferry sunk" }, metrics)!))));
});
