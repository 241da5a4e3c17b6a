/** A kind of page, by its address; with the page of the sample archive that shows most of it. */
export interface PageKind {
  readonly name: string;
  readonly pattern: RegExp;
  /** Addresses in the sample archive, with what to look at; without them the first page of the kind. */
  readonly examples?: readonly string[];
}

/** Every kind of page, the narrower patterns first. */
export const pageKinds: readonly PageKind[] = [
  { name: "home", pattern: /^\/$/ },
  { name: "not-found", pattern: /^\/404\.html$/ },
  { name: "about", pattern: /^\/about\/$/ },
  { name: "search", pattern: /^\/search\/$/, examples: ["/search/", "/search/?q=ferry", "/search/?q=zzzz"] },
  { name: "statistics", pattern: /^\/statistics\// },
  { name: "saved-search", pattern: /^\/watch\// },
  { name: "numbered", pattern: /\/page\/\d+\/$/ },
  { name: "months", pattern: /^\/changes\/$/ },
  { name: "month", pattern: /^\/changes\/\d{4}\// },
  { name: "kind", pattern: /^\/kind\//, examples: ["/kind/number/"] },
  { name: "kind-of-source", pattern: /^\/[^/]+\/kind\// },
  { name: "card", pattern: /^\/embed\// },
  { name: "version", pattern: /\/v\/\d+\/$/, examples: ["/harbour-post/2025/03/ferry-collision/v/1/"] },
  { name: "compare", pattern: /\/compare\/$/, examples: ["/harbour-post/2025/03/ferry-collision/compare/"] },
  { name: "older-changes", pattern: /\/changes\/\d+\/$/ },
  { name: "source", pattern: /^\/[^/]+\/$/, examples: ["/harbour-post/"] },
  {
    name: "article",
    pattern: /^\/[^/]+\/.+\/$/,
    examples: [
      "/harbour-post/2025/03/ferry-collision/",
      "/harbour-post/2026/02/storm-halda-live/",
      "/harbour-post/weekend/night-train/",
      "/caldmere-wire/port-strike/",
      "/fernwick-notes/terms-of-service/",
      "/sada-al-wahat/2025/shabakat-al-miyah/",
      "/shiohama-shinpo/2025/asaichi-iten/",
    ],
  },
];

/**
 * The pages to look at: the examples of each kind that the site has, or the first page of the kind.
 *
 * @param paths of all pages of a site, in order
 * @throws {Error} naming a page of no kind, which nobody would look at
 */
export function pagesToLookAt(paths: readonly string[]): { readonly name: string; readonly path: string }[] {
  const found = new Map<PageKind, string[]>(pageKinds.map((kind) => [kind, []]));
  for (const path of paths) {
    const kind = pageKinds.find(({ pattern }) => pattern.test(path));
    if (!kind) throw new Error(`${path} is of no kind: scripts/browser/pageKinds.ts lists them.`);
    found.get(kind)!.push(path);
  }
  return [...found].flatMap(([{ name, examples = [] }, of]) => {
    const chosen = examples.filter((example) => of.includes(example.split("?")[0]!));
    const shown = chosen.length > 0 ? chosen : of.slice(0, 1);
    return shown.map((path, index) => ({ name: index === 0 ? name : `${name}-${index + 1}`, path }));
  });
}
