import assert from "node:assert/strict";
import { test } from "node:test";
import { json } from "../../../scripts/render/filters/json.ts";
import { structuredData } from "../../../scripts/render/filters/structuredData.ts";
import { article, settings } from "../../templates/fixtures.ts";

const shown = article([], {
  path: "/paper/story/",
  title: "Ferry delayed",
  source: { id: "paper", name: "The Paper", path: "/paper/" },
  url: "https://paper.example/story",
  lang: "en",
  firstSeen: "2024-01-01T08:00:00Z",
  lastSeen: "2024-01-02T08:00:00Z",
});

test("structuredData() tells of a page about a work that the source published", () =>
  assert.deepEqual(JSON.parse(json(structuredData(settings)(shown))), {
    "@context": "https://schema.org",
    "@type": "WebPage",
    name: "Ferry delayed",
    url: "https://changes.example.org/paper/story/",
    inLanguage: "en",
    isPartOf: { "@type": "WebSite", name: "Variorum", url: "https://changes.example.org/" },
    temporalCoverage: "2024-01-01T08:00:00Z/2024-01-02T08:00:00Z",
    about: {
      "@type": "CreativeWork",
      name: "Ferry delayed",
      publisher: { "@type": "Organization", name: "The Paper" },
      url: "https://paper.example/story",
      inLanguage: "en",
    },
    isBasedOn: "https://paper.example/story",
    encoding: {
      "@type": "MediaObject",
      encodingFormat: "application/json",
      contentUrl: "https://changes.example.org/paper/story/article.json",
    },
  }));

test("structuredData() claims no author, no date of publication, and no article of this site", () => {
  const text = json(structuredData(settings)({ ...shown, published: "2023-12-31" }));
  assert.doesNotMatch(text, /author|datePublished|"Article"|NewsArticle|2023-12-31/);
});

test("structuredData() leaves out addresses that the site does not know, and such as are none", () => {
  const { url: _, ...unknown } = settings;
  const text = json(structuredData(unknown)({ ...shown, url: "javascript:alert(1)" }));
  assert.doesNotMatch(text, /paper\/story|javascript|"url"|isBasedOn|encoding/);
});

test("structuredData() never ends the element that it stands in", () =>
  assert.doesNotMatch(json(structuredData(settings)({ ...shown, title: "</script><script>alert(1)" })), /</));
