import { randomFrom } from "./archives/random.ts";
import { writeSeededArchive } from "./archives/seededArchive.ts";
import { copyCheckout } from "./law/copyCheckout.ts";
import { runLaw } from "./law/runLaw.ts";
import type { Figure } from "./report/figure.ts";
import { fileChanges, folderHashes } from "./runs/folderHashes.ts";
import { runBuild } from "./runs/runBuild.ts";
import { inWorkFolder } from "./runs/workFolder.ts";

/** Size of the archive: small, so that many steps affect the same article, and a step takes seconds. */
const articles = 30;

/** Random steps over an archive, each built incrementally and from scratch, and compared byte for byte. */
export async function* benchLaw(count: number, seed: number): AsyncGenerator<Figure> {
  yield* inWorkFolder(async function* (folder) {
    const [versions, repository] = [folder.at("versions"), folder.at("checkout")];
    await writeSeededArchive(versions, articles, seed);
    await copyCheckout(repository);
    const random = randomFrom(seed + 3);
    const seconds = { next: 0, clean: 0 };
    const builds = {
      async compare() {
        // One build in four has a search index, some start without the earlier output, and processors vary.
        const flags = [...(random() < 0.75 ? ["--no-search"] : []), "--jobs", String(1 + Math.floor(random() * 3))];
        if (random() < 0.5) await folder.clear("site");
        await folder.clear("clean", "empty");
        const site = { versions, output: folder.at("site"), cache: folder.at("cache") };
        const clean = { versions, output: folder.at("clean"), cache: folder.at("empty") };
        seconds.next += (await runBuild(site, flags, repository)).seconds;
        seconds.clean += (await runBuild(clean, flags, repository)).seconds;
        const differing = fileChanges(await folderHashes(clean.output), await folderHashes(site.output));
        return Object.entries(differing).flatMap(([kind, files]) => files.map((file: string) => `${kind}: ${file}`));
      },
    };
    const onStep = (told: string) => console.error(told);
    await runLaw({ versions, repository, count, seed, builds, onStep });
    yield {
      name: `${count} random steps, each the same bytes as a clean build`,
      value: seconds.next / count,
      unit: "s",
      against: { name: "the clean builds", ratio: seconds.next / seconds.clean },
    };
  });
}
