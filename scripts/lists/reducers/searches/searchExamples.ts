import { exampleSearches } from "../../../search/exampleSearches.ts";
import type { ListDefinition } from "../../listDefinition.ts";

/** Changes whose words may stand in an example. */
const mostChanges = 60;

/** Searches to try, with words of the newest changes. */
export const searchExamples: ListDefinition = {
  name: "searchExamples",
  reduce(archive, { settings, readFound }) {
    const newest = archive.oldestFirst().slice(-mostChanges).reverse();
    const examples = exampleSearches(readFound(newest), settings.lang);
    return {
      data: {
        examples: examples.map(({ way, q, in: where }) => {
          const params = new URLSearchParams({ q, ...(where && { in: where }) });
          return { way, q, path: `/search/?${params}` };
        }),
      },
    };
  },
};
