import type { FileHistory } from "./fileHistories.ts";

/** Prefixes of commit subjects by the engine of Open Terms Archive, current and before 2023. */
const subjects =
  /^(?:First record of|Record new changes of|Apply technical or declaration upgrade on|Start tracking|Refilter|Update) /;
const technical = /^(?:Apply technical or declaration upgrade on|Refilter) /;

/**
 * Whether a repository is a dataset of Open Terms Archive: it has files `Service/Terms type.md`, committed by its
 * engine.
 */
export function isOpenTermsArchive(histories: readonly FileHistory[]): boolean {
  let ofEngine = 0;
  let all = 0;
  for (const { states } of histories)
    for (const { commit, path } of states) {
      all++;
      if (/^[^/]+\/[^/]+\.[a-z]+$/.test(path) && subjects.test(commit.subject)) ofEngine++;
    }
  return all > 0 && ofEngine > 0.8 * all;
}

/** Whether a commit of its engine changed a text only because its extraction changed. */
export function isTechnical(subject: string): boolean {
  return technical.test(subject);
}
