import type { Messages } from "../../../templates/messages/messages.ts";

/** What is cited: a change of an article. */
export interface Cited {
  /** Of the article. */
  readonly title: string;
  readonly source: string;
  /** Number of the change, and of the version before. */
  readonly n: number;
  readonly before: number;
  /** When the two versions were captured. */
  readonly from: string;
  readonly to: string;
  /** Path of the permalink. */
  readonly permalink: string;
}

/** A change as others quote it, in plain text, Markdown and BibTeX. */
export interface Citations {
  readonly text: string;
  readonly markdown: string;
  readonly bibtex: string;
}

/**
 * @param archive title of the site
 * @param absolute `absolute()`
 */
export function citations(
  { evidence, format }: Messages,
  archive: string,
  absolute: (path: unknown) => string,
): (cited: Cited) => Citations {
  return ({ title, source, n, before, from, to, permalink }) => {
    const url = absolute(permalink);
    const [older, newer] = [format.dateTime(from), format.dateTime(to)];
    const says = (name: string) => evidence.citation(name, n, source, before, older, newer, archive);
    const key = permalink.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
    const fields = [
      ["title", `${bibtex(title)}: ${bibtex(evidence.change(n))}`],
      ["author", `{${bibtex(source)}}`],
      ["year", to.slice(0, 4)],
      ["howpublished", bibtex(archive)],
      ["url", url],
      ["note", bibtex(evidence.versions(before, older, n, newer))],
    ];
    return {
      text: `${says(title)} ${url}`,
      markdown: `[${markdown(says(title))}](${url})`,
      bibtex: `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`,
    };
  };
}

/** Text in Markdown, with nothing of it markup. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>]/g, "\\$&");
}

/** Text in a field of BibTeX. */
function bibtex(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\{}%#$&_~^]/g, (sign) => signs[sign] ?? `\\${sign}`);
}
