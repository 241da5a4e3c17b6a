import { quotation } from "../../scripts/labels/quotation.ts";
import { labelCases } from "../fixtures/labelCases.ts";

labelCases(
  quotation,
  [
    ["“We have failed them,” the minister said.", "“We have let them down,” the minister said."],
    ['"We will never pay," she said on the stairs.', '"We will not pay," she said on the stairs.'],
    ["He called it “a real disgrace”.", "He called it “a disgrace”."],
    ["He called it “a disgrace”.", "He called it “a real disgrace”."],
    ["‘We don’t know who did it,’ he said.", "‘We don’t know why they did it,’ he said."],
    ["The chair said it was 'a bad day' for all.", "The chair said it was 'a sad day' for all."],
    ["Er sagte: „Wir haben versagt“, und ging.", "Er sagte: „Wir haben gelernt“, und ging.", { lang: "de" }],
    ["Er sagte: »Wir haben versagt«, und ging.", "Er sagte: »Wir haben gelernt«, und ging.", { lang: "de" }],
    ["« C’est une honte », a dit le maire.", "« C’est un regret », a dit le maire.", { lang: "fr" }],
    ["El alcalde dijo: «Es un error grave».", "El alcalde dijo: «Es un error leve».", { lang: "es" }],
    ["市長は「二度と払わない」と述べた。", "市長は「当面払わない」と述べた。", { lang: "ja" }],
    ["他说：“我们失败了，很遗憾。”然后离开。", "他说：“我们成功了，很高兴。”然后离开。", { lang: "zh" }],
    [
      { title: "“Disaster” at port", paragraphs: ["A"] },
      { title: "“Setback” at port", paragraphs: ["A"] },
    ],
    ["“It was wrong. We must do better, and soon", "“It was wrong. We should do better, and soon"],
  ],
  [
    ["“We failed,” the minister said.", "“We failed,” the chancellor said."],
    ["The minister said it was over.", "The minister said: “It was wrong”, and that it was over."],
    ["He said: “It was wrong”, and that it was over.", "He said that it was over."],
    ['"We failed," he said.', "“We failed,” he said."],
    ["“We failed”, he said.", "“We failed,” he said."],
    ["“We failed, all of us,” he said.", "“We failed – all of us,” he said."],
    ["The ministers' plan isn't theirs to change.", "The ministers' plan isn't ours to change."],
    ["It's the '90s that we're after, isn't it?", "It's the '80s that we're after, isn't it?"],
    ["«C’est dit», selon le maire.", "« C’est dit », selon le maire.", { lang: "fr" }],
    ["“Yes,” he said, and left by car. “No.”", "“Yes,” he said, and left by boat. “No.”"],
    ['A plank 6\' 2" long and 3" wide fell.', 'A plank 6\' 4" long and 3" wide fell.'],
    ["They wouldn’t say who paid.", "They couldn’t say who paid."],
    ["No quotation here at all.", "No quotations here at all."],
  ],
);
