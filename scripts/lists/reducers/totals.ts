import type { ListDefinition } from "../listDefinition.ts";

/** How much there is of everything. */
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
