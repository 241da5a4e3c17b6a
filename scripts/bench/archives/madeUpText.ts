const syllables =
  "ba be bo ca ce da de di fa fo ga ha ka la le li lo ma mi mo na ne no pa pe ra re ri ro sa se so ta te ti to va vi wa wo".split(
    " ",
  );

/** Generates paragraphs in an invented language, and edits them as editors do. */
export interface MadeUpText {
  /** 2 to 4 sentences of 8 to 21 words. */
  paragraph(): string;
  /** The paragraph with 1 to 4 of its words replaced, removed or joined by another. */
  edited(paragraph: string): string;
}

/** @param random numbers from 0 to 1, which determine the texts */
export function madeUpText(random: () => number): MadeUpText {
  const below = (limit: number) => Math.floor(random() * limit);
  const vocabulary = Array.from({ length: 6_000 }, () =>
    Array.from({ length: 1 + below(4) }, () => syllables[below(syllables.length)]).join(""),
  );
  // Zipf's law, as in any language: the word of rank k occurs 1/k times as often as the first.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const sentence = () => {
    const words = Array.from({ length: 8 + below(14) }, word);
    words[0] = words[0]![0]!.toUpperCase() + words[0]!.slice(1);
    return `${words.join(" ")}.`;
  };
  return {
    paragraph: () => Array.from({ length: 2 + below(3) }, sentence).join(" "),
    edited(paragraph) {
      const words = paragraph.split(" ");
      for (let edits = 1 + below(4); edits > 0; edits--) words.splice(below(words.length), below(3), word());
      return words.join(" ");
    },
  };
}
