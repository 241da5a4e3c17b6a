import path from "node:path";
import { repository } from "./code/repository.ts";
import { checkFlags, checkUsage } from "./command/check/checkFlags.ts";
import { checks } from "./command/check/checks.ts";
import { CheckTally } from "./command/check/checkTally.ts";
import { runCommand } from "./command/runCommand.ts";
import { useConfig } from "./config/useConfig.ts";

await runCommand("npm run check -- --help", async () => {
  const { help, ...flags } = checkFlags(process.argv.slice(2));
  if (help) {
    console.log(checkUsage);
    return 0;
  }
  await useConfig();
  const tally = new CheckTally(console.log);
  for (const check of checks) await check({ ...flags, content: path.join(repository, "content") }, tally);
  if (tally.articles === 0) console.error(`A build would write nothing: no article in ${flags.versions} can be used.`);
  console.log(tally.summary());
  return tally.isClean ? 0 : 1;
});
