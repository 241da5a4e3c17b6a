/**
 * JSON that is safe inside a `<script>` element: `<` is escaped, so that no text in it closes the element or opens a
 * comment, and so are the two line separators that older script parsers refuse.
 */
export function json(value: unknown): string {
  return (JSON.stringify(value) ?? "null")
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}
