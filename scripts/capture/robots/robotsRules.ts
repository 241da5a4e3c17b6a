/** A line of `robots.txt` that allows or forbids addresses. */
export interface RobotsRule {
  readonly allows: boolean;
  /** As written. */
  readonly pattern: string;
  /** From 1. */
  readonly line: number;
}

/** The rules of a `robots.txt` for one crawler. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** Milliseconds between two requests. */
  readonly delay?: number;
}

/** The maximum delay that is obeyed: with a longer one, nothing could be fetched. */
const longestDelay = 86_400_000;

interface Group {
  readonly names: string[];
  readonly rules: RobotsRule[];
  delay?: number;
}

/**
 * Parses the rules of a `robots.txt` for one crawler (RFC 9309). Groups with the same name are joined; those of `*`
 * count only if no group names the crawler. Only `allow` and `disallow` end the names of a group: other lines may come
 * between them. A byte order mark, comments and any style of line ending are accepted; anything else is ignored.
 *
 * @param name product token of the crawler, in lower case
 */
export function readRobots(text: string, name: string): RobotsRules {
  const groups: Group[] = [];
  let group: Group | undefined;
  let namesGoOn = false;
  for (const [index, whole] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [rule = ""] = whole.split("#", 1);
    const colon = Math.max(0, rule.indexOf(":"));
    const key = rule.slice(0, colon).trim().toLowerCase();
    const written = rule.slice(colon + 1).trim();
    switch (key) {
      case "user-agent":
        if (!group || !namesGoOn) {
          group = { names: [], rules: [] };
          groups.push(group);
        }
        group.names.push(written.toLowerCase());
        namesGoOn = true;
        break;
      case "allow":
      case "disallow":
        namesGoOn = false;
        // An empty pattern has no effect.
        if (group && written !== "") group.rules.push({ allows: key === "allow", pattern: written, line: index + 1 });
        break;
      case "crawl-delay": {
        const seconds = /^\d{1,7}(?:\.\d{1,6})?$/.test(written) ? Number(written) : undefined;
        if (group && seconds !== undefined)
          group.delay = Math.min(Math.max(group.delay ?? 0, seconds * 1000), longestDelay);
        break;
      }
    }
  }
  const ours = groups.filter(({ names }) => names.some((each) => isNamed(each, name)));
  const chosen = ours.length > 0 ? ours : groups.filter(({ names }) => names.some((each) => /^\*(?:\s|$)/.test(each)));
  const delays = chosen.flatMap(({ delay }) => delay ?? []);
  return {
    rules: chosen.flatMap(({ rules }) => rules),
    ...(delays.length > 0 && { delay: Math.max(...delays) }),
  };
}

/** A version or anything else may follow the name: `Variorum/1.0`. */
function isNamed(written: string, name: string): boolean {
  return written.startsWith(name) && !/^[a-z_-]/.test(written.slice(name.length));
}

/** The rule that forbids an address; undefined if it may be requested. `robots.txt` itself is always allowed. */
export function forbiddingRule({ rules }: RobotsRules, url: string): RobotsRule | undefined {
  const { pathname, search } = new URL(url);
  const path = comparable(pathname + search);
  if (path === "/robots.txt") return undefined;
  let longest: RobotsRule | undefined;
  let most = -1;
  for (const rule of rules) {
    const pattern = comparable(rule.pattern);
    // The longest pattern wins; of two equally long ones, the one that allows.
    if (pattern.length < most || (pattern.length === most && !rule.allows) || !matches(pattern, path)) continue;
    longest = rule;
    most = pattern.length;
  }
  return longest && !longest.allows ? longest : undefined;
}

/** Normalizes percent-encoding, so that two spellings of one path are equal. */
function comparable(path: string): string {
  return path
    .replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(Buffer.from(text).toString()))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(char) ? char : code.toUpperCase();
    });
}

/**
 * Matches a pattern: `*` stands for any text, `$` at its end for the end of the path. The parts in between are searched
 * from left to right: linear time.
 */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? parts.pop() : undefined;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last);
}
