import { paragraphInfo } from "../paragraphFence.ts";

/**
 * The languages named by the code blocks of a Markdown text, each once: they select syntax colours and are shown on no
 * page. Includes fences in lists and quotations. Cost: one pass.
 */
export function codeLanguages(markdown: string): Set<string> {
  const languages = new Set<string>();
  if (!markdown.includes("```") && !markdown.includes("~~~")) return languages;
  let open: string | undefined;
  for (const line of markdown.split("\n")) {
    const [, fence = "", info = ""] = /^[\s>]{0,40}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (fence === "") continue;
    const word = info.trim();
    if (open === undefined) {
      open = fence;
      if (/^[A-Za-z][\w+#.-]*$/.test(word) && word !== paragraphInfo) languages.add(word);
    } else if (word === "" && fence.startsWith(open)) open = undefined;
  }
  return languages;
}
