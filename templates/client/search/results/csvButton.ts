import { searchStatus as t } from "#words";
import { csvTable } from "../../../../scripts/data/csvTable.ts";
import type { Found } from "../page/searches.ts";
import type { Names } from "./foundItems.ts";

/** Rows of a table, beyond which a browser would hold its breath. */
const mostRows = 20_000;

/** Makes a button download the results as a table, which is made in the browser. */
export function csvButton(
  button: HTMLButtonElement,
  status: HTMLElement,
  names: Names,
  found: () => Found | undefined,
): void {
  button.addEventListener("click", async () => {
    const answer = found();
    if (!answer || button.disabled) return;
    button.disabled = true;
    try {
      status.textContent = t.csv.reading(answer.progress.count);
      await answer.all(mostRows);
      const rows = answer.findings.map((finding) => [
        names.source(finding.source).text,
        finding.article.title,
        finding.kind === "change" ? finding.n : "",
        finding.captured,
        finding.labels.map((name) => names.label(name).text).join("; "),
        finding.passages
          .map(({ stretches }) =>
            stretches
              .flatMap(({ pieces }) => pieces)
              .map(({ text }) => text)
              .join(""),
          )
          .join(" / "),
        new URL(finding.href, location.href).href,
      ]);
      // Without the byte order mark Excel takes UTF-8 for another encoding.
      const table = new Blob(["\ufeff", csvTable([t.csv.head, ...rows])], { type: "text/csv;charset=utf-8" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(table);
      link.download = t.csv.file;
      link.click();
      URL.revokeObjectURL(link.href);
      status.textContent = t.csv.done(rows.length);
    } catch (error) {
      console.error(error);
      status.textContent = t.moreUnreadable;
    } finally {
      button.disabled = false;
    }
  });
}
