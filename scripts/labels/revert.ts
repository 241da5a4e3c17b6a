import type { Label } from "./label.ts";

/** Decided by the change's `revertsTo`. A version that is only similar does not count. */
export const revert: Label = {
  name: "revert",
  applies: ({ change }) => change.revertsTo !== undefined,
  explain: ({ change: { revertsTo } }) => (revertsTo === undefined ? undefined : { code: "revert", to: revertsTo }),
};
