import path from "node:path";
import { repository } from "./code/repository.ts";
import { runCommand } from "./command/runCommand.ts";
import { startFlags, startUsage } from "./command/startFlags.ts";
import type { SiteAddress } from "./model/settings/siteAddress.ts";
import { buildProcess } from "./preview/buildProcess.ts";
import { type SiteServer, serveSite } from "./preview/serveSite.ts";
import { watchInputs } from "./preview/watchInputs.ts";
import { readSiteSettings } from "./store/settings/settings.ts";

const port = 8080;

await runCommand("npm start -- --help", async () => {
  const { build, buildArgs, host } = startFlags(process.argv.slice(2));
  if (build.help) {
    console.log(startUsage);
    return 0;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  const stopped = new Promise<number>((resolve) => stop.signal.addEventListener("abort", () => resolve(0)));
  const builds = buildProcess(repository, buildArgs);
  const watcher = await watchInputs(repository, build.versions);
  let server: SiteServer | undefined;
  const preview = async (): Promise<number> => {
    const code = await builds.run();
    if (code === 2 || stop.signal.aborted) return code;
    // The server starts even if the first build failed, so that the edit that fixes it shows in the browser.
    const options = { folder: build.output, port, basePath: await basePath(build.address) };
    server = await serveSite({ ...options, ...(host !== undefined && { host }) });
    console.log(`Serving ${build.output} at ${server.addresses.join(" and ")}`);
    watcher.start(async (files) => {
      console.log(`${files.join(", ")} changed`);
      if ((await builds.run()) === 0) server?.reload(await basePath(build.address));
    });
    return stopped;
  };
  try {
    return await Promise.race([preview(), stopped]);
  } finally {
    await watcher.close();
    await builds.stop();
    await server?.close();
  }
});

/** The base path of the settings as they are now. Unusable ones fail the build, which says so. */
async function basePath(address: SiteAddress | undefined): Promise<string> {
  try {
    return (await readSiteSettings(path.join(repository, "content/site.yml"), address)).settings.basePath;
  } catch {
    return "/";
  }
}
