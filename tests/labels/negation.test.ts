import { negation } from "../../scripts/labels/negation.ts";
import { type LabelCase, labelCases } from "../fixtures/labelCases.ts";

/** A sentence into which a “not” came, with so many characters in all. */
const inserted = (length: number): LabelCase => [
  "The town will pay for it.",
  `The town will ${`not ${"very ".repeat(12)}`.slice(0, length - 1).replace(/ $/, "y")} pay for it.`,
];
/** The same the other way round. */
const removed = (length: number): LabelCase => [...inserted(length)].reverse() as unknown as LabelCase;

labelCases(
  negation,
  [
    ["The minister did know of the deal.", "The minister did not know of the deal."],
    ["She said she didn’t sign it.", "She said she did sign it."],
    ["You may share this with others.", "You must share this with others."],
    ["The company can close your account.", "The company cannot close your account."],
    ["He killed two people in May.", "He allegedly killed two people in May."],
    ["Two ships were reportedly hit.", "Two ships were hit."],
    [
      { title: "Updated: minister denies it", paragraphs: ["A"] },
      { title: "Updated: minister admits it", paragraphs: ["A"] },
    ],
    ["They paid without a permit.", "They paid with a permit."],
    ["It never rains in the valley.", "It rains in the valley."],
    ["Das Land kann zahlen, sagt er.", "Das Land muss zahlen, sagt er.", { lang: "de" }],
    ["Die Stadt wird zahlen, sagt er.", "Die Stadt wird nicht zahlen, sagt er.", { lang: "de" }],
    ["Le tram sera prêt en mai.", "Le tram ne sera pas prêt en mai.", { lang: "fr" }],
    ["El autor del robo huyó ayer.", "El presunto autor del robo huyó ayer.", { lang: "es" }],
    ["工事は始まる。市は認めた。", "工事は始まらない。市は認めた。", { lang: "ja" }],
    ["公司可以停止服务。", "公司不得停止服务。", { lang: "zh" }],
    ["قال الوزير إنه يعلم بالأمر.", "قال الوزير إنه لا يعلم بالأمر.", { lang: "ar" }],
    // In a long edit, “never” turns what the other sentence says plainly.
    [
      "Builders of the harbour wall have been paid in full by members of the council this spring.",
      "This spring members of the council had, as everybody in the town knows, never paid for builders of the harbour wall.",
    ],
    // 40 units were put in.
    ["He said so now.", `He said not ${"x".repeat(35)} so now.`],
    [
      "The books were closed in May. The money for the new roof had been paid in full, the chairman said.",
      "The books were closed in May. In a statement late on Monday the chairman said that the money for the roof had not yet been paid.",
    ],
    [
      "The report was sent out on Friday. The harbour board has denied that it read the report of its own engineer.",
      "The report was sent out on Friday. Under questions of the committee the harbour board said that it read the report of its engineer.",
    ],
    [
      "Der Bericht liegt vor. Die Stadt hat das Geld für das neue Dach überwiesen, sagte der Kämmerer.",
      "Der Bericht liegt vor. In einer am Abend verbreiteten Erklärung hieß es, die Stadt habe das Geld für das Dach nicht überwiesen.",
      { lang: "de" },
    ],
    inserted(40),
    removed(40),
  ],
  [
    [
      "To use the service, you must have credit on your account.",
      "To use the service, you must have credit on your account. You can set up your account so that credit is bought each month.",
    ],
    [
      "The books were closed in May. The money for the new roof had not been paid, the chairman said.",
      "The books were closed in May. In a statement late on Monday the chairman said that the money for the roof had not yet been paid.",
    ],
    // 41 units were put in.
    ["He said so now.", `He said not ${"x".repeat(36)} so now.`],
    ["They do not know who paid.", "They don’t know who paid."],
    ["She cannot come today.", "She can't come today."],
    ["It may rain in the hills.", "It might rain in the hills."],
    ["It opens in March each year.", "It opens in May each year."],
    ["The vote is over.", "The vote is over. It was not close at all."],
    ["Not all were there, he said.", "He said not all were there."],
    ["The cat sat there all day.", "The cat lay there all day."],
    ["12 people died there.", "31 people died there."],
    [["One."], ["One.", "This is not what they said."]],
    [["One.", "This is not what they said."], ["One."]],
    ["The bath was full.", "The bath was full, with more guests than it had not had since the hot summer of 1958."],
    ["誤った情報を広めない。", "誤った情報を拡散しない。", { lang: "ja" }],
    ["The notice was read by all.", "The note was read by all."],
    ["Sie kann nicht kommen, sagt er.", "Sie kann nicht kommen, meint er.", { lang: "de" }],
    ["不同的人来了。", "相同的人来了。", { lang: "zh" }],
    ["Nobody was hurt there, he said.", "Nobody was hurt here, he said."],
    inserted(41),
    removed(41),
  ],
);
