const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
  "\\": "&#92;",
};

/**
 * Escapes text for HTML element content and quoted attributes: the same characters as Nunjucks' autoescape, by the same
 * references, so that both write the same HTML. Most texts contain none of them, and are returned unchanged.
 */
export function escapeHtml(text: string): string {
  return /[&"'<>\\]/.test(text) ? text.replace(/[&"'<>\\]/g, (char) => escapes[char]!) : text;
}
