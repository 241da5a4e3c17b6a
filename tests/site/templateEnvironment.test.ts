import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildEnvironment } from "../../scripts/site/templateEnvironment.ts";
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
});
