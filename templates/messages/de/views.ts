import type { Messages } from "../en.ts";

export const views: Messages["views"] = {
  label: "Ansicht",
  sides: "Nebeneinander",
  stacked: "Untereinander",
  inline: "In einem Text",
  changed: "Nur, was sich änderte",
};
