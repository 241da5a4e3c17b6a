import { minor } from "../../scripts/labels/minor.ts";
import type { MarkKind, Paragraph, ParagraphType } from "../../scripts/model/paragraph.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const linked = (target: string, text = "Read it here"): Paragraph => ({ text, marks: [[8, 12, "link", target]] });
const marked = (kind: MarkKind): Paragraph => ({ text: "Read it here", marks: [[8, 12, kind]] });
const set = (type: ParagraphType, level?: number): Paragraph => ({
  text: "Read it here",
  type,
  ...(level !== undefined && { level }),
});
const titled = (title: string) => ({ title, paragraphs: ["The text."] });

labelCases(
  minor,
  [
    ["Let's eat, grandma", "Let's eat grandma"],
    ['"We failed," he said.', "“We failed,” he said."],
    ["It's over, isn't it", "It’s over, isn’t it"],
    ["The 20\u00A0km road is shut.", "The 20 km road is shut."],
    ["The cafe\u0301 is shut.", "The caf\u00E9 is shut."],
    ["A well-known man came.", "A well\u2011known man came."],
    ["He came - and left.", "He came – and left."],
    ["He came; she left.", "He came, she left."],
    ["It was over...", "It was over…"],
    ["One two\u00A0three.", "One two three."],
    [["One two three. Four five six and seven."], ["One two three.", "Four five six and seven."]],
    [titled("Bridge shut, mayor says"), titled("Bridge shut mayor says")],
    ["« C’est dit », dit-il.", "« C'est dit », dit-il.", { lang: "fr" }],
    ["市長は、来た。", "市長は来た。", { lang: "ja" }],
    ["他说“好”。", "他说「好」。", { lang: "zh" }],
    [[linked("/a")], [linked("/a", "Read it here.")]],
    ["Read it here", [marked("emphasis")]],
    [[marked("emphasis")], [marked("strong")]],
    [[marked("code")], "Read it here"],
    ["Read it here", [set("heading", 2)]],
    [[set("heading", 2)], [set("heading", 3)]],
    ["Read it here", [set("list-item", 1)]],
    [
      { paragraphs: ["Text, here"], byline: "Ann", published: "2024-01-01T00:00:00Z" },
      { paragraphs: ["Text here"], byline: "Ann", published: "2024-01-01T00:00:00Z" },
    ],
    ["The co\u00ADoperation goes on.", "The cooperation goes on."],
  ],
  [
    ["12 people died", "31 people died"],
    ["They meet on 4 March", "They meet on 14 April"],
    ["It fell to 19%", "It fell to 25%"],
    [titled("Updated: minister denies"), titled("Updated: minister admits")],
    ["It fell to 19%", "It fell to 19"],
    ["It is 1.5 metres", "It is 15 metres"],
    ["It is 1,5 metres", "It is 1.5 metres"],
    ["It was -4 degrees", "It was 4 degrees"],
    ["It cost £19 there", "It cost €19 there"],
    ["They won 2-1 there", "They won 2 1 there"],
    ["He will resign", "He will re-sign"],
    ["Its end is near", "It's end is near"],
    ["We're here", "Were here"],
    ["The minister resigned.", "The minister resigned?"],
    ["The “terrorist” was held.", "The terrorist was held."],
    ["The president came.", "The President came."],
    [["One."], ["One.", "***"]],
    [
      ["One.", "Two is here and stays."],
      ["Two is here and stays.", "One."],
    ],
    [[linked("/a")], [linked("/b")]],
    ["Read it here", [linked("/a")]],
    [[linked("/a")], "Read it here"],
    ["Read it here", [marked("strike")]],
    ["Read it here", [marked("image")]],
    ["Read it here", [set("quotation")]],
    ["Read it here", [{ text: "Read it there", type: "heading", level: 2 }]],
    ["Read it here", [{ text: "12 it here", type: "heading", level: 2 }]],
    [[linked("/a")], [linked("/b", "Read it here.")]],
    [
      { paragraphs: ["Text, here"], byline: "Ann" },
      { paragraphs: ["Text here"], byline: "Ben" },
    ],
    [
      { paragraphs: ["Text"], byline: "Ann" },
      { paragraphs: ["Text"], byline: "Ben" },
    ],
    [
      { paragraphs: ["Text, here"], published: "2024-01-01T00:00:00Z" },
      { paragraphs: ["Text here"], published: "2024-01-02T00:00:00Z" },
    ],
    [{ paragraphs: ["Text, here"] }, { paragraphs: ["Text here"], published: "2024-01-02T00:00:00Z" }],
    [
      { paragraphs: ["Text, here"], published: "2024-01-01T00:00:00Z" },
      { title: "Text", paragraphs: ["Text here"] },
    ],
    ["Any one may come.", "Anyone may come."],
    ["He said yes 👍", "He said yes 👎"],
    ["It was \u202Eabc\u202C there", "It was abc there"],
    ["Some text here", { paragraphs: [] }],
    ["行吗？", "行吗。", { lang: "zh" }],
  ],
);
