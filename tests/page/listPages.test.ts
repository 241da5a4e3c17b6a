import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { listPages } from "../../scripts/page/listPages.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const drawn = (count: number) =>
  listPages(numbers(count), 2, "/").map(
    ({ href, items, older, newer }) => `${href} ${items} <${older ?? ""} >${newer ?? ""}`,
  );

describe("listPages()", () => {
  it("shows a list that fills no page on the first page alone", () => {
    assert.deepEqual(drawn(0), ["/  < >"]);
    assert.deepEqual(drawn(1), ["/ 0 < >"]);
  });

  it("numbers pages from the oldest, and shows the newest on the first", () => {
    assert.deepEqual(drawn(5), [
      "/ 4,3,2 </page/1/ >",
      "/page/1/ 1,0 < >/page/2/",
      "/page/2/ 3,2 </page/1/ >/page/3/",
      "/page/3/ 4 </page/2/ >/",
    ]);
  });

  it("has the page after a full one ready, though empty", () => {
    assert.deepEqual(drawn(4), [
      "/ 3,2 </page/1/ >",
      "/page/1/ 1,0 < >/page/2/",
      "/page/2/ 3,2 </page/1/ >/page/3/",
      "/page/3/  </page/2/ >/",
    ]);
  });

  it("fills pages by the items that count, up to a maximum of all", () => {
    const odd = { counted: 2, counts: (n: number) => n % 2 === 1, most: 3 };
    const items = [1, 3, 0, 2, 4, 6, 5, 7, 8];
    assert.deepEqual(
      listPages(items, odd, "/").map(({ href, items }) => `${href} ${items}`),
      ["/ 8,7,5,6", "/page/1/ 3,1", "/page/2/ 4,2,0", "/page/3/ 7,5,6", "/page/4/ 8"],
    );
  });

  it("never changes a full page of items that count either", () => {
    const bits = fc.array(fc.boolean(), { maxLength: 40 });
    const size = { counted: 3, counts: (bit: boolean) => bit, most: 6 };
    fc.assert(
      fc.property(bits, bits, (older, newer) => {
        const before = listPages(older, size, "/s/");
        const then = listPages([...older, ...newer], size, "/s/");
        for (const page of before.slice(1, -1)) assert.deepEqual(then[page.number!], page);
      }),
    );
  });

  const count = fc.nat(40);
  const size = fc.integer({ min: 1, max: 7 });

  it("never changes a full numbered page when newer items come, links included", () => {
    fc.assert(
      fc.property(count, count, size, (older, newer, size) => {
        const full = listPages(numbers(older), size, "/s/").filter(
          ({ number, items }) => number && items.length === size,
        );
        const then = listPages(numbers(older + newer), size, "/s/");
        for (const page of full) assert.deepEqual(then[page.number!], page);
      }),
    );
  });

  it("shows every item, and links to no page that is not there", () => {
    fc.assert(
      fc.property(count, size, (count, size) => {
        const [first, ...numbered] = listPages(numbers(count), size, "/s/");
        const pages = [first, ...numbered];
        const hrefs = new Set(pages.map(({ href }) => href));
        for (const { older, newer } of pages) for (const href of [older, newer]) assert.ok(!href || hrefs.has(href));
        const all = (numbered.length > 0 ? numbered : [first]).toReversed().flatMap(({ items }) => items);
        assert.deepEqual(all, numbers(count).reverse());
        assert.deepEqual(first.items, numbers(count).reverse().slice(0, first.items.length));
        assert.ok(first.items.length >= Math.min(count, size));
      }),
    );
  });
});
