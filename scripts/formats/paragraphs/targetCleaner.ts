import type { Mark, Paragraph } from "../../model/paragraph.ts";

/** Parameters that say where a reader came from, or in which visit, and nothing of what an address leads to. */
export const trackingParameters: readonly string[] = [
  ...["utm_*", "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ysclid", "twclid"],
  ...["ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl", "_hsenc", "_hsmi", "__hstc", "__hssc"],
  ...["__hsfp", "hsCtaTracking", "mkt_tok", "vero_id", "oly_anon_id", "oly_enc_id", "wickedid", "phpsessid"],
  ...["jsessionid", "aspsessionid*"],
];

/**
 * A function that takes parameters out of the targets of a paragraph's links and images; the rest of an address stays as
 * it was written. A paragraph without any is returned itself.
 *
 * @param names of parameters, small and capital letters alike, `*` at the end for any ending
 */
export function targetCleaner(names: readonly string[]): (paragraph: Paragraph) => Paragraph {
  const isIgnored = nameTest(names);
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

/** `/how?sid=1&page=2#fees` → `/how?page=2#fees`; a session in the path (`;jsessionid=1`) likewise. */
function withoutParameters(address: string, isIgnored: (name: string) => boolean): string {
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const isKept = (part: string) => part === "" || !isIgnored(nameOf(part));
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
