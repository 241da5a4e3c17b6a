import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Page } from "../../scripts/browser/launchBrowser.ts";
import { type Look, openBrowser, openPage } from "../fixtures/browser.ts";
import { type Built, buildArchive } from "../fixtures/buildArchive.ts";
import { type Served, serveFolder } from "../fixtures/serveFolder.ts";

const filler = (k: number) => `Paragraph ${k} of the minutes stays as it was when the council met in the old hall.`;
const older = [
  "The council met in the midst of a storm and closed the harbour for the whole of the night, as it had in March.",
  ...Array.from({ length: 8 }, (_, k) => filler(k)),
  "The harbour master, who has held the post since 1998, was in his boat and could not be reached by telephone.",
  "Ferries run again on Monday. Tickets stay valid until then.",
  "Nobody was hurt on the quay.",
];
const newer = [
  "The council met in the middle of a storm and closed the harbour for the whole of the night, as it had in March.",
  older[9]!,
  ...older.slice(1, 9),
  "Ferries run again on Monday.",
  "Tickets stay valid until then.",
];
const at = (n: number) => `harbour-post/storm/2024-01-0${n}T00-00-00Z.txt`;

/** What readers choose of a page of changes, and what they see without choosing. */
describe("the views of an article page in a browser", () => {
  let built: Built;
  let browser: Browser;
  let served: Served;

  before(async () => {
    const arabic = (hours: number) => `انقطاع المياه عن ${hours} حيًّا في عين السدر لثلاثة أيام.`;
    const store = {
      [at(1)]: older.join("\n\n"),
      [at(2)]: newer.join("\n\n"),
      "harbour-post/arabic/article.yml": "lang: ar\n",
      "harbour-post/arabic/2024-01-01T00-00-00Z.txt": arabic(12),
      "harbour-post/arabic/2024-01-02T00-00-00Z.txt": arabic(17),
    };
    built = await buildArchive(store, ["--no-search"]);
    assert.equal(built.code, 0, built.stderr);
    browser = await openBrowser();
    served = await serveFolder(built.output);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const open = (look: Look) => openPage(browser, `${served.origin}/harbour-post/storm/`, look);
  /** The words that a row shows on each side, as they look. */
  const shown = (page: Page, kind: string) =>
    page
      .locator(`.row.${kind}`)
      .first()
      .evaluate((row) =>
        [...row.querySelectorAll<HTMLElement>(":scope > :is(.before, .after)")].map((side) =>
          side.checkVisibility() ? side.innerText.replace(/^(?:Before|After)\s+/, "").slice(0, 40) : null,
        ),
      );
  const both = [older[0]!.slice(0, 40), newer[0]!.slice(0, 40)];
  const redline = [null, "The council met in the midstmiddle of a "];

  for (const javaScript of [true, false]) {
    const where = javaScript ? "with scripts" : "without scripts";

    it(`shows both sides where there is room and one text on a telephone, and the other by keyboard, ${where}`, async () => {
      for (const [width, own, other, name] of [
        [1440, both, redline, "Inline"],
        [320, redline, both, "One above the other"],
      ] as const) {
        const { page, faults, close } = await open({ width, javaScript });
        assert.deepEqual(await shown(page, "edited"), own);
        await page.getByLabel(name).focus();
        await page.keyboard.press("Space");
        assert.deepEqual(await shown(page, "edited"), other);
        assert.deepEqual(faults, []);
        await close();
      }
    });

    it(`leaves only the changes where that is chosen, ${where}`, async () => {
      const { page, close } = await open({ width: 1440, javaScript });
      const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
      const changed = await seen(".row:not(.unchanged)");
      assert.ok((await seen(".row.unchanged, .fold")) > 1);
      await page.getByLabel("Only what changed").focus();
      await page.keyboard.press("Space");
      assert.deepEqual([await seen(".row.unchanged, .fold"), await seen(".row:not(.unchanged)")], [0, changed]);
      await close();
    });
  }

  it("shows which view a width has by itself, and remembers a choice", async () => {
    const { page, close } = await open({ width: 1440 });
    const checked = () =>
      page.locator(".views :checked:not(#view-keys)").evaluateAll((inputs) => inputs.map(({ id }) => id));
    assert.deepEqual(await checked(), ["view-sides"]);
    await page.setViewportSize({ width: 320, height: 800 });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#view-inline")!.checked);
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#view-sides")!.checked);
    await page.getByLabel("Inline").check();
    await page.getByLabel("Only what changed").check();
    await page.reload();
    assert.deepEqual(await checked(), ["view-inline", "view-changed"]);
    assert.deepEqual(await shown(page, "edited"), redline);
    await close();
  });

  it("halves an edited row on a telephone", async () => {
    const { page, close } = await open({ width: 320 });
    const height = () =>
      page
        .locator(".row.edited")
        .first()
        .evaluate((row) => row.getBoundingClientRect().height);
    const inline = await height();
    await page.getByLabel("One above the other").check();
    assert.ok(inline < 0.6 * (await height()), `${inline} of ${await height()}`);
    await close();
  });

  it("breaks the lines of both columns alike up to the first changed word", async () => {
    const { page, close } = await open({ width: 1440 });
    // The end of each side's first line, by the place of its first character on the second.
    const breaks = await page
      .locator(".row.edited")
      .first()
      .evaluate((row) =>
        [...row.querySelectorAll(":scope > div > p")].map((paragraph) => {
          const text = paragraph.firstChild!;
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, 1);
          return [getComputedStyle(paragraph).getPropertyValue("text-wrap-style"), range.getBoundingClientRect().y];
        }),
      );
    assert.deepEqual(breaks[0], breaks[1]);
    assert.notEqual(breaks[0]![0], "pretty");
    await close();
  });

  it("leads from a moved paragraph to its old place and back, and each column reads as its version did", async () => {
    const { page, close } = await open({ width: 1440, javaScript: false });
    await page.getByRole("link", { name: "Old place" }).click();
    const ghost = page.locator(".row.ghost");
    assert.equal(await ghost.evaluate((row) => row.matches(":target")), true);
    assert.equal((await ghost.boundingBox())!.height < 60, true);
    await ghost.getByRole("link", { name: "Moved up 8 paragraphs" }).click();
    assert.equal(await page.locator(".row.moved").evaluate((row) => row.matches(":target")), true);
    for (const [side, texts] of [
      ["before", older],
      ["after", newer],
    ] as const) {
      const read = await page.locator(`.row > .${side} > p, .fold-text > p`).evaluateAll((paragraphs, side) => {
        return paragraphs.map((paragraph) => {
          const copy = paragraph.cloneNode(true) as Element;
          if (side === "after") for (const deleted of copy.querySelectorAll("del")) deleted.remove();
          return copy.textContent;
        });
      }, side);
      assert.deepEqual(read, texts);
    }
    await close();
  });

  it("shows the break where a paragraph was split, and copies neither it nor any word of the interface", async () => {
    const { page, close } = await open({ width: 1440 });
    const joint = page.locator(".row.split .after .joint");
    assert.match(await joint.evaluate((mark) => getComputedStyle(mark, "::before").content), /¶/);
    const copied = await page.locator(".diff").evaluate((diff) => {
      for (const fold of diff.querySelectorAll("details")) fold.open = true;
      getSelection()!.selectAllChildren(diff);
      return getSelection()!.toString();
    });
    const left = [...older, ...newer].reduce((rest, text) => rest.replaceAll(text, ""), copied);
    assert.equal(left.replaceAll(/\s/g, ""), "");
    await close();
  });

  it("reads each row once to those who hear it", async () => {
    for (const width of [1440, 320]) {
      const { page, close } = await open({ width });
      const heard = await page.locator(".diff").ariaSnapshot();
      for (const text of [filler(0), older[9]!])
        assert.ok(heard.split(text).length <= 2, `${width}: ${text}\n${heard}`);
      assert.equal(heard.split(older[9]!).length, 2);
      await close();
    }
  });

  it("reads two numbers in a text from right to left in their order, deleted before inserted", async () => {
    const { page, close } = await openPage(browser, `${served.origin}/harbour-post/arabic/`, { width: 320 });
    const places = await page
      .locator(".row.edited .after :is(del, ins)")
      .evaluateAll((marks) => marks.map((mark) => [mark.textContent, mark.getBoundingClientRect().x] as const));
    assert.deepEqual(
      places.map(([text]) => text),
      ["12", "17"],
    );
    assert.ok(places[0]![1] > places[1]![1], JSON.stringify(places));
    await close();
  });
});
