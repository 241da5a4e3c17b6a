/**
 * The classes of characters that the tokenizer distinguishes. Constants of a module and not keys of an object, so that a
 * bundle for browsers has their numbers in place of their names.
 */
export const space = 1;
export const letter = 2;
export const digit = 3;
/** Belongs to the cluster of the character before it: combining marks, joiners, emoji skin tones. */
export const extender = 4;
/** A letter of a script that puts no spaces between words: Thai, Lao, Khmer, Myanmar. */
export const unspaced = 5;
export const symbol = 6;
/** A syllable or a word by itself, in scripts without spaces: Han, Kana. */
export const ideograph = 7;
