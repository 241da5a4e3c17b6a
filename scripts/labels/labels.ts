import { byline } from "./byline.ts";
import { correction } from "./correction.ts";
import { cut } from "./cut.ts";
import { date } from "./date.ts";
import { gone } from "./gone.ts";
import { headline } from "./headline.ts";
import type { Label, LabelContext } from "./label.ts";
import { link } from "./link.ts";
import { minor } from "./minor.ts";
import { moved } from "./moved.ts";
import { name } from "./name.ts";
import { negation } from "./negation.ts";
import { number } from "./number.ts";
import { outside } from "./outside.ts";
import { quotation } from "./quotation.ts";
import { revert } from "./revert.ts";
import { rewrite } from "./rewrite.ts";
import { suspect } from "./suspect.ts";
import { technical } from "./technical.ts";
import { withheld } from "./withheld.ts";

/**
 * All labels in display order: first those that put the others in perspective, then the most significant ones. A new one is
 * a new file and a line here.
 */
const registry: Label[] = [
  gone,
  withheld,
  suspect,
  technical,
  revert,
  headline,
  correction,
  quotation,
  negation,
  number,
  date,
  name,
  byline,
  link,
  rewrite,
  cut,
  moved,
  minor,
  outside,
];

export const labels: readonly Label[] = registry;

/** Adds a publisher's label, after the built-in ones. */
export function addLabel(label: Label): void {
  registry.push(label);
}

/** Names of the labels that apply, in the order of the registry. */
export function labelsOf(context: LabelContext): string[] {
  return labels.filter((label) => label.applies(context)).map(({ name }) => name);
}

/** @throws {RangeError} if no label has this name */
export function labelNamed(name: string): Label {
  const found = labels.find((label) => label.name === name);
  if (!found) throw new RangeError(`no label is named "${name}"; there are ${labels.map((of) => of.name).join(", ")}`);
  return found;
}
