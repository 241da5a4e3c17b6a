import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../scripts/html/blocks.ts";
import { href } from "../../scripts/html/href.ts";
import { words } from "../../scripts/html/words.ts";
import { en as messages } from "../../templates/messages/en.ts";

const html = blocks(messages.rows, words(href("/")), "en");

test("blocks() are paragraphs that tell by a class what they were in their document", () => {
  assert.equal(html([{ text: "Plain." }]), '<p dir="auto">Plain.</p>');
  assert.equal(html([{ type: "heading", level: 2, text: "One" }]), '<p class="heading level-2" dir="auto">One</p>');
  assert.equal(
    html([{ type: "list-item", level: 1, ordered: true, long: true, text: "1. One" }]),
    '<p class="list-item level-1 ordered long" dir="auto">1. One</p>',
  );
  assert.equal(html([{ long: true, text: "One" }]), '<p class="paragraph long" dir="auto">One</p>');
});

test("blocks() escapes texts and segments alike", () => {
  assert.equal(html([{ text: "<b>&" }]), '<p dir="auto">&lt;b&gt;&amp;</p>');
  assert.equal(html([{ segments: [{ text: "<b>", change: "inserted" }] }]), '<p dir="auto"><ins>&lt;b&gt;</ins></p>');
});

test("blocks() tells what a page leaves out, in the site's language", () => {
  const told =
    '<p class="fold-left" lang="en" dir="ltr">1,200 characters left out here; the article’s data has them all.</p>';
  assert.equal(html([{ text: "One …", left: 1_200 }]), `<p dir="auto">One …</p>${told}`);
});

test("blocks() stand on lines of their own, and without links, where asked", () => {
  const linked = { segments: [{ text: "here", href: "https://example.org/" }] };
  assert.equal(html([linked], { unlinked: true, lines: true }), '<p dir="auto">here</p>\n');
  assert.match(html([linked]), /<a href="https:\/\/example\.org\/"/);
  assert.equal(html([], { lines: true }), "");
});
