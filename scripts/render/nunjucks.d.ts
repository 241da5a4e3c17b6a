import "nunjucks";

/** What Nunjucks exports and its types leave out. */
declare module "nunjucks" {
  interface Template {
    /** What an import of the template gives: calls back before it returns. */
    getExported(done: (error: Error | null, exported: object | null) => void): void;
  }
  namespace lib {
    // biome-ignore lint/suspicious/noShadowRestrictedNames: its name in Nunjucks
    function escape(text: string): string;
  }
}
