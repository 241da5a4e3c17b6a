import type { ImportInput } from "./importer.ts";

/**
 * Whether a path or an address is wanted. Patterns are globs: `*` within a segment, `**` over several, `?` one sign,
 * `{a,b}` either. One without a slash is looked for in the last segment, as in `.gitignore`.
 *
 * @param include where there is one, what matches none of it is left out
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
