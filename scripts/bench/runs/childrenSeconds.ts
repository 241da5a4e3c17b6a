import { processStat } from "../../system/processStat.ts";

/**
 * Processor time, user and system, of all ended descendants of this process, in seconds; undefined where the system does not
 * report it.
 */
export function childrenSeconds(proc?: string): number | undefined {
  const stat = processStat("self", proc);
  // Fields 16 and 17, in hundredths of a second.
  return stat && (Number(stat[16]) + Number(stat[17])) / 100;
}
