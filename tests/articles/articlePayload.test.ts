import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodePayload, storePayload } from "../../scripts/articles/articlePayload.ts";
import { articleOutput } from "../../scripts/articles/buildArticle.ts";
import { ArchiveIndex, recordPosition } from "../../scripts/lists/archive/archiveIndex.ts";
import { openRecordLog, readRecordLogs } from "../../scripts/system/files/recordLog.ts";
import { articleOf } from "../fixtures/articleOf.ts";
import { temporaryFolder } from "../fixtures/temporaryFolder.ts";
import { environment, settings } from "../templates/fixtures.ts";

const folder = {
  id: "paper/story",
  path: "/paper/story/",
  directory: "store/paper/story",
  files: [],
  articleYml: false,
};

/** An article of this many versions, and what can be read of it once its payload is stored twice in a record log. */
function storedTwice(versions: number) {
  const told = Array.from({ length: versions }, (_, n) => ({ paragraphs: [`Text ${n} — “çà”.`] }));
  const output = articleOutput(articleOf(told), { settings, environment, searchable: true, savedSearches: [] });
  const payload = encodePayload({ directory: folder.directory, problems: [], output });
  const logs = temporaryFolder();
  const recordLog = openRecordLog(logs, 0);
  const archive = new ArchiveIndex();
  // What is read from the second shows that positions count from where a payload begins.
  storePayload(folder, "key", payload, false, recordLog);
  archive.add(storePayload(folder, "key", payload, false, recordLog));
  recordLog.close();
  const reader = readRecordLogs([logs]);
  const read = (at: Parameters<typeof reader.read>[0] | undefined) => at && reader.read(at);
  const { changes, records } = archive;
  const found = {
    changes: changes.map(({ at }) => read(at)),
    entries: changes.map(({ entryAt }) => read(entryAt)),
    records: records.map((record) => read(recordPosition(record))),
  };
  reader.close();
  return { output, found };
}
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("storePayload()", () => {
  it("gives back every change, feed entry and search record from the record log", () => {
    const { output, found } = storedTwice(4);
    assert.equal(found.changes.length, 3);
    assert.deepEqual(found.changes, asJson(output.listing.changes));
    assert.deepEqual(found.entries.toReversed(), asJson(output.listing.feedEntries));
    assert.deepEqual(found.records, asJson(output.records));
  });

  it("has no feed entry of changes that are too old for any feed", () => {
    const { output, found } = storedTwice(60);
    assert.deepEqual(
      found.entries.map((entry) => entry !== undefined),
      Array.from({ length: 59 }, (_, n) => n >= 9),
    );
    assert.deepEqual(found.entries.toReversed().slice(0, 50), asJson(output.listing.feedEntries));
    assert.deepEqual(found.changes, asJson(output.listing.changes));
  });
});
