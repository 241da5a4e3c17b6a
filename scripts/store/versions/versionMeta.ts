import { type CaptureTime, isDay, readCaptureTime } from "../yaml/captureTime.ts";
import { memoizeLast } from "../yaml/memoizeLast.ts";
import { type KeyFault, type Keys, readKeys } from "../yaml/readKeys.ts";
import {
  boolean,
  dateOrInstant,
  language,
  text,
  UnusableValue,
  type ValueReader,
  webAddress,
} from "../yaml/valueReaders.ts";
import type { YamlEntries } from "../yaml/yamlValue.ts";

/** The front matter of a version file; every key is optional. */
export interface VersionMeta {
  title: string;
  /** Address the version was captured at. */
  url: string;
  captured: CaptureTime;
  /** As written: a date or an instant. */
  published: string;
  byline: string;
  /** BCP 47. */
  lang: string;
  /** HTTP status of the capture, 100 to 599. */
  status: number;
  /** The archivist's note on this version. */
  note: string;
  /** The text differs only because its extraction changed. */
  technical: boolean;
  /** Address the capture was redirected to. */
  redirect: string;
  /** Why the capture may not be the article, as stated by the program that captured it. */
  suspect: string;
  /** SHA-256 of the imported capture, by which the next import recognizes it. */
  digest: string;
  /** Mark of the text and facts taken from a page, from which `npm run extract` detects that nobody has edited them. */
  extracted: string;
}

const keys: Keys<VersionMeta> = {
  title: text,
  url: webAddress,
  captured,
  published: dateOrInstant,
  byline: text,
  lang: language,
  status,
  note: text,
  technical: boolean,
  redirect: webAddress,
  suspect: text,
  digest,
  extracted,
};

interface VersionMetaReading {
  readonly meta: Partial<VersionMeta>;
  readonly faults: readonly KeyFault[];
}

/** The known keys of a version's front matter; unusable values and unknown keys are reported and left out. */
export const readVersionMeta = memoizeLast((entries: YamlEntries): VersionMetaReading => {
  const { values, faults } = readKeys(entries, keys);
  return { meta: values, faults: faults.map(({ line, reason }) => ({ line, reason: `${reason}; ignored` })) };
});

function captured(value: Parameters<ValueReader<CaptureTime>>[0]): CaptureTime {
  const written = text(value);
  const reading = readCaptureTime(written);
  if (reading.kind === "unusable") throw new UnusableValue(reading.reason);
  return isDay(written) ? { ...reading.time, day: true } : reading.time;
}

function status(value: Parameters<ValueReader<number>>[0]): number {
  const written = text(value);
  if (!/^[1-5]\d\d$/.test(written)) throw new UnusableValue("must be an HTTP status from 100 to 599");
  return Number(written);
}

function digest(value: Parameters<ValueReader<string>>[0]): string {
  const written = text(value);
  if (!/^[0-9a-f]{64}$/.test(written)) throw new UnusableValue("must be 64 hex digits, as an import wrote them");
  return written;
}

function extracted(value: Parameters<ValueReader<string>>[0]): string {
  const written = text(value);
  if (!/^[0-9a-f]{16}$/.test(written)) throw new UnusableValue("must be 16 hex digits, as an import wrote them");
  return written;
}
