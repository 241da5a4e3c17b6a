import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { renderTemplate } from "../../scripts/render/templateEnvironment.ts";
import { article, change, edited, environment, labels, row, version } from "./fixtures.ts";

const payloads = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title></style></textarea><svg/onload=alert(1)>",
  "{{ range.constructor('return 1')() }}{% include '/etc/passwd' %}",
  "<!-- --><iframe srcdoc='<script>'>",
];

/** A view with one text in every field that a reader's browser gets to see. */
function hostileArticle(text: string) {
  const segment = { text, change: "inserted", href: text } as const;
  const rowWithText = {
    ...edited("p-1", "one [two]{three}"),
    after: [{ segments: [segment] }],
    marks: [{ kind: "changed", mark: "link", words: text, before: text, after: text }],
  } as const;
  return article(
    [
      change(1, [row(rowWithText)], {
        title: { before: [{ text }], after: [segment] },
        byline: { before: text, after: text },
        labels: labels.map((label) => ({ ...label, name: `own-${label.name}`, title: text, rule: text })),
        after: version(1, text, { note: text, redirect: text, lang: text }),
      }),
      change(2, [], { state: { kind: "withheld", reason: text, date: text } }),
    ],
    {
      title: text,
      note: text,
      url: text,
      lang: text,
      tags: [text],
      published: text,
      source: { id: text, path: "/s/", name: text },
    },
  );
}

test("hostile text in every field of an article stays text", () => {
  for (const text of payloads) {
    const { document } = parseHTML(
      renderTemplate(environment, "layouts/article.njk", { article: hostileArticle(text) }),
    );
    assert.equal(document.querySelectorAll("script:not([src], [type='application/ld+json'])").length, 0, text);
    assert.equal(document.querySelectorAll("img, iframe, svg, style, object").length, 0, text);
    for (const element of document.querySelectorAll("*")) {
      for (const { name } of element.attributes) assert.doesNotMatch(name, /^(?:on|style|srcdoc)/, text);
    }
    assert.equal(document.querySelector("h1")?.textContent, text);
    assert.equal(document.querySelector(".row .after ins")?.textContent, text);
  }
});

test("an address that runs becomes no link", () => {
  for (const url of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\u0001javascript:x",
    "data:text/html,x",
    "//evil.example",
  ]) {
    const { document } = parseHTML(
      renderTemplate(environment, "layouts/article.njk", { article: hostileArticle(url) }),
    );
    for (const link of document.querySelectorAll("[href]")) {
      assert.match(link.getAttribute("href")!, /^(?:\/(?!\/)|#|https:\/\/changes\.example\.org\/|$)/, url);
    }
  }
});
