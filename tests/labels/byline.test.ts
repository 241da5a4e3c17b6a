import { byline } from "../../scripts/labels/byline.ts";
import { labelCases } from "../fixtures/labelCases.ts";

const by = (author: string | undefined, text = "The text.") => ({
  ...(author !== undefined && { byline: author }),
  paragraphs: [text],
});

const five = ["One.", "Two.", "Three.", "Four.", "Five."];
const ofLength = (name: string, length: number) =>
  `By ${name} and ${"Northgate ".repeat(20)}`.slice(0, length - 1).padEnd(length, "g");

labelCases(
  byline,
  [
    [by("Ann Lee"), by("Ben Ott")],
    [by("Ann Lee"), by("Ann Lee and Ben Ott")],
    [by("Ann Lee and Ben Ott"), by("Ann Lee")],
    [by("Ann Lee"), by("Ann Li")],
    [by("Staff"), by("Ann Lee")],
    [by("Ann Lee", "One text."), by("Ben Ott", "Another text.")],
    [
      ["By Ann Lee", "It rained in the city."],
      ["By Ann Lee and Ben Ott", "It rained in the city."],
    ],
    [
      ["By Ann Lee in Northgate", "It rained."],
      ["By Ben Lee in Northgate", "It rained."],
    ],
    [
      ["Von Anna Lenz", "Es regnete in der Stadt."],
      ["Von Anna Lenz und Max Ott", "Es regnete in der Stadt."],
      { lang: "de" },
    ],
    [["Par Jeanne Morel", "Il a plu en ville."], ["Par Jeanne Morel et Luc Roy", "Il a plu en ville."], { lang: "fr" }],
    [["Por Pedro Ruiz", "Llovió en la ciudad."], ["Por Pedro Ruiz y Ana Gil", "Llovió en la ciudad."], { lang: "es" }],
    [by("山田太郎"), by("山田花子")],
    // In the sixth paragraph, and 120 characters long.
    [
      [...five, "By Ann Lee"],
      [...five, "By Ann Lee and Ben Ott"],
    ],
    [[ofLength("Ann", 120)], [ofLength("Ben", 120)]],
  ],
  [
    [by("Ann Lee", "One text."), by("Ann Lee", "Another text.")],
    [by(undefined), by("Ann Lee")],
    [by("Ann Lee"), by(undefined)],
    [by("Ann Lee"), by("ANN LEE")],
    [by("Ann  Lee"), by("Ann Lee,")],
    [by(undefined, "One text."), by(undefined, "Another text.")],
    ["By midnight it rained in the city.", "By midday it rained in the city."],
    ["By Monday the city was under water.", "By Friday the city was under water."],
    [
      ["It rained.", "The book by Ann Lee."],
      ["It rained.", "The book by Ben Lee."],
    ],
    [
      ["By Ann Lee", "It rained."],
      ["By Ann Lee", "It snowed."],
    ],
    [["It rained in the city."], ["By Ann Lee", "It rained in the city."]],
    [
      [...five, "Six.", "By Ann Lee"],
      [...five, "Six.", "By Ann Lee and Ben Ott"],
    ],
    [[ofLength("Ann", 121)], [ofLength("Ben", 121)]],
    ["Von Anna Lenz hörte man nichts mehr.", "Von Anna Lenz hörte man wenig mehr.", { lang: "de" }],
  ],
);
