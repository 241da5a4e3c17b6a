/**
 * Goes on to the page that holds the row or the change of the URL's fragment, where it is no longer this one. The page keeps
 * the ids of rows that moved beside links to their pages; the rows of very many are looked for on those pages.
 */
export async function followMoved(): Promise<void> {
  const id = location.hash.slice(1);
  const target = document.getElementById(id);
  if (target) {
    const link = target.closest(".elsewhere, .parts li")?.querySelector("a");
    if (!link) return;
    const isChange = target.matches(".elsewhere");
    location.replace(isChange ? link.href : withHash(link.href, id));
    return;
  }
  if (!/^p-[0-9a-f]{10}/.test(id)) return;
  const links = document.querySelectorAll<HTMLAnchorElement>(".elsewhere a, .parts a");
  const pages = new Set([...links].map(({ href }) => withHash(href, "")).reverse());
  const here = withHash(location.href, "");
  for (const page of pages) {
    if (page === here) continue;
    const html = await fetch(page).then(
      (answer) => answer.text(),
      () => "",
    );
    if (location.hash.slice(1) !== id) return;
    if (html.includes(` id="${id}"`)) {
      location.replace(withHash(page, id));
      return;
    }
    // Parts of a change are linked from each other alone.
    for (const [, part = ""] of html.matchAll(/href="([^"#]+)#[^"]+-part-\d+"/g))
      pages.add(withHash(new URL(part, page).href, ""));
  }
}

function withHash(address: string, hash: string): string {
  const url = new URL(address);
  url.hash = hash;
  return url.href;
}
