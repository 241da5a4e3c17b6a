import type { StoreFiles } from "../fixtures/writeStore.ts";

/** Articles of two versions, with what searches stumble over: numbers, marks, signs, scripts, accents, short words, length. */
export const searchCases: readonly (readonly [name: string, lang: string, before: string, after: string])[] = [
  ["decimals", "en", "18 boats, 235075 nets and 24 crews.", "1.8 boats, 2,350.75 nets and 245 crews."],
  ["percent", "en", "Fees rose 3.1 % in 310 towns over 30 years.", "Fees rose 31% in 311 towns, a 40-year high."],
  ["german", "de", "Die Brücke kostet 1.000 Euro.", "Die Brücke kostet 2.500,75 Euro, für Fußgänger 1,5."],
  ["currency", "en", "A ticket is $35 or 30 EUR.", "A ticket is $45 or €41.50, 19% VAT, at -4°C."],
  ["signs", "en", "They work in C and cooperate.", "They work in C++ and C#, see § 6(1)(f) and #harbour 🚢."],
  [
    "hyphens",
    "en",
    "It is known, long ago, that COVID came.",
    "It is well-known, a long-term view, that COVID-19 came.",
  ],
  ["short", "en", "To be or not to be; a notice may come.", "To be and not to be, that never is it; it may not."],
  ["apostrophe", "en", "We don’t sell; the O’Brien family doesn't.", "We won’t sell; the O’Neill family won't."],
  ["elision", "fr", "La ville et son été.", "L’agglomération d’Aubrac et l'hiver."],
  ["arabic", "ar", "لا يجوز للعضو أن يدفع.", "يجوز للعضو أن يدفع المياه والكهرباء بالمدينة."],
  ["accents", "en", "The cafe in Zurich and the naive Senor.", "The café in Zürich and the naïve Señor; Łódź, Dvořák."],
  ["greek", "el", "Ο αντιπρόεδρος μίλησε.", "Ο δήμαρχος μίλησε· ΔΗΜΑΡΧΟΣ ΑΘΗΝΩΝ."],
  ["turkish", "tr", "Ankara'da yağmur.", "IĞDIR ve İzmir’de ışık."],
  ["japanese", "ja", "東京都は午後8時までと発表した。", "東京都は午後9時半までと発表し、図書館の利用を制限した。"],
  ["chinese", "zh", "中国政府说很好。", "中国外交部说，很好。"],
  ["thai", "th", "รัฐบาลประกาศขึ้นค่าแรงขั้นต่ำ", "รัฐบาลประกาศยกเลิกค่าแรงขั้นต่ำทั่วประเทศ"],
  ["korean", "ko", "서울시는 요금을 올렸다.", "서울시는 요금을 내렸다. 학생은 무료이다."],
  [
    "mail",
    "en",
    "Write to desk@harbour.example.",
    "Write to info@harbour.example or https://harbour.example/new-page?d=2.",
  ],
  ["dates", "en", "On 3 March 2024.", "On 2024-03-05 at 14:30, or 05.03.2024."],
  [
    "long",
    "en",
    "One long paragraph.",
    Array.from({ length: 400 }, (_, k) => `word${"abcdefghij"[k % 10]}${k}`).join(" "),
  ],
];

/** The store of these articles. */
export function searchCasesStore(): StoreFiles {
  return Object.fromEntries(
    searchCases.flatMap(([name, lang, before, after]) =>
      [before, after].map((text, n) => [
        `desk/${name}/2024-01-0${n + 1}T00-00-00Z.md`,
        `---\ntitle: ${name} notice\nlang: ${lang}\nbyline: By ${n ? "Ann Lee and Bo Ash" : "Ann Lee"}\n---\n${text}\n`,
      ]),
    ),
  );
}
