/** Types of Eleventy's development server and its watcher, as far as they are used; the packages ship none. */
declare module "@11ty/eleventy-dev-server" {
  interface DevServer {
    serve(port: number): void;
    ready(): Promise<void>;
    reload(): void;
  }
  const DevServer: {
    getServer(name: string, folder: string, options: { port?: number; domDiff?: boolean }): DevServer;
  };
  export default DevServer;
}

declare module "@11ty/chokidar-with-glob-support" {
  interface Watcher {
    on(event: "all", listener: (event: string, file: string) => void): this;
    on(event: "ready", listener: () => void): this;
  }
  const chokidar: {
    watch(paths: string[], options: { ignoreInitial?: boolean; ignored?: (file: string) => boolean }): Watcher;
  };
  export default chokidar;
}
