import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatHostBudget, formatHostLimits } from "../../scripts/hosts/formatHostLimits.ts";
import { hostBudget, standing } from "../../scripts/hosts/hostBudget.ts";
import { HostLimitError, refuseOverLimit } from "../../scripts/hosts/refuseOverLimit.ts";
import type { Host } from "../../scripts/model/settings/settings.ts";
import type { FolderSize } from "../../scripts/system/files/folderSize.ts";

/** A site of so many files and bytes; its largest file and fullest folder are named. */
function sizeOf({ files = 243, bytes = 2_700_000, largest = 120_000, fullest = 104 }): FolderSize {
  return {
    files,
    bytes,
    largestFile: { path: "assets/face.woff2", bytes: largest },
    fullestFolder: { path: "pagefind/fragment", files: fullest },
  };
}

const gigabyte = 1_000_000_000;
const cases: [host: Host, size: FolderSize, stands: "within" | "near" | "over"][] = [
  ["netlify", sizeOf({ files: 5_000_000, bytes: 900 * gigabyte, largest: gigabyte }), "within"],
  ["netlify", sizeOf({ fullest: 43_199 }), "within"],
  ["netlify", sizeOf({ fullest: 43_200 }), "near"],
  ["netlify", sizeOf({ fullest: 54_000 }), "near"],
  ["netlify", sizeOf({ fullest: 54_001 }), "over"],
  ["cloudflare-pages", sizeOf({ files: 20_000 }), "near"],
  ["cloudflare-pages", sizeOf({ files: 20_001 }), "over"],
  ["cloudflare-pages", sizeOf({ largest: 26_214_400 }), "near"],
  ["cloudflare-pages", sizeOf({ largest: 26_214_401 }), "over"],
  ["cloudflare-pages-paid", sizeOf({ files: 20_001 }), "within"],
  ["cloudflare-pages-paid", sizeOf({ files: 100_001 }), "over"],
  ["github-pages", sizeOf({ files: 5_000_000, largest: 26_214_401 }), "within"],
  ["github-pages", sizeOf({ bytes: 0.8 * gigabyte }), "near"],
  ["github-pages", sizeOf({ bytes: gigabyte + 1 }), "over"],
  ["other", sizeOf({ files: 5_000_000, bytes: 900 * gigabyte, largest: gigabyte, fullest: 1_000_000 }), "within"],
];

describe("hostBudget()", () => {
  for (const [host, size, stands] of cases) {
    const { files, bytes, largestFile, fullestFolder } = size;
    const told = `${files} files, ${bytes} bytes, at most ${largestFile.bytes} in one and ${fullestFolder.files} in a folder`;
    it(`${told}: ${stands} what ${host} takes`, () => {
      const standings = hostBudget(size, host).lines.map(standing);
      assert.equal(
        ["over", "near", "within"].find((each) => standings.some((it) => it === each)),
        stands,
      );
    });
  }
});

describe("refuseOverLimit()", () => {
  it("refuses exactly what is over a limit", () => {
    for (const [host, size, stands] of cases) {
      const refuse = () => refuseOverLimit(hostBudget(size, host));
      if (stands === "over") assert.throws(refuse, HostLimitError);
      else refuse();
    }
  });

  it("names every limit that is broken, the number, what helps, and that nothing was replaced", () => {
    const budget = hostBudget(sizeOf({ files: 23_001, largest: 31_000_000 }), "cloudflare-pages");
    assert.throws(
      () => refuseOverLimit(budget),
      ({ message }: Error) => {
        const lines = message.split("\n");
        assert.match(lines[0]!, /^This site is more than Cloudflare Pages takes:$/);
        assert.match(
          lines[1]!,
          /^ {2}files: Cloudflare Pages takes 20,000, this is 23,001 \(116 %\)\. What helps: .+\.$/,
        );
        assert.match(
          lines[2]!,
          /^ {2}largest file \(assets\/face\.woff2\): .* takes 26\.2 MB, this is 31\.0 MB \(119 %\)/,
        );
        assert.match(message, /Nothing was replaced/);
        assert.match(message, /`host: other`/);
        return true;
      },
    );
  });
});

describe("formatHostBudget()", () => {
  it("tells the four measures in aligned columns, each with its share of what the host takes", () => {
    assert.deepEqual(formatHostBudget(hostBudget(sizeOf({ files: 9_999 }), "cloudflare-pages")), [
      "  files               9,999  49 % of the 20,000 that Cloudflare Pages takes",
      "  size               2.7 MB",
      "  largest file     120.0 kB  assets/face.woff2, 0 % of the 26.2 MB that Cloudflare Pages takes",
      "  fullest folder  104 files  pagefind/fragment",
    ]);
  });
});

describe("formatHostLimits()", () => {
  it("warns of what is near its limit, and of nothing else", () => {
    assert.deepEqual(formatHostLimits(hostBudget(sizeOf({}), "netlify"), "near"), []);
    const [warning, ...others] = formatHostLimits(hostBudget(sizeOf({ fullest: 50_000 }), "netlify"), "near");
    assert.match(
      warning!,
      /^fullest folder \(pagefind\/fragment\): Netlify takes 54,000 files, this is 50,000 files \(92 %\)\. What helps: /,
    );
    assert.deepEqual(others, []);
  });

  it("never calls 100 % what is over a limit or just under it", () => {
    const [over] = formatHostLimits(hostBudget(sizeOf({ files: 20_001 }), "cloudflare-pages"), "over");
    assert.match(over!, /\(101 %\)/);
    const [under] = formatHostLimits(hostBudget(sizeOf({ files: 19_999 }), "cloudflare-pages"), "near");
    assert.match(under!, /\(99 %\)/);
  });
});
