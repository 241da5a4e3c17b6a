import DevServer from "@11ty/eleventy-dev-server";

/**
 * Serves a folder locally, with a script in each page that reloads it.
 *
 * @param port first port to try; if it is taken, the next ones. The address is printed.
 */
export async function serveSite(folder: string, port: number): Promise<{ reload(): void }> {
  const server = DevServer.getServer("variorum", folder, { port, domDiff: false });
  server.serve(port);
  await server.ready();
  return { reload: () => server.reload() };
}
