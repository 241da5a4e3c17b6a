import type { ImportInput } from "./importer.ts";

/**
 * Whether a path or an address is selected. Patterns are globs: `*` within a segment, `**` across segments, `?` one character,
 * `{a,b}` either. A pattern without a slash applies to the last segment, as in `.gitignore`.
 *
 * @param include if not empty, only matching paths are selected
 */
export function pathFilter(include: readonly string[], exclude: readonly string[]): ImportInput["includes"] {
  const [wanted, unwanted] = [include, exclude].map((globs) => globs.map(globPattern));
  const matches = (patterns: readonly RegExp[], path: string) => patterns.some((pattern) => pattern.test(path));
  return (path, usual = true) => (include.length > 0 ? matches(wanted!, path) : usual) && !matches(unwanted!, path);
}

function globPattern(glob: string): RegExp {
  const inFolders = glob.includes("/") ? glob.replace(/^\.?\/(?!\/)/, "") : `**/${glob}`;
  let pattern = "";
  let groups = 0;
  for (let at = 0; at < inFolders.length; at++) {
    const sign = inFolders[at]!;
    if (inFolders.startsWith("**/", at)) {
      pattern += "(?:.*/)?";
      at += 2;
    } else if (inFolders.startsWith("**", at)) {
      pattern += ".*";
      at += 1;
    } else if (sign === "*") pattern += "[^/]*";
    else if (sign === "?") pattern += "[^/]";
    else if (sign === "{") {
      pattern += "(?:";
      groups++;
    } else if (sign === "}" && groups > 0) {
      pattern += ")";
      groups--;
    } else if (sign === "," && groups > 0) pattern += "|";
    else pattern += sign.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
  }
  return new RegExp(`^${pattern}${")".repeat(groups)}$`, "u");
}
