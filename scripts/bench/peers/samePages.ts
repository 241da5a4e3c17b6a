import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** The text of a page in order, with deletions and insertions, without markup. */
export function readableText(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replace(/<(del|ins)\b[^>]*>([\s\S]*?)<\/\1>/g, (_, tag, text) => (tag === "del" ? `[-${text}-]` : `{+${text}+}`))
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#(\d+)|(\w+));/g, (entity, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (entities[name] ?? entity),
    )
    .replace(/\s+/g, " ")
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Total size of the same pages in two sites. */
export interface SamePages {
  readonly pages: number;
  readonly bytes: { readonly ours: number; readonly peer: number };
}

/**
 * Checks that a peer wrote the same pages as we did: the same number, and every `each`-th with the same text.
 *
 * @param site our output
 * @param peer the folder of the peer's pages, without any other `index.html`
 * @throws {Error} naming the first page that differs
 */
export async function samePages(site: string, peer: string, each: number): Promise<SamePages> {
  const pages = (await readdir(peer, { recursive: true }))
    .filter((name) => path.basename(name) === "index.html")
    .sort();
  const bytes = { ours: 0, peer: 0 };
  for (const [index, page] of pages.entries()) {
    const [ours, theirs] = [path.join(site, page), path.join(peer, page)];
    bytes.ours += (await stat(ours)).size;
    bytes.peer += (await stat(theirs)).size;
    if (index % each > 0) continue;
    const texts = await Promise.all([ours, theirs].map(async (file) => readableText(await readFile(file, "utf8"))));
    if (texts[0] !== texts[1]) throw new Error(`${ours} and ${theirs} say different things`);
  }
  return { pages: pages.length, bytes };
}
