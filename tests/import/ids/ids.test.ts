import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addressKey } from "../../../scripts/import/ids/addressKey.ts";
import { ArticleIds, NoArticle } from "../../../scripts/import/ids/articleIds.ts";
import { articlePath, articlePathOfUrl } from "../../../scripts/import/ids/articlePath.ts";
import { hashOf, idSegment } from "../../../scripts/import/ids/idSegment.ts";
import { sourceOfName, sourceOfUrl } from "../../../scripts/import/ids/sourceId.ts";
import { nameFault } from "../../../scripts/store/nameFault.ts";

describe("idSegment()", () => {
  const cases: [sentence: string, name: string, id: string][] = [
    ["keeps a plain name", "privacy-policy", "privacy-policy"],
    ["makes words of a title", "Terms of Use (2024)", "terms-of-use-2024"],
    ["takes accents off Latin letters", 'Confidentialité "2024"', "confidentialite-2024"],
    ["reads both forms of Unicode as one", "Confidentialite\u0301", "confidentialite"],
    ["writes out letters that are no other letter with a sign", "Straße Ørsted", "strasse-orsted"],
    ["keeps letters of other scripts", "利用規約 第2版", "利用規約-第2版"],
    ["keeps vowel signs where words are not readable without", "नियम", "नियम"],
    ["drops an apostrophe inside a word", "Reader’s rights", "readers-rights"],
    ["takes nothing for a path", "../../etc/passwd", "etc-passwd"],
    ["drops what cannot be seen", "a\u202eb\u200bc\u0000d", "a-b-c-d"],
    ["adds a hash to what Windows keeps for itself", "CON", `con-${hashOf("CON")}`],
    ["names by a hash what has no letter", "🦊 !", hashOf("🦊 !")],
  ];
  for (const [sentence, name, id] of cases) it(sentence, () => assert.equal(idSegment(name), id));

  it("cuts a long name at a word, and tells two of the same beginning apart", () => {
    const [a, b] = ["one", "two"].map((end) => idSegment(`${"word ".repeat(30)}${end}`));
    assert.match(a!, /^(?:word-){10,12}[0-9a-f]{8}$/);
    assert.notEqual(a, b);
  });

  it("makes a name of any text that every system takes, and that is its own name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (name) => {
        const id = idSegment(name);
        assert.equal(nameFault(id), undefined);
        assert.doesNotMatch(id, /^[.-]|[.\s-]$|[<>:"/\\|?*]/);
        assert.ok(Buffer.byteLength(id) <= 170);
        assert.equal(id, id.toLowerCase());
        assert.equal(id, id.normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });
});

describe("articlePath()", () => {
  const paths: [path: string, id: string][] = [
    ["terms/Privacy Notice.md", "terms/privacy-notice"],
    ["../../etc/passwd", "etc/passwd"],
    ["a\\b.TXT", "a/b"],
    ["./x//y.html", "x/y"],
  ];
  for (const [path, id] of paths) it(`${path} becomes ${id}`, () => assert.equal(articlePath(path), id));

  const addresses: [url: string, id: string][] = [
    ["https://gazette.example/", "home"],
    ["https://gazette.example/news/2014/talks.html", "news/2014/talks"],
    ["https://gazette.example/news/index.html", "news"],
    ["https://gazette.example/show.php?id=5&page=2", "show-id-5-page-2"],
    ["https://gazette.example/news?utm_source=mail#top", "news"],
    ["https://gazette.example/n%C3%A4chste/%E0%A4%A", "nachste/e0-a4-a"],
    ["https://gazette.example/a%2f..%2f..%2fb", "a-b"],
  ];
  for (const [url, id] of addresses) it(`${url} becomes ${id}`, () => assert.equal(articlePathOfUrl(url), id));

  it("keeps deep paths short, and apart", () => {
    const ids = ["x", "y"].map((end) => articlePath(`${"folder/".repeat(40)}${end}/name`));
    assert.match(ids[0]!, /^folder\/name-[0-9a-f]{8}$/);
    assert.notEqual(ids[0], ids[1]);
  });
});

describe("addressKey()", () => {
  it("is the same for the forms of one address, and another for another page", () => {
    const same = [
      "https://www.gazette.example/Budget/",
      "http://gazette.example:8080/budget",
      "https://gazette.example/budget?utm_source=mail&fbclid=x#top",
    ];
    assert.equal(new Set(same.map(addressKey)).size, 1);
    assert.notEqual(
      addressKey("https://gazette.example/budget?id=1"),
      addressKey("https://gazette.example/budget?id=2"),
    );
  });
});

describe("sourceOfName()", () => {
  it("keeps the dots of a host, and makes words of anything else", () => {
    assert.equal(sourceOfUrl("https://www.Gazette.example:8080/a"), "gazette.example");
    assert.equal(sourceOfUrl("http://[::1]/a"), "1");
    assert.equal(sourceOfName("The Harbour Post"), "the-harbour-post");
    assert.equal(sourceOfName("../up"), "up");
    assert.equal(sourceOfName("con.example"), `con.example-${hashOf("con.example")}`);
  });
});

describe("ArticleIds", () => {
  const noStore = () => [];

  it("gives all captures of an address one id, whatever their order", () => {
    const ids = new ArticleIds({}, noStore);
    const captures = ["https://www.a.example/x/", "http://a.example/x?utm_source=y", "https://a.example/X"];
    assert.deepEqual(new Set(captures.map((url) => ids.idOf({ url }))), new Set(["a.example/x"]));
  });

  it("keeps apart two articles whose names read alike", () => {
    const ids = new ArticleIds({ source: "s" }, noStore);
    assert.equal(ids.idOf({ article: "Terms of Use" }), "s/terms-of-use");
    assert.equal(ids.idOf({ article: "terms-of-use" }), `s/terms-of-use-${hashOf("terms-of-use")}`);
    assert.equal(ids.idOf({ article: "Terms of Use" }), "s/terms-of-use");
  });

  it("leaves the folder of another address to it", () => {
    const ids = new ArticleIds({ source: "s" }, () => [{ url: "https://a.example/budget" }]);
    assert.equal(ids.idOf({ url: "https://a.example/budget" }), "s/budget");
    const later = new ArticleIds({ source: "s" }, () => [{ url: "https://a.example/budget" }]);
    for (const each of [ids, later]) {
      assert.match(each.idOf({ url: "https://b.example/budget" }), /^s\/budget-[0-9a-f]{8}$/);
      assert.equal(each.idOf({ url: "https://a.example/budget" }), "s/budget");
    }
  });

  it("takes the folder of an earlier run, whichever address of the article its versions have", () => {
    const captures = [
      { url: "https://m.a.example/budget", articleUrl: "https://a.example/budget" },
      { url: "https://a.example/budget" },
      { url: "https://amp.a.example/budget", articleUrl: "https://a.example/budget" },
    ];
    const stored = captures.map(({ url }) => ({ url }));
    for (const capture of captures)
      assert.equal(new ArticleIds({ source: "s" }, () => stored).idOf(capture), "s/budget", capture.url);
    // Its own address, or the article's, is not the first that is found.
    const later = new ArticleIds({ source: "s" }, () => [{}, ...stored]);
    assert.equal(later.idOf(captures[1]!), "s/budget");
    assert.match(later.idOf({ url: "https://b.example/budget" }), /-[0-9a-f]{8}$/);
  });

  it("keeps apart by their titles what an earlier run kept apart, and knows a capture whose title was edited", () => {
    const titled = (stored: readonly { url?: string; title?: string }[], isKnown = false) =>
      new ArticleIds({ source: "s" }, (id) => (id === "s/budget" ? stored : [])).idOf(
        { title: "Budget" },
        () => isKnown,
      );
    const hashed = `s/budget-${hashOf("Budget")}`;
    const cases: [sentence: string, id: string, stored: readonly { url?: string; title?: string }[], isKnown?: true][] =
      [
        ["no folder", "s/budget", []],
        ["its own title", "s/budget", [{ title: "Budget!" }, { title: "Budget" }]],
        ["no title", "s/budget", [{}]],
        ["another title", hashed, [{ title: "Budget!" }]],
        ["an address", hashed, [{ title: "Budget", url: "https://a.example/budget" }]],
        ["another title, and this very capture", "s/budget", [{ title: "Edited" }], true],
      ];
    for (const [sentence, id, stored, isKnown] of cases) assert.equal(titled(stored, isKnown), id, sentence);
  });

  it("says what is missing", () => {
    assert.throws(
      () => new ArticleIds({}, noStore).idOf({ title: "A" }),
      (error) => error instanceof NoArticle && /--source/.test(error.message),
    );
    assert.throws(
      () => new ArticleIds({ source: "s" }, noStore).idOf({}),
      (error) => error instanceof NoArticle && /--article/.test(error.message),
    );
  });
});
