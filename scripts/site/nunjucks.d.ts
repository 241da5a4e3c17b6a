import "nunjucks";

/** What Nunjucks exports and its types leave out. */
declare module "nunjucks" {
  namespace lib {
    // biome-ignore lint/suspicious/noShadowRestrictedNames: its name in Nunjucks
    function escape(text: string): string;
  }
}
