import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { headerRules, headersFile } from "../../scripts/hosts/headersFile.ts";
import { hostFiles } from "../../scripts/hosts/hostFiles.ts";
import { hostLimits } from "../../scripts/hosts/hostLimits.ts";
import type { Host } from "../../scripts/model/settings/settings.ts";
import { urlPath } from "../../scripts/model/urlPath.ts";
import { repository } from "../fixtures/repository.ts";
import { runScript } from "../fixtures/runScript.ts";
import { smallRepository } from "../fixtures/smallRepository.ts";
import { writeStore } from "../fixtures/writeStore.ts";

/** The [[headers]] of netlify.toml, as far as its lines go: a path, then names with values in quotation marks. */
function rulesOfNetlify(): { path: string; headers: Record<string, string> }[] {
  const toml = readFileSync(path.join(repository, "netlify.toml"), "utf8");
  return toml
    .split("[[headers]]")
    .slice(1)
    .map((block) => {
      const lines = [...block.matchAll(/^\s*([\w-]+) = "(.*)"$/gm)].map(([, name, value]) => [name!, value!] as const);
      const [[key, path], ...headers] = lines as [readonly [string, string], ...(readonly [string, string])[]];
      assert.equal(key, "for");
      return { path, headers: Object.fromEntries(headers) };
    });
}

describe("headersFile()", () => {
  it("writes a path, then its headers, indented", () => {
    const text = headersFile([
      { path: "/*", headers: { "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff" } },
      { path: "/assets/*", headers: { "Cache-Control": "public" } },
    ]);
    assert.equal(
      text,
      "/*\n  X-Frame-Options: DENY\n  X-Content-Type-Options: nosniff\n/assets/*\n  Cache-Control: public\n",
    );
  });

  it("takes a header back before it is set anew, or Cloudflare would join both values", () => {
    const text = headersFile([
      {
        path: "/*",
        headers: { "Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff" },
      },
      { path: "/embed/*", headers: { "Content-Security-Policy": "frame-ancestors *" } },
    ]);
    assert.equal(
      text.slice(text.indexOf("/embed")),
      "/embed/*\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors *\n",
    );
  });

  it("allows frames of other sites below /embed/ alone", () => {
    const policies = headerRules.flatMap(({ path, headers }) =>
      Object.entries(headers)
        .filter(([, value]) => value.includes("frame-ancestors"))
        .map(([, value]) => [path, /frame-ancestors (\S+)/.exec(value)![1]]),
    );
    assert.deepEqual(policies, [
      ["/*", "'none'"],
      ["/embed/*", "*"],
    ]);
    assert.ok(headerRules.every(({ headers }) => !("X-Frame-Options" in headers)));
    const card = readFileSync(path.join(repository, "templates/layouts/embed.njk"), "utf8");
    const [, ofCard] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(card) ?? [];
    assert.equal(`${ofCard}; frame-ancestors *`, headerRules[1]!.headers["Content-Security-Policy"]);
  });

  it("says what netlify.toml says, and its policy that of every page but for framing", () => {
    assert.deepEqual(headerRules, rulesOfNetlify());
    const page = readFileSync(path.join(repository, "templates/layouts/base.njk"), "utf8");
    const [, ofPage] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    assert.equal(`${ofPage}; frame-ancestors 'none'`, headerRules[0]!.headers["Content-Security-Policy"]);
  });

  it("keeps to what Cloudflare reads: 100 rules, 2,000 characters a line, one * a path", () => {
    assert.ok(headerRules.length <= 100);
    for (const line of headersFile(headerRules).split("\n")) assert.ok(line.length <= 2_000, line);
    for (const { path } of headerRules) assert.equal(path.split("*").length, 2, path);
  });
});

describe("hostFiles()", () => {
  it("has _headers for Cloudflare Pages, and nothing for other hosts", () => {
    const hosts = Object.keys(hostLimits) as Host[];
    const withFiles = hosts.filter((host) => hostFiles(host).length > 0);
    assert.deepEqual(withFiles, ["cloudflare-pages", "cloudflare-pages-paid"]);
    for (const host of withFiles)
      assert.deepEqual(hostFiles(host), [{ path: "/_headers", text: headersFile(headerRules) }]);
  });

  it("has no path that an article or a source may have", () => {
    for (const { path } of hostFiles("cloudflare-pages"))
      assert.notEqual(urlPath(path.slice(1)).replace(/\/$/, ""), path);
  });

  it("a build for Cloudflare Pages holds _headers, even beside a source of that name; one for Netlify does not", async () => {
    const copy = smallRepository();
    writeStore(path.join(copy, "content/versions"), { "_headers/_headers/2020-01-01T00-00-00Z.md": "Evil\n  X: y\n" });
    const file = path.join(copy, "_site/_headers");
    const settings = path.join(copy, "content/site.yml");
    const site = readFileSync(settings, "utf8");
    for (const host of ["cloudflare-pages", "netlify"]) {
      writeFileSync(settings, site.replace(/^host: .*$/m, `host: ${host}`));
      const { code, stderr } = await runScript("build.ts", ["--no-search"], { repository: copy });
      assert.equal(code, 0, stderr);
      if (host === "netlify") assert.ok(!existsSync(file));
      else assert.equal(readFileSync(file, "utf8"), headersFile(headerRules));
    }
  });
});
