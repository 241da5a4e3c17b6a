import { number } from "../../scripts/labels/number.ts";
import { type LabelCase, labelCases } from "../fixtures/labelCases.ts";

/** A sentence rewritten around a number; the names of what it counts have so many first letters in common. */
const counted = (was: string, common: number, is: string): LabelCase => {
  const name = "Rindfleischetikettierungsüberwachungsaufgaben".slice(0, common);
  return [
    `Laut Polizei wurden 12 ${name}${was} verletzt, als das Dach der Halle einstürzte.`,
    `Als das Dach der Halle am Abend unter der Last des Schnees einstürzte, wurden nach neuen Angaben 31 ${name}${is} verletzt.`,
    { lang: "de" },
  ];
};

labelCases(
  number,
  [
    ["12 people died there.", "31 people died there."],
    ["The rate fell to 19% in spring.", "The rate fell to 25% in spring."],
    ["The bridge cost £1.2m to mend.", "The bridge cost £2.1m to mend."],
    ["Twelve people died there.", "Thirty-one people died there."],
    ["About 1,200 homes lost power.", "About 12,000 homes lost power."],
    [
      { title: "12 die in fire", paragraphs: ["A"] },
      { title: "31 die in fire", paragraphs: ["A"] },
    ],
    ["2 dead", "4 dead"],
    ["£12", "£14.50"],
    ["14.50 Euro", "16.20 Euro", { lang: "de" }],
    ["Some 2,000 people marched.", "Some 1,900 people marched."],
    ["It was 4°C in the harbour.", "It was 9°C in the harbour."],
    ["Es gab zwölf Verletzte im Zug.", "Es gab zwanzig Verletzte im Zug.", { lang: "de" }],
    ["Le train a 7 minutes de retard.", "Le train a 45 minutes de retard.", { lang: "fr" }],
    ["El incendio dejó dos heridos.", "El incendio dejó cinco heridos.", { lang: "es" }],
    ["この事故で12人がけがをした。", "この事故で31人がけがをした。", { lang: "ja" }],
    ["أصيب ١٢ شخصا في الحادث.", "أصيب ٣١ شخصا في الحادث.", { lang: "ar" }],
    ["On 4 March 12 people died.", "On 4 March 31 people died."],
    [
      "The harbour master spoke to the press in the hall of the port office. 12 people were killed when a ferry sank off Calder on Monday.",
      "The harbour master spoke to the press in the hall of the port office. The ferry ran aground off Calder and then sank in heavy weather, and at least 31 people have been killed.",
    ],
    [
      "The harbour master spoke to the press in the hall of the port office. The council said the repair of the harbour wall would cost £1.2m and be paid for out of its own reserves.",
      "The harbour master spoke to the press in the hall of the port office. In a paper published late in the evening the council put the price of the repair of the wall at £2.4m.",
    ],
    [
      "The line has closed. Some 400 passengers were taken to the town hall by bus after the storm.",
      "The line has closed. Buses had by noon, the company said, brought 650 passengers from the station to the town hall.",
    ],
    [
      "Laut Polizei wurden 12 Menschen verletzt, als das Dach der Halle einstürzte.",
      "Als das Dach der Halle am Abend unter der Last des Schnees einstürzte, wurden nach neuen Angaben 31 Menschen verletzt.",
      { lang: "de" },
    ],
    ["We are at gate 7. Fees are due.", "We are at gate 8. Fees are due."],
    ["Gate 7. Fees are due.", "Gate 8. Fees are due."],
    ["A 7. Fees are due.", "A 8. Fees are due."],
    // A clause number has no more than eight signs in front of it, and three behind.
    ["*********7. Fees are due.", "*********8. Fees are due."],
    ["A((((((( 7. Fees are due.", "A((((((( 8. Fees are due."],
    ["6.1*** Fees are due.", "6.2*** Fees are due."],
    // What is counted is read up to 39 letters.
    counted("a", 39, "b"),
  ],
  [
    [
      "The harbour master spoke to the press in the hall of the port office. 12 people were killed when a ferry sank off Calder on Monday.",
      "The harbour master spoke to the press in the hall of the port office. A ferry with 31 crew left Calder in the morning, and nobody was told of it until the evening, the owner admitted.",
    ],
    [
      "The bridge was shut for 3 weeks. The council had set 40 places aside in its halls for people who sleep rough.",
      "The bridge was shut for 3 weeks. Two of its piers, a survey found in spring, need 12 months of work by divers.",
    ],
    [
      "The harbour master spoke to the press in the hall of the port office. 12 people were killed and 4 people hurt when a ferry sank off Calder on Monday morning in heavy rain.",
      "The harbour master spoke to the press in the hall of the port office. When the ferry sank off Calder in the heavy rain of Monday morning, 31 people and the 9 people of its crew fell.",
    ],
    [
      "The harbour master spoke to the press in the hall of the port office. 12 people were killed when a ferry sank off Calder on Monday.",
      "The harbour master spoke to the press in the hall of the port office. The ferry ran aground off Calder and then sank in heavy weather, and 12 people have been killed, the owner said.",
    ],
    ["People died there.", "In all 20 people died there."],
    ["Some 20 people died there.", "Some people died there."],
    ["It cost 12 000 in all.", "It cost 12\u00A0000 in all."],
    ["It rose by 5 % in all.", "It rose by 5\u00A0% in all."],
    ["It rose by 5 % in all.", "It rose by 5% in all."],
    ["It cost 1200 in all.", "It cost 1,200 in all."],
    ["It cost 1\u202F200 in all.", "It cost 1,200 in all."],
    ["Ten people died there.", "10 people died there."],
    ["Thirty-one people died there.", "31 people died there."],
    ["They meet on 4 March at the town hall.", "They meet on 14 April at the town hall."],
    ["It opened in 2013 as a school.", "It opened in 2014 as a school."],
    ["The train leaves at 10:30 from here.", "The train leaves at 11:45 from here."],
    ["Two people saw 5 ships.", "Two people saw 5 boats."],
    ["Many people died there.", "Few people died there."],
    ["He bought 3 apples and 4 pears.", "He bought 4 pears and 3 apples."],
    ["Someone was hurt there.", "Nobody was hurt there."],
    ["7. Fees and billing in general", "8. Fees and billing in general"],
    ["6.1 Fees. We charge them.", "6.2 Fees. We charge them."],
    ["(3) No fees are charged.", "(4) No fees are charged."],
    ["Page 1 of the report.", "Page 1 of a report."],
    ["********7. Fees are due.", "********8. Fees are due."],
    ["6.1** Fees are due.", "6.2** Fees are due."],
    counted("a", 38, "b"),
  ],
);
