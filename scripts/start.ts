import { spawn } from "node:child_process";
import path from "node:path";
import { repository } from "./code/repository.ts";
import { buildFlags, buildUsage } from "./command/buildFlags.ts";
import { runCommand } from "./command/runCommand.ts";
import { serveSite } from "./preview/serveSite.ts";
import { watchInputs } from "./preview/watchInputs.ts";
import { onExit } from "./system/onExit.ts";

const port = 8080;

/** Builds in a separate process, so that edited scripts take effect without a restart. */
function build(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const run = path.join(repository, "scripts/code/run.mjs");
    const child = spawn(process.execPath, [run, "build", "--brief", ...args], { stdio: "inherit" });
    // Ctrl+C stops both processes; a signal to this one alone must stop both, too.
    const ended = onExit(() => child.kill());
    child.on("exit", (code) => {
      ended();
      resolve(code ?? 1);
    });
  });
}

await runCommand("npm start -- --help", async () => {
  const args = process.argv.slice(2);
  const flags = buildFlags(args);
  if (flags.help) {
    console.log(buildUsage.replace("npm run build", "npm start"));
    return 0;
  }
  const code = await build(args);
  if (code === 2) return code;
  // The server starts even if the first build failed, so that the edit that fixes it shows in the browser.
  const server = await serveSite(flags.output, port);
  await watchInputs(repository, flags.versions, async (files) => {
    console.log(`${files.join(", ")} changed`);
    if ((await build(args)) === 0) server.reload();
  });
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve);
  });
  process.exit(0);
});
