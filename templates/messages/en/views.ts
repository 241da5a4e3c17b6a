/** How a page of changes is shown, and how readers get around in it. */
export const views = {
  label: "View",
  sides: "Side by side",
  /** The same where there is no room. */
  stacked: "One above the other",
  inline: "Inline",
  changed: "Only what changed",
};
