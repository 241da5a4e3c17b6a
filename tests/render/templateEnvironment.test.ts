import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildEnvironment, templateEnvironment } from "../../scripts/render/templateEnvironment.ts";
import { settings } from "../templates/fixtures.ts";

describe("buildEnvironment()", () => {
  const page = `{% from "components/masthead/masthead.njk" import masthead %}{{ masthead({}) }}`;
  const render = (title: string, basePath: string) => {
    const globals = { settings: { ...settings, title, basePath }, assets: {}, searchable: false };
    return buildEnvironment(globals).renderString(page, {});
  };

  it("gives components the settings and filters of the build at hand, though they run once for all", () => {
    render("First", "/first/");
    const html = render("Second", "/second/");
    assert.match(html, /href="\/second\/">Second</);
    assert.doesNotMatch(html, /first/i);
  });

  it("runs a component once, however many pages import it", () => {
    const environment = buildEnvironment({ settings, assets: {}, searchable: false });
    const time = environment.getTemplate("components/time/time.njk");
    const given: unknown[] = [];
    for (let page = 0; page < 2; page++) time.getExported((_, macros) => given.push(macros));
    assert.equal(given[0], given[1]);
    assert.ok(given[0]);
  });

  it("keeps nothing of the page that a component was run for", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    // Of one that imports others, and has not been run.
    const environment = templateEnvironment({ settings, assets: {}, searchable: false });
    const change = environment.getTemplate("components/change/change.njk");
    const askFor = (page: { macros?: object | null }): WeakRef<object> => {
      change.getExported((_, macros) => {
        page.macros = macros;
      });
      return new WeakRef(page);
    };
    const page = askFor({});
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    assert.equal(page.deref(), undefined);
  });
});
