import type { Host } from "../model/settings/settings.ts";

/** The measures of a site that a host may limit. */
export type Measure = "files" | "bytes" | "largestFile" | "fullestFolder";

export interface HostLimits {
  /** Display name. */
  readonly name: string;
  /** Maximum of each measure; absent if not limited. `largestFile` and `bytes` in bytes. */
  readonly most: Readonly<Partial<Record<Measure, number>>>;
}

const mebibyte = 2 ** 20;

/** The limits that hosts publish. `docs/publishing.md` has them for people. */
export const hostLimits: Readonly<Record<Host, HostLimits>> = {
  // docs.netlify.com, “Site deploys overview”: no limit on files in all, 54,000 in one directory.
  netlify: { name: "Netlify", most: { fullestFolder: 54_000 } },
  // developers.cloudflare.com, “Pages / Limits”.
  "cloudflare-pages": { name: "Cloudflare Pages", most: { files: 20_000, largestFile: 25 * mebibyte } },
  "cloudflare-pages-paid": {
    name: "Cloudflare Pages (paid plan)",
    most: { files: 100_000, largestFile: 25 * mebibyte },
  },
  // docs.github.com, “GitHub Pages limits”: 1 GB. Its action allows 2^30 bytes, but of a tar archive, in which each file takes
  // up to a kilobyte more; the difference between the two is a margin for that.
  "github-pages": { name: "GitHub Pages", most: { bytes: 1_000_000_000 } },
  other: { name: "another host", most: {} },
};
