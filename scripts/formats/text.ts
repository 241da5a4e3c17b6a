import type { Paragraph } from "../model/paragraph.ts";
import { ParagraphBuilder } from "./paragraphs/paragraphBuilder.ts";

const blankLine = /^[\t\f\r ]*$/;

/** Plain text: paragraphs separated by blank lines. */
export function readText(text: string): Paragraph[] {
  const builder = new ParagraphBuilder();
  for (const line of text.split("\n")) {
    if (blankLine.test(line)) builder.endParagraph();
    else {
      builder.write(line);
      builder.write("\n");
    }
  }
  builder.endParagraph();
  return builder.paragraphs;
}
