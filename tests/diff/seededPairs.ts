import type { Paragraph } from "../../scripts/model/paragraph.ts";

/** Two versions of a text. */
export interface SeededPair {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/** A generator of numbers below a limit; mulberry32, by Tommy Ettinger (public domain). */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  };
}

/** Words by script; those of scripts that need a dictionary are left to tests of their own. */
const vocabularies = [
  "the harbour fee was raised by council after a long debate on Tuesday evening and mayor said nothing about it when asked".split(
    " ",
  ),
  "der Rat hat am Abend über die neuen Gebühren im Hafen beraten und danach ohne Mehrheit für einen Aufschub gestimmt".split(
    " ",
  ),
  "совет вчера вечером обсудил новый тариф на воду и не принял решения жители могут подать жалобу до конца месяца".split(
    " ",
  ),
  "قال الوزير أمس إن الرسوم الجديدة في الميناء لن ترتفع قبل نهاية العام بعد نقاش طويل في المجلس".split(" "),
  "시의회는 어제 저녁 항구 요금을 올리기로 했고 시장은 아무 말도 하지 않았다 주민들은 다음 달까지".split(" "),
  "परिषद ने कल शाम बंदरगाह का नया शुल्क तय किया और महापौर ने कुछ नहीं कहा लोग अगले महीने तक".split(" "),
] as const;

const numbers = ["12", "31", "1,200", "3.5", "£12.50", "5 %", "2024", "10:30", "3–1", "§ 4"];
const punctuation = [".", ".", ".", "?", "!", ":", ";", "…"];

/** Made-up pairs of every kind of change, the same for the same seed: some are long, most short. */
export function seededPair(seed: number): SeededPair {
  const below = randomFrom(seed);
  const words = vocabularies[below(vocabularies.length)]!;
  const word = () => (below(12) === 0 ? numbers[below(numbers.length)]! : words[below(words.length)]!);
  const text = (length: number) => {
    let line = "";
    for (let n = 0; n < length; n++) line += `${n === 0 ? "" : below(9) === 0 ? ", " : " "}${word()}`;
    return line + punctuation[below(punctuation.length)]!;
  };
  const paragraph = (): Paragraph => {
    switch (below(10)) {
      case 0:
        return { text: text(3), type: "heading", level: 1 + below(3) };
      case 1:
        return { text: `${1 + below(9)}. ${text(6)}`, type: "list-item", level: 1, ordered: true };
      case 2:
        return { text: text(5), type: "list-item", level: 1 + below(2) };
      case 3:
        return { text: [word(), word(), word()].join(" | "), type: "table-row" };
      case 4:
        return { text: "—" };
      default:
        return { text: text(4 + below(30)) };
    }
  };
  const before = Array.from({ length: below(14) }, paragraph);
  // Lines from one template, and repeats, which are hard to tell apart.
  if (below(4) === 0)
    for (let n = 0; n < 6; n++)
      before.push({ text: `${n + 1} ${words[0]}: ${100 + below(30)} ${words[1]} ${words[2]}` });
  if (before.length > 1 && below(5) === 0) before.push(before[below(before.length)]!);
  const after = [...before];
  for (let edits = below(7); edits > 0; edits--) {
    const at = below(after.length + 1);
    const here = after[at];
    switch (below(9)) {
      case 0:
        after.splice(at, 0, paragraph());
        break;
      case 1:
        after.splice(at, 1);
        break;
      case 2:
        if (here) after.splice(below(after.length), 0, ...after.splice(at, 1));
        break;
      case 3:
        if (here && here.text.length > 20) {
          const cut = here.text.indexOf(" ", here.text.length / 2);
          if (cut > 0)
            after.splice(at, 1, { ...here, text: here.text.slice(0, cut) }, { text: here.text.slice(cut + 1) });
        }
        break;
      case 4: {
        const next = after[at + 1];
        if (here && next) after.splice(at, 2, { ...here, text: `${here.text} ${next.text}` });
        break;
      }
      case 5:
        if (here) after[at] = { ...here, text: here.text.replaceAll(" ", "\u00a0").replace(/[.!?]$/, "…") };
        break;
      default:
        if (here) after[at] = { ...here, text: edited(here.text, word, below) };
    }
  }
  return { before, after };
}

function edited(text: string, word: () => string, below: (limit: number) => number): string {
  const parts = text.split(" ");
  for (let n = 1 + below(3); n > 0; n--) {
    const at = below(parts.length);
    const kind = below(3);
    if (kind === 0) parts.splice(at, 0, word());
    else if (kind === 1 && parts.length > 1) parts.splice(at, 1);
    else parts[at] = word();
  }
  return parts.join(" ");
}
