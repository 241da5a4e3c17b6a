import "nunjucks";

/** Exports of Nunjucks that its types lack. */
declare module "nunjucks" {
  interface Template {
    readonly path: string;
    readonly tmplStr: string;
    readonly env: { readonly opts: object };
    /** The exports of a template; calls back synchronously. */
    getExported(done: (error: Error | null, exported: object | null) => void): void;
  }
  namespace compiler {
    /** The JavaScript of a template. */
    function compile(
      text: string,
      asyncFilters: readonly string[],
      extensions: readonly object[],
      name: string,
      options: object,
    ): string;
  }
  namespace lib {
    // biome-ignore lint/suspicious/noShadowRestrictedNames: its name in Nunjucks
    function escape(text: string): string;
  }
}
