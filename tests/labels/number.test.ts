import { number } from "../../scripts/labels/number.ts";
import { labelCases } from "../fixtures/labelCases.ts";

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
    ["Some 2,000 people marched.", "Some 1,900 people marched."],
    ["It was 4°C in the harbour.", "It was 9°C in the harbour."],
    ["Es gab zwölf Verletzte im Zug.", "Es gab zwanzig Verletzte im Zug.", { lang: "de" }],
    ["Le train a 7 minutes de retard.", "Le train a 45 minutes de retard.", { lang: "fr" }],
    ["El incendio dejó dos heridos.", "El incendio dejó cinco heridos.", { lang: "es" }],
    ["この事故で12人がけがをした。", "この事故で31人がけがをした。", { lang: "ja" }],
    ["أصيب ١٢ شخصا في الحادث.", "أصيب ٣١ شخصا في الحادث.", { lang: "ar" }],
    ["On 4 March 12 people died.", "On 4 March 31 people died."],
  ],
  [
    ["People died there.", "In all 20 people died there."],
    ["Some 20 people died there.", "Some people died there."],
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
  ],
);
