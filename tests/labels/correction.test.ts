import { correction } from "../../scripts/labels/correction.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const text = "The ferry left the harbour at noon with forty people on board.";
const added = (note: string, lang = "en") => [[text], [text, note], { lang }] as const;

labelCases(
  correction,
  [
    added("Correction: an earlier version said fifty people."),
    added("Clarification: the ferry is not owned by the city."),
    added("This article was amended on 5 March 2025 to correct the number."),
    added("An earlier version of this story misspelled a name."),
    added("Editor’s note: the photograph was replaced."),
    added("UPDATE: the ferry has arrived."),
    added("(Corrects number of people in first paragraph)"),
    added("Korrektur: In einer früheren Version stand eine falsche Zahl.", "de"),
    added("In einer früheren Fassung dieses Artikels hieß es anders.", "de"),
    added("Rectificatif : une première version de cet article indiquait midi.", "fr"),
    added("Este artículo ha sido modificado para corregir la hora.", "es"),
    added("【訂正】乗客の人数を訂正しました。", "ja"),
    added("更正：乘客人数应为四十人。", "zh"),
    added("تصحيح: عدد الركاب أربعون.", "ar"),
    [text, `${text} This story has been corrected: it was one o’clock.`],
    [
      { title: "Ferry left at noon", paragraphs: [text] },
      { title: "CORRECTED: Ferry left at one", paragraphs: [text] },
    ],
  ],
  [
    [["Correction: it was fifty."], ["Correction: it was forty."]],
    [[text, "Correction: it was fifty."], [text]],
    [
      ["Correction: it was fifty.", text],
      [`${text} It was a fine day for all.`, "Correction: it was fifty."],
    ],
    added("Last updated: 3 May 2024"),
    added("Updated: January 10, 2024"),
    added("Update: Friday 3 May 2024"),
    added("Actualizado: 3 de mayo de 2024", "es"),
    added("The correction of the course took an hour."),
    added("Updates will follow on this page."),
    added("The police corrected the number on Monday."),
    added("She noted that the article was long."),
    added("An earlier version of the law was dropped."),
    added("Die Korrektur der Zahlen dauert an.", "de"),
    added("La mise à jour du logiciel a pris du retard.", "fr"),
    [
      { title: "Updated: minister denies", paragraphs: ["A"] },
      { title: "Updated: minister admits", paragraphs: ["A"] },
    ],
    ["This article was amended on 3 March.", "This article was amended on 5 March."],
  ],
);
