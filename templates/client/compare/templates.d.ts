/** Compiled templates: see scripts/render/compiledTemplates.ts. */
declare module "template:*" {
  const templates: Readonly<Record<string, object>>;
  export default templates;
}

/** The part of Nunjucks that renders compiled templates. */
declare module "templates:runtime" {
  const slim: {
    readonly Environment: new (loader: object, options: object) => SlimEnvironment;
    readonly PrecompiledLoader: new (templates: object) => object;
    readonly runtime: { readonly SafeString: new (text: string) => object };
  };
  interface SlimEnvironment {
    addFilter(name: string, filter: (...given: never[]) => unknown): void;
    addGlobal(name: string, value: unknown): void;
    getTemplate(name: string): {
      getExported(done: (error: Error | null, exported: Readonly<Record<string, Macro>> | null) => void): void;
    };
  }
  type Macro = (given: object) => object;
  export default slim;
  export type { Macro };
}

/** A style that comes out beside the script that imports it. */
declare module "*.css";
