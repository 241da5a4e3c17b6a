/** The few parts of Eleventy's programmatic interface that the build uses; the package ships no types of its own. */
declare module "@11ty/eleventy" {
  import type UserConfig from "@11ty/eleventy/UserConfig";
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: { configPath?: string; quietMode?: boolean; config?: (user: UserConfig) => void },
    );
    disableLogger(): void;
    /** Set once rendering has begun. */
    readonly eleventyConfig: { projectConfigPaths: readonly string[]; reset(): Promise<void> };
    write(): Promise<unknown>;
    toJSON(): Promise<readonly { readonly outputPath: string | false; readonly content?: string }[]>;
  }
}

declare module "@11ty/eleventy/UserConfig" {
  export default interface UserConfig {
    readonly ignores: Set<string>;
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string): void;
    on(
      event: "eleventy.before",
      listener: (run: { readonly directories: { readonly input: string; readonly output: string } }) => Promise<void>,
    ): void;
    addTemplate(path: string, content: string, data?: object): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setDynamicPermalinks(dynamic: boolean): void;
    setFrontMatterParsingOptions(options: object): void;
    setLibrary(name: "njk", environment: object): void;
    setUseGitIgnore(use: boolean): void;
  }
}
