import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { jsonFeed } from "../../scripts/feeds/jsonFeed.ts";

const feed = {
  id: "urn:uuid:1",
  title: "Variorum",
  self: "https://changes.example.org/feed.xml",
  alternate: "https://changes.example.org/",
  lang: "en",
  updated: "2024-01-01T00:00:00Z",
  author: "Variorum",
  entries: [
    {
      id: "urn:uuid:2",
      title: "Story (change 1)",
      url: "https://changes.example.org/paper/story/#change-1",
      updated: "2024-01-01T00:00:00Z",
      author: "The Paper",
      html: "<p>\u2028</p>",
    },
  ],
};

describe("jsonFeed()", () => {
  it("is a feed of version 1.1, with the same entries", () => {
    assert.deepEqual(JSON.parse(jsonFeed({ ...feed, subtitle: "Changes" }, "https://changes.example.org/feed.json")), {
      version: "https://jsonfeed.org/version/1.1",
      title: "Variorum",
      description: "Changes",
      home_page_url: "https://changes.example.org/",
      feed_url: "https://changes.example.org/feed.json",
      language: "en",
      items: [
        {
          id: "urn:uuid:2",
          url: "https://changes.example.org/paper/story/#change-1",
          title: "Story (change 1)",
          content_html: "<p>\u2028</p>",
          date_published: "2024-01-01T00:00:00Z",
          authors: [{ name: "The Paper" }],
        },
      ],
    });
  });

  it("has no addresses where the site does not know its own", () => {
    const data = JSON.parse(jsonFeed(feed));
    assert.deepEqual(Object.keys(data), ["version", "title", "language", "items"]);
    assert.ok(!("url" in data.items[0]));
  });

  it("leaves out what it does not know", () =>
    assert.ok(!("description" in JSON.parse(jsonFeed(feed, "https://x.example/")))));
});
