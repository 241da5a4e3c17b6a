import { date } from "../../scripts/labels/date.ts";
import { labelCases } from "../fixtures/labelCases.ts";

labelCases(
  date,
  [
    ["They meet on 4 March at the town hall.", "They meet on 14 April at the town hall."],
    ["It happened on Monday in the harbour.", "It happened on Tuesday in the harbour."],
    ["It opened in 2013 as a school.", "It opened in 2014 as a school."],
    ["The vote is due on March 4, 2014.", "The vote is due on March 5, 2014."],
    ["The train leaves at 10:30 from here.", "The train leaves at 11:45 from here."],
    ["Police were called at 1.56pm by a neighbour.", "Police were called at 2.10pm by a neighbour."],
    ["The figures come out in January each time.", "The figures come out in February each time."],
    ["Valid from 2024-01-31 until further notice.", "Valid from 2024-02-29 until further notice."],
    ["Last changed 12.03.2024 by the board.", "Last changed 14.04.2024 by the board."],
    ["Das Urteil fällt am 4. März in Lindenfurt.", "Das Urteil fällt am 14. April in Lindenfurt.", { lang: "de" }],
    ["La ligne ouvre le 2 octobre au public.", "La ligne ouvre le 6 novembre au public.", { lang: "fr" }],
    ["La obra acaba el 3 de mayo de 2024.", "La obra acaba el 9 de mayo de 2024.", { lang: "es" }],
    ["工事は3月4日に始まる予定だ。", "工事は4月14日に始まる予定だ。", { lang: "ja" }],
    ["大会于星期一开幕。", "大会于星期三开幕。", { lang: "zh" }],
    [
      "The clerk spoke to the press in the hall of the old town court. The court will hear the appeal of the harbour board against the order on 4 March.",
      "The clerk spoke to the press in the hall of the old town court. Lawyers for the harbour board said the court would not now hear its appeal until 14 April, when a judge is free.",
    ],
    [
      "The clerk spoke to the press in the hall of the old town court. On Monday the minister told the committee that the files had been lost in a flood.",
      "The clerk spoke to the press in the hall of the old town court. The files had been lost in a flood in the cellar, the minister told members of the committee when he appeared on Tuesday.",
    ],
    [
      "The station was opened in 1961 after a long quarrel over the route of the line.",
      "After a quarrel over the route of the line that went on for years, the station was at last opened in 1963.",
    ],
  ],
  [
    [
      "The clerk spoke to the press in the hall of the old town court. On Monday the minister told the committee that the files had been lost in a flood.",
      "The clerk spoke to the press in the hall of the old town court. Rain fell for hours in the hills above the town and the river rose by a metre, as it had done on Tuesday.",
    ],
    [
      "The clerk spoke to the press in the hall of the old town court. The court will hear the appeal of the harbour board against the order on 4 March.",
      "The clerk spoke to the press in the hall of the old town court. Lawyers for the harbour board said the court would hear its appeal on 4 March 2014, when a judge is free to sit.",
    ],
    ["They meet at the town hall.", "They meet on 4 March at the town hall."],
    ["They meet on 4 March at the town hall.", "They meet on 4 March 2014 at the town hall."],
    ["They meet on March 4th at the town hall.", "They meet on 4 March at the town hall."],
    ["12 people died there.", "31 people died there."],
    ["You may walk there with care.", "You must walk there with care."],
    ["They will march on the hall.", "They will walk on the hall."],
    ["Some 2,000 people came by boat.", "Some 1,900 people came by boat."],
    ["The price rose to 1950 crowns.", "The price rose to 2010 crowns."],
    ["He spoke today in the harbour.", "He spoke yesterday in the harbour."],
    ["It fell to 3.5 from a high.", "It fell to 4.5 from a high."],
    ["On Monday and on Tuesday it rained.", "On Tuesday and on Monday it rained."],
    ["The match on Monday was lost.", "The match on Monday was won."],
    ["They were paid in full on Friday.", "On Friday they were paid in full."],
  ],
);
