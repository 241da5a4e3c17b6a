/**
 * A text directive for the fragment of a URL, with which browsers mark words on the page that a link leads to
 * (https://wicg.github.io/scroll-to-text-fragment/): `:~:text=three%20thousand`. "" for no words.
 */
export function textFragment(words: string): string {
  const text = words.trim();
  if (text === "") return "";
  // A hyphen, a comma and an ampersand would divide the directive.
  return `:~:text=${encodeURIComponent(text).replaceAll("-", "%2D")}`;
}
