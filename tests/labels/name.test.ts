import { name } from "../../scripts/labels/name.ts";
import { labelCases } from "../fixtures/labelCases.ts";

labelCases(
  name,
  [
    ["The mayor, John Smith, was there.", "The mayor, Jon Smith, was there."],
    ["It was bought by Acme last year.", "It was bought by Zenith last year."],
    ["A spokesman for Northgate said so.", "A spokesman for Southgate said so."],
    ["We spoke to Ms Finch about it.", "We spoke to Ms Lynch about it."],
    ["He flew to Paris with his son.", "He flew to Lyon with his son."],
    ["She works for the BBC in town.", "She works for the ITV in town."],
    ["President Volodymyr Zelensky came by.", "President Volodymyr Zelenskyy came by."],
    ["John Smith was there with her.", "John Smyth was there with her."],
    [
      { title: "Police look for Ann Lee in town", paragraphs: ["A"] },
      { title: "Police look for Ann Li in town", paragraphs: ["A"] },
    ],
    ["Das sagte Hans Meier am Abend.", "Das sagte Hans Maier am Abend.", { lang: "de" }],
    ["Il a parlé avec Jeanne Morel hier.", "Il a parlé avec Jeanne Maurel hier.", { lang: "fr" }],
    ["Lo dijo ayer Pedro Ruiz en casa.", "Lo dijo ayer Pablo Ruiz en casa.", { lang: "es" }],
    ["Об этом сказал Иван Петров вчера.", "Об этом сказал Пётр Петров вчера.", { lang: "ru" }],
  ],
  [
    ["He came by. Later she left.", "He came by. Then she left."],
    ["The mayor was there with them.", "A mayor was there with them."],
    ["It happened on Monday in town.", "It happened on Friday in town."],
    ["It happened in March in town.", "It happened in April in town."],
    ["The mayor, Smith, was there.", "The mayor, John Smith, was there."],
    ["The mayor was there with him.", "The mayor, Ann Lee, was there with him."],
    ["THE BRIDGE IS SHUT AGAIN TODAY", "THE BRIDGE IS OPEN AGAIN TODAY"],
    ["You use the Services and our services.", "You use the Platform and our platform."],
    ["He said: “Never again, my friends.”", "He said: “Always again, my friends.”"],
    ["Das sagte die Ministerin am Abend.", "Das sagte die Kanzlerin am Abend.", { lang: "de" }],
    ["ذهب الوزير إلى باريس أمس.", "ذهب الوزير إلى ليون أمس.", { lang: "ar" }],
    ["市長は東京に行った。", "市長は大阪に行った。", { lang: "ja" }],
    ["The prime minister was there.", "The Prime Minister was there."],
    ["Open Positions", "Job Openings"],
    ["She told me I was late.", "She told me we were late."],
  ],
);
