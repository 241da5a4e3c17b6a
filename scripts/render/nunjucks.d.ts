import "nunjucks";

/** Exports of Nunjucks that its types lack. */
declare module "nunjucks" {
  interface Template {
    /** The exports of a template; calls back synchronously. */
    getExported(done: (error: Error | null, exported: object | null) => void): void;
  }
  namespace lib {
    // biome-ignore lint/suspicious/noShadowRestrictedNames: its name in Nunjucks
    function escape(text: string): string;
  }
}
