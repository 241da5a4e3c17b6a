import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import DevServer from "@11ty/eleventy-dev-server";
import { UserError } from "../system/userError.ts";

/** How many ports are tried. */
const mostPorts = 11;

export interface ServeOptions {
  readonly folder: string;
  /** Address or name to listen on; by default only programs on this machine can connect. */
  readonly host?: string;
  /** First port to try; if it is taken, the next ones. */
  readonly port: number;
  /** Path below which the site is served: `/` or `/name/`. */
  readonly basePath: string;
}

/** A server of a site, with a script in each page that reloads it. */
export interface SiteServer {
  /** Addresses of the site. */
  readonly addresses: readonly string[];
  /** Reloads all open pages. */
  reload(basePath: string): void;
  close(): Promise<void>;
}

/**
 * Serves a folder, which may be missing or replaced at any time.
 *
 * @throws {UserError} if no port is free, or the host is none of this machine
 */
export async function serveSite({ folder, host = "127.0.0.1", port, basePath }: ServeOptions): Promise<SiteServer> {
  const dev = DevServer.getServer("variorum", folder, {
    ...{ port, domDiff: false, pathPrefix: basePath, messageOnStart: () => false },
  });
  const notify = dev.augmentContentWithNotifier.bind(dev);
  // Into error pages the package writes the script itself, which the Content-Security-Policy of ours stops.
  dev.augmentContentWithNotifier = (html, inline, options) =>
    notify(html, inline && !html.includes('http-equiv="Content-Security-Policy"'), options);
  const handle = dev.onRequestHandler.bind(dev);
  // A malformed path, or a file that is replaced just now, would otherwise end the process.
  dev.onRequestHandler = (request, response) =>
    handle(request, response).catch((error: Error) => {
      response.writeHead(500, { "Content-Type": "text/plain" }).end(`${error.message}\n`);
    });
  const listening = new Promise<void>((resolve, reject) => {
    // The package listens on all addresses of the machine, and ends the process where ports are taken.
    dev._serverListen = (next) => {
      if (next < port + mostPorts) dev.server.listen({ port: next, host });
      else reject(new UserError(`The ports ${port} to ${next - 1} are taken; end one of the programs that use them.`));
    };
    dev.serve(port);
    dev.server.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      if (code !== "EADDRINUSE") reject(new UserError(`--host ${host} cannot be used (${message}).`));
    });
    dev.ready().then(resolve, reject);
  });
  await listening;
  return {
    addresses: namesOf(host).map((name) => dev.getServerUrl(name)),
    reload(basePath) {
      dev.options.pathPrefix = basePath;
      dev.reload();
    },
    async close() {
      await dev.close();
    },
  };
}

/** The names under which a browser finds what listens on a host. */
function namesOf(host: string): string[] {
  if (host === "127.0.0.1" || host === "::1") return ["localhost"];
  if (host !== "0.0.0.0" && host !== "::") return [isIP(host) === 6 ? `[${host}]` : host];
  const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ family, internal }) => family === "IPv4" && !internal),
  );
  return ["localhost", ...others.map(({ address }) => address)];
}
