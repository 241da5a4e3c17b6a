import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pictureFonts } from "./pictureFonts.ts";

let renderer: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

/** Loaded only where there are pictures: compiling it takes a fifth of a second in each thread. */
async function load(): Promise<typeof import("@resvg/resvg-wasm")> {
  const resvg = await import("@resvg/resvg-wasm");
  await resvg.initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return resvg;
}

/** An SVG as PNG: the same bytes on every machine, as it is drawn by WebAssembly with fonts of ours. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  renderer ??= load();
  const { Resvg } = await renderer;
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [...pictureFonts().files], defaultFontFamily: "Newsreader", loadSystemFonts: false } as never,
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
