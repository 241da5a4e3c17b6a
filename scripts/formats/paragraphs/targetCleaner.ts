import type { Mark, Paragraph } from "../../model/paragraph.ts";

/** Parameters that say where a reader came from, or in which visit, and nothing of what an address leads to. */
export const trackingParameters: readonly string[] = [
  ...["utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid"],
  ...["ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "__hstc", "__hssc"],
  ...["__hsfp", "hsCtaTracking", "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id", "wickedid", "phpsessid"],
  ...["jsessionid", "aspsessionid*"],
];

/**
 * Names that many sites give to a visit, and some to what an address leads to (`sid`, of a story). Only where the value is
 * drawn by lot, as long as no number of anything is, it is the visit's.
 */
export const sessionParameters: readonly string[] = [
  ...[
    "sid",
    "sessid",
    "session",
    "session_id",
    "sessionid",
    "session-id",
    "visit",
    "visit_id",
    "visitid",
    "visitor_id",
  ],
  ...["visitorid", "clientid", "client_id", "cid", "token", "nonce", "csrf", "csrf_token", "_csrf", "rnd", "rand"],
];

/**
 * A function that takes parameters out of the targets of a paragraph's links and images; the rest of an address stays as
 * it was written. A paragraph without any is returned itself.
 *
 * @param names of parameters, small and capital letters alike, `*` at the end for any ending
 * @param ofVisits names of parameters that are taken out where their value looks drawn by lot
 */
export function targetCleaner(
  names: readonly string[],
  ofVisits: readonly string[] = [],
): (paragraph: Paragraph) => Paragraph {
  const isNamed = nameTest(names);
  const mayBeOfVisit = nameTest(ofVisits);
  const isIgnored = (part: string): boolean => {
    const name = nameOf(part);
    return isNamed(name) || (mayBeOfVisit(name) && isDrawnByLot(decoded(part.slice(part.indexOf("=") + 1))));
  };
  return (paragraph) => {
    if (!paragraph.marks?.some(mayHaveParameters)) return paragraph;
    let isChanged = false;
    const marks = paragraph.marks.map((mark): Mark => {
      const [start, end, kind, target] = mark;
      const cleaned = target === undefined ? undefined : withoutParameters(target, isIgnored);
      if (cleaned === undefined || cleaned === target) return mark;
      isChanged = true;
      return [start, end, kind, cleaned];
    });
    return isChanged ? { ...paragraph, marks } : paragraph;
  };
}

function mayHaveParameters([, , , target]: Mark): boolean {
  return target !== undefined && /[?;]/.test(target);
}

function nameTest(names: readonly string[]): (name: string) => boolean {
  const lower = names.map((name) => name.toLowerCase());
  const whole = new Set(lower.filter((name) => !name.endsWith("*")));
  const beginnings = lower.filter((name) => name.endsWith("*")).map((name) => name.slice(0, -1));
  return (name) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

/** `9f86d081884c7d65`, a UUID, `Zx3kQ9bT7mW1pL5c`: sixteen characters or more, figures among letters, and no words. */
function isDrawnByLot(value: string): boolean {
  if (!/\d.*\d/.test(value)) return false;
  if (/^[\da-f-]{16,}$/i.test(value)) return /[a-f]/i.test(value);
  return /^[\dA-Za-z]{16,}$/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value);
}

/** `/how?sid=1&page=2#fees` → `/how?page=2#fees`; a session in the path (`;jsessionid=1`) likewise. */
function withoutParameters(address: string, isIgnored: (part: string) => boolean): string {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const isKept = (part: string) => part === "" || !isIgnored(part);
  const [first = "", ...session] = path.split(";");
  const keptPath = [first, ...session.filter((part) => !part.includes("=") || isKept(part))].join(";");
  if (query === "") return keptPath + fragment;
  const parts = query.slice(1).split("&");
  const kept = parts.filter(isKept);
  const keptQuery = kept.length === parts.length ? query : kept.length > 0 ? `?${kept.join("&")}` : "";
  return keptPath + keptQuery + fragment;
}

/** `utm_source` of `utm_source=terms`, and of `amp;utm_source=terms`, where the source escaped twice. */
function nameOf(part: string): string {
  const [name = ""] = part.split("=", 1);
  return decoded(name.replace(/^(?:amp;)+/i, "")).toLowerCase();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
