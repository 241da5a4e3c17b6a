import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

let collect: (() => void) | undefined;

/**
 * Frees the memory of this thread that nothing refers to any more. V8 puts that off until the heap has grown to a multiple
 * of what it last held, so after something large a thread would keep its hundreds of megabytes while others need theirs.
 * Takes some tens of milliseconds.
 */
export function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as () => void;
  }
  collect();
}
