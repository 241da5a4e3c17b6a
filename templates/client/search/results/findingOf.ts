import type { Result } from "../searchTasks.ts";
import type { Finding } from "./finding.ts";
import { foundPassages } from "./foundPassages.ts";
import { textFragment } from "./textFragment.ts";

/** Places shown of a change, and of a newest text. */
const shownPlaces = { change: 3, article: 1 };

/**
 * A result as the page shows it, with the addresses that it leads to.
 *
 * @param base the site's base path
 */
export function findingOf({ record, hits }: Result, base: string): Finding {
  const { kind, url, title, source, captured, n, labels, lang, places } = record;
  const [path = ""] = url.split("#");
  const pathOf = (below: string) => base + below.slice(1);
  // A newest text is shown whole on the page of its version.
  const whole = kind === "article" ? `${path}v/${n}/` : url;
  const { passages, more } = foundPassages(places, hits, shownPlaces[kind]);
  return {
    kind,
    article: { path: pathOf(path), title, ...(lang !== undefined && { lang }) },
    source,
    n,
    href: pathOf(whole),
    captured,
    labels,
    passages: passages.map(({ place, side, kind, stretches, found, around }) => {
      const { of, row } = places[place]!;
      // Browsers mark the first such words of a page. Words that were removed stand in the change that added them first.
      const fragment = side === "after" ? textFragment(around) : "";
      const at = row === undefined ? whole : `${path}#${row}`;
      return {
        ...{ kind, stretches, found },
        ...(of && { of }),
        ...(row !== undefined && { row }),
        href: pathOf(at) + (fragment && !at.includes("#") ? "#" : "") + fragment,
      };
    }),
    more,
  };
}
