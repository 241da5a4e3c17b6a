// @ts-check
// Ends a command with one line where this Node is too old, or the packages are not installed. Must run in any release of Node
// that has modules, and before a package is loaded.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const checkout = join(dirname(fileURLToPath(import.meta.url)), "../..");
const { engines, dependencies } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));

const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(engines.node) || ["", "0", "0"];
const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
if (Number(hasMajor) < Number(major) || (hasMajor === Number(major) && Number(hasMinor) < Number(minor)))
  end(
    `Variorum needs Node.js ${major}.${minor} or newer, and this is ${process.version}: install a newer one from https://nodejs.org.`,
  );

const missing = Object.keys(dependencies).filter((name) => !isInstalled(name, checkout));
if (missing.length > 0)
  end(
    missing.length === Object.keys(dependencies).length
      ? "Variorum's packages are not installed yet. Run `npm ci` first."
      : `Packages are missing: ${missing.join(", ")}. Run \`npm ci\`.`,
  );

/**
 * Looks for a package as Node does, in this folder and those above.
 *
 * @param {string} name
 * @param {string} folder
 * @returns {boolean}
 */
function isInstalled(name, folder) {
  if (existsSync(join(folder, "node_modules", name, "package.json"))) return true;
  return dirname(folder) !== folder && isInstalled(name, dirname(folder));
}

/** @param {string} message */
function end(message) {
  console.error(message);
  process.exit(1);
}
