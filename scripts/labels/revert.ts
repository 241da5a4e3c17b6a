import type { Label } from "./label.ts";

/** Computed with the change, which names the version in `revertsTo`. A version that is merely alike does not count. */
export const revert: Label = {
  name: "revert",
  applies: ({ change }) => change.revertsTo !== undefined,
  explain: ({ change: { revertsTo } }) => (revertsTo === undefined ? undefined : { code: "revert", to: revertsTo }),
};
