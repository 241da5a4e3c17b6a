/** Headers for the paths that match; `*` stands for anything. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const keptForEver = { "Cache-Control": "public, max-age=31536000, immutable" };
const forEverybody = { "Access-Control-Allow-Origin": "*" };

/** Headers for every host. `netlify.toml` has the same for Netlify, with the reasons; a test compares them. */
export const headerRules: readonly HeaderRule[] = [
  {
    path: "/*",
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
        "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; form-action 'self'; " +
        "base-uri 'none'; manifest-src 'self'; frame-ancestors 'none'",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Strict-Transport-Security": "max-age=31536000",
    },
  },
  {
    path: "/embed/*",
    headers: {
      "Content-Security-Policy":
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    },
  },
  { path: "/assets/*", headers: keptForEver },
  { path: "/pagefind/partitions/*", headers: keptForEver },
  { path: "/*.json", headers: forEverybody },
  { path: "/*.xml", headers: forEverybody },
];

/**
 * The rules in the form of a `_headers` file. Of two rules that match, Netlify takes the later value of a header; Cloudflare
 * joins both, unless the later rule takes the first one back (`! Name`).
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }, index) => {
    const wider = rules
      .slice(0, index)
      .filter((rule) => rule.path.endsWith("*") && path.startsWith(rule.path.slice(0, -1)));
    const again = Object.keys(headers).filter((name) => wider.some((rule) => Object.hasOwn(rule.headers, name)));
    return [
      path,
      ...again.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ];
  });
  return `${lines.join("\n")}\n`;
}
