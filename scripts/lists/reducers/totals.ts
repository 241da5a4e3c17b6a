import type { ListDefinition } from "../listDefinition.ts";

/** Total numbers of articles, versions and changes. */
export const totals: ListDefinition = {
  name: "totals",
  reduce: ({ articles, changes }) => ({
    data: {
      totals: {
        articles: articles.length,
        versions: articles.reduce((sum, { summary }) => sum + summary.versions, 0),
        changes: changes.length,
      },
    },
  }),
};
