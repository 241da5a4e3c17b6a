const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "\\": "&#92;",
};

/**
 * Text as HTML, for element content and quoted attributes: the same characters that Nunjucks' autoescape replaces, by
 * the same references, so that both write one HTML. Most texts have none of them, and are handed back as they are.
 */
export function escapeHtml(text: string): string {
  return /[&"'<>\\]/.test(text) ? text.replace(/[&"'<>\\]/g, (char) => escapes[char]!) : text;
}
