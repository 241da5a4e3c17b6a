import { writeFileSync } from "node:fs";
import path from "node:path";
import { repository } from "./code/repository.ts";
import { runCommand } from "./command/runCommand.ts";
import { fontFiles } from "./typeface/fontFiles.ts";

await runCommand("npm run fonts", async () => {
  for (const { name, bytes } of await fontFiles()) {
    writeFileSync(path.join(repository, "templates/fonts", name), bytes);
    console.log(`templates/fonts/${name}: ${(bytes.length / 1_000).toFixed(1)} kB`);
  }
  return 0;
});
