import type { Messages } from "../en.ts";
import { number } from "./format.ts";

export const share: Messages["share"] = {
  title: (article, n) => `${article}: Änderung ${number(n)}`,
  embed: "Einbetten",
  how: "Code, der diese Änderung auf einer anderen Website zeigt, als Karte mit einem Link hierher. Er braucht kein Skript.",
  code: (n) => `Code zum Einbetten von Änderung ${number(n)}`,
  picture: (times, last) => `${number(times)}-mal geändert, zuletzt am ${last}`,
  pictureOf: (article, source) => `${article}, ein Artikel von ${source}, und seine neueste Änderung`,
};
