import { listPages, type PageSize } from "../../page/listPages.ts";
import { prominenceOf } from "../../page/lists/prominence.ts";
import type { ArchivedChange } from "../archive/archivedChange.ts";
import type { ListDefinition } from "../listDefinition.ts";
import { changePages } from "../paginatedPages.ts";

/** Pages are filled by changes that say something, so that fifty commas do not push a correction off the home page. */
const newsPage: PageSize<ArchivedChange> = {
  counted: 30,
  counts: ({ labels }) => prominenceOf(labels) !== "quiet",
  most: 120,
};

/** The changes of all articles, newest first: the home page, and numbered pages of older ones. */
export const newestChanges: ListDefinition = {
  name: "homePages",
  layout: "changes.njk",
  reduce(archive, { read }) {
    const [home, ...pages] = listPages(archive.oldestFirst(), newsPage, "/");
    return { data: { home: { ...home, items: home.items.map(read) } }, pages: changePages(pages) };
  },
};
