import { hostOf } from "./addressKey.ts";
import { hashOf, idSegment, isDevice } from "./idSegment.ts";

/** The id of a source from its address: its host without `www.`. */
export function sourceOfUrl(url: string): string {
  return sourceOfName(hostOf(new URL(url).hostname));
}

/** The id of a source from its name or a host, whose dots are kept. */
export function sourceOfName(name: string): string {
  const isHost = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(name) && name.length <= 100 && !name.includes("..");
  if (!isHost) return idSegment(name);
  return isDevice(name) ? `${name}-${hashOf(name)}` : name;
}
