import { hostKey } from "../../capture/http/politeClient.ts";
import { dueAt, watchedItems } from "../../capture/schedule/watchedItems.ts";
import { CaptureState } from "../../capture/state/captureState.ts";
import { instantText } from "../../capture/state/stateLines.ts";
import { compareText } from "../../model/compareText.ts";
import { visible } from "../../store/visible.ts";
import type { CaptureFlags } from "./captureFlags.ts";
import { captureJson } from "./reportCapture.ts";

/** Maximum number of lines printed. */
const mostLines = 200;

/** Prints what is due and when, in order of time. Sends no requests, and writes nothing. */
export function reportPlan({ watch, state: folder, now = Date.now(), json }: CaptureFlags): number {
  const state = new CaptureState(folder);
  const items = [...watchedItems(watch.sources, state, now)]
    .map((item) => ({ ...item, due: dueAt(item, hostKey(item.record.address), state) }))
    .sort((a, b) => a.due - b.due || compareText(a.record.address, b.record.address));
  const due = items.filter((item) => item.due <= now).length;
  for (const { due: at, kind, source, record } of items.slice(0, mostLines)) {
    const time = at <= now ? "now".padEnd(20) : instantText(at);
    const wait = state.host(hostKey(record.address));
    const why = at > now && wait && wait.wait === at ? `  (${wait.host}: ${wait.reason})` : "";
    console.log(`${time}  ${kind}  ${source.id}  ${visible(record.address + why)}`);
  }
  if (items.length > mostLines) console.log(`… and ${items.length - mostLines} more`);
  console.log(`${items.length} watched, ${due} due now.`);
  if (json) {
    const none = { checked: 0, new: 0, unchanged: 0, removed: 0, failed: 0, requests: 0 };
    const [first] = items;
    console.log(
      JSON.stringify(
        captureJson({ ...none, ...(first && { next: first.due }), news: [], told: [], waiting: [], problems: [] }),
      ),
    );
  }
  return 0;
}
