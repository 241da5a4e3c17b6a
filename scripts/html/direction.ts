const rightToLeft = new Set("ar arc ckb dv fa he ks lrc mzn nqo pnb prs ps sd syr ug ur yi".split(" "));

/** `rtl` or `ltr` for a BCP 47 language tag; "" if the language is unknown. A script subtag takes precedence over the language. */
export function direction(lang: unknown): "rtl" | "ltr" | "" {
  if (typeof lang !== "string" || !lang) return "";
  const [language = "", ...rest] = lang.toLowerCase().split("-");
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script) return /^(?:adlm|arab|aran|hebr|mand|nkoo|rohg|syrc|thaa)$/.test(script) ? "rtl" : "ltr";
  return rightToLeft.has(language) ? "rtl" : "ltr";
}
