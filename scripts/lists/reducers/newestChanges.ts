import { listPages } from "../../page/listPages.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { changePages } from "../paginatedPages.ts";

const changesPerPage = 30;

/** The changes of all articles, newest first: the home page, and numbered pages of older ones. */
export const newestChanges: ListDefinition = {
  name: "homePages",
  layout: "changes.njk",
  reduce(archive, { read }) {
    const [home, ...pages] = listPages(archive.oldestFirst(), changesPerPage, "/");
    return { data: { home: { ...home, items: home.items.map(read) } }, pages: changePages(pages) };
  },
};
