import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import { templateEnvironment } from "../../render/templateEnvironment.ts";
import { readSettings } from "../../store/settings/settings.ts";
import { benchAddress } from "../runs/benchAddress.ts";

// Eleventy over the folder it is started in, with our configuration and templates and all pages in one run.
const repository = new URL("../../../", import.meta.url);
const file = (name: string) => fileURLToPath(new URL(name, repository));
const environment = templateEnvironment({
  settings: { ...(await readSettings(file("content/site.yml"))), url: benchAddress },
  assets: {},
  searchable: false,
});
const eleventy = new Eleventy("content", "_site", {
  configPath: file("scripts/bench/peers/eleventyConfig.ts"),
  quietMode: true,
  config: (user) => void user.setLibrary("njk", environment),
});
eleventy.disableLogger();
await eleventy.write();
