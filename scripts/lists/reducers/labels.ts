import { labels as registry } from "../../labels/labels.ts";
import type { ListDefinition } from "../listDefinition.ts";

/** The labels and their rules. */
export const labels: ListDefinition = {
  name: "labels",
  reduce: () => ({
    data: {
      labels: registry.map(({ name, title, rule }) => ({ name, ...(title && { title }), ...(rule && { rule }) })),
    },
  }),
};
