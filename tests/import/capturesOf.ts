import type { ImportedCapture } from "../../scripts/import/capture.ts";
import type { Importer, ImportInput } from "../../scripts/import/importer.ts";

export interface ImporterOutcome {
  readonly captures: readonly ImportedCapture[];
  readonly refused: readonly (readonly [origin: string, reason: string])[];
  readonly warned: readonly (readonly [origin: string, reason: string])[];
  readonly passedOver: readonly (readonly [kind: string, name: string])[];
}

/** All that an importer yields and reports. */
export async function capturesOf(
  importer: Importer,
  what: readonly string[],
  input: Partial<ImportInput> = {},
): Promise<ImporterOutcome> {
  const captures: ImportedCapture[] = [];
  const refused: [string, string][] = [];
  const warned: [string, string][] = [];
  const passedOver: [string, string][] = [];
  const all = importer.captures({
    what,
    options: {},
    includes: (_, usual = true) => usual,
    dryRun: false,
    countIfKnown: () => false,
    since: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    report: {
      refuse: (...it) => void refused.push(it),
      warn: (...it) => void warned.push(it),
      passOver: (...it) => void passedOver.push(it),
      progress: () => {},
    },
    ...input,
  });
  for await (const capture of all) captures.push(capture);
  return { captures, refused, warned, passedOver };
}
