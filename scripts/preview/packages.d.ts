/** Types of Eleventy's development server and its watcher, as far as they are used; the packages ship none. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  interface DevServer {
    readonly options: { pathPrefix: string };
    readonly server: Server;
    serve(port: number): void;
    ready(): Promise<void>;
    reload(): void;
    close(): Promise<unknown>;
    getServerUrl(host: string): string;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    augmentContentWithNotifier(html: string, inline?: boolean, options?: object): string;
    _serverListen(port: number): void;
  }
  const DevServer: {
    getServer(
      name: string,
      folder: string,
      options: { port?: number; domDiff?: boolean; pathPrefix?: string; messageOnStart?: () => false },
    ): DevServer;
  };
  export default DevServer;
}

declare module "@11ty/chokidar-with-glob-support" {
  interface Watcher {
    on(event: "all", listener: (event: string, file: string) => void): this;
    on(event: "ready", listener: () => void): this;
    close(): Promise<void>;
  }
  const chokidar: {
    watch(paths: string[], options: { ignoreInitial?: boolean; ignored?: (file: string) => boolean }): Watcher;
  };
  export default chokidar;
}
