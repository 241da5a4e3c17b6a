import assert from "node:assert/strict";
import path from "node:path";
import { it } from "node:test";
import { CaptureState } from "../../../scripts/capture/state/captureState.ts";
import { lastChecks, stateBeside } from "../../../scripts/store/facts/lastChecks.ts";
import { listStore } from "../../../scripts/store/listStore.ts";
import { temporaryFolder } from "../../fixtures/temporaryFolder.ts";
import { writeStore } from "../../fixtures/writeStore.ts";

it("a listing has the day on which a capture last checked each article", async () => {
  const folder = temporaryFolder();
  const store = path.join(folder, "versions");
  writeStore(store, { "gazette/a/20260301T080000Z.txt": "One.", "gazette/b/20260301T080000Z.txt": "Two." });
  const state = new CaptureState(stateBeside(store));
  const record = { from: "found", since: Date.parse("2026-03-01"), next: 0 } as const;
  const checked = (day: string) => ({ article: "gazette/a", checked: Date.parse(`${day}T23:59:59Z`) });
  state.putPage("gazette", { ...record, ...checked("2026-03-05"), address: "https://gazette.example/a" });
  state.putPage("gazette", { ...record, ...checked("2026-03-09"), address: "https://gazette.example/a-2" });
  state.putPage("gazette", { ...record, address: "https://gazette.example/b" });
  state.save(0);
  assert.deepEqual([...lastChecks(stateBeside(store))], [["gazette/a", "2026-03-09"]]);
  const { articles } = await listStore(store);
  assert.deepEqual(
    articles.map(({ id, checked }) => [id, checked]),
    [
      ["gazette/a", "2026-03-09"],
      ["gazette/b", undefined],
    ],
  );
  assert.deepEqual([...lastChecks(path.join(folder, "none"))], []);
});
