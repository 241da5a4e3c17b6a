/** A value as written; every scalar is text (`no`, `0123`, `12:30:45` and `2014-01-13` stay as written). */
export type YamlValue =
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "list"; readonly line: number; readonly items: readonly YamlValue[] }
  | { readonly kind: "map"; readonly line: number; readonly entries: YamlEntries }
  | { readonly kind: "unusable"; readonly line: number; readonly reason: string };

export type YamlEntries = ReadonlyMap<string, YamlValue>;
