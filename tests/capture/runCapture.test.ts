import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { snapshot } from "../fixtures/filesBelow.ts";
import { TestArchive } from "./site/captureSite.ts";
import { feedOf, NewsSite, pageOf, type SiteAnswer } from "./site/newsSite.ts";

const site = new NewsSite();
before(() => site.open());
after(() => site.close());
beforeEach(() => {
  site.pages = {};
  site.seen.length = 0;
});

const lines = [
  "It was late last year too, and the year before, said the harbour.",
  "The town has asked the owners for a second boat, and waits for an answer.",
];
const story = (version: string, title = "The ferry"): SiteAnswer => ({
  body: pageOf(title, `The ferry is late, says version ${version}.`, ...lines),
});
const at = (hours: number) => new Date(Date.parse("2026-03-01T08:00:00Z") + hours * 3_600_000).toISOString();
const bomb = gzipSync(Buffer.alloc(30_000_000));
/** Names of one machine. */
const resolve = async () => [{ address: "127.0.0.1", family: 4 }];

describe("a news site captured sixty times", () => {
  it("gives exactly the versions that there were, and is asked for nothing that it forbids", async () => {
    const links = ["a", "b", "c", "private/d", "bomb", "away", "file", "pdf", "slow"].map((name) =>
      site.url(`/${name}`),
    );
    const charsets: Record<string, SiteAnswer> = {
      "/utf-8": { body: pageOf("Café", "version Ünïcode") },
      // A byte order mark counts more than the header.
      "/utf-16": {
        body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pageOf("Паром", "version Паром"), "utf16le")]),
      },
      "/koi8-r": {
        headers: { "content-type": 'text/html; charset="KOI8-R"' },
        body: Buffer.concat([Buffer.from("<h1>x</h1><p>version "), Buffer.from("f0c1d2cfcd", "hex")]),
      },
      "/shift_jis": {
        headers: { "content-type": "text/html" },
        body: Buffer.concat([
          Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=x-sjis"><h1>x</h1><p>version '),
          Buffer.from("83748346838a815b", "hex"),
        ]),
      },
      "/latin-1": {
        headers: { "content-type": "text/html; charset=iso-8859-1" },
        body: Buffer.from(pageOf("Menu", "version \x8aeven\xe9"), "latin1"),
      },
    };
    const archive = new TestArchive({
      feeds: [site.url("/feed.xml")],
      pages: Object.keys(charsets).map((name) => site.url(name)),
    });
    const runs = 60;
    const asked: string[][] = [];
    for (let run = 0; run < runs; run++) {
      const edited = run < 5 ? "one" : run < 20 ? "two" : run < 26 ? "one" : "three";
      site.pages = {
        ...charsets,
        "/robots.txt": {
          headers: { "content-type": "text/plain" },
          body: "User-agent: *\nDisallow: /private/\nCrawl-delay: 5\n",
        },
        "/feed.xml": feedOf(links.slice(0, run < 2 ? 2 : run < 52 ? -1 : undefined)),
        "/a": story(edited),
        "/b": run === 15 || run >= 30 ? { status: 404, body: "<p>version none" } : story("one", "The bridge"),
        "/c":
          run === 8
            ? { status: 429, headers: { "retry-after": "7200" }, body: "<p>version busy" }
            : story("one", "The mill"),
        "/private/d": story("private"),
        "/slow": { isSilent: true },
        "/bomb": { headers: { "content-encoding": "gzip" }, body: bomb },
        "/away": { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } },
        "/file": { status: 301, headers: { location: "file:///etc/passwd" } },
        "/pdf": { headers: { "content-type": "application/pdf" }, body: "%PDF version pdf" },
      };
      site.seen.length = 0;
      await archive.capture(at(run));
      asked.push(site.paths());
      for (const { headers } of site.seen)
        assert.equal(headers["user-agent"], "Variorum (+https://archive.example/about/)");
    }

    // Five seconds apart, as the site asks; the pages of watch.yml behind the feed, and those of the feed behind them.
    assert.deepEqual(archive.versions(/version \p{L}+/u), {
      "gazette/a/2026-03-01T08-00-30Z.md": "version one",
      "gazette/a/2026-03-01T14-00-45Z.md": "version two",
      "gazette/a/2026-03-02T05-00-30Z.md": "version one",
      "gazette/a/2026-03-02T11-00-10Z.md": "version three",
      "gazette/b/2026-03-01T08-00-35Z.md": "version one",
      "gazette/b/2026-03-02T14-00-00Z.md": "404",
      "gazette/c/2026-03-01T10-00-05Z.md": "version one",
      "gazette/koi8-r/2026-03-01T08-00-15Z.md": "version Паром",
      "gazette/latin-1/2026-03-01T08-00-25Z.md": "version Ševené",
      "gazette/shift-jis/2026-03-01T08-00-20Z.md": "version フェリー",
      "gazette/utf-16/2026-03-01T08-00-10Z.md": "version Паром",
      "gazette/utf-8/2026-03-01T08-00-05Z.md": "version Ünïcode",
    });
    assert.ok(asked[15]!.includes("/b") && asked[16]!.includes("/b"), "the page was missing for one look");
    assert.ok(asked[8]!.includes("/c"), "the site was busy once");
    assert.deepEqual(asked.slice(9, 10), [[]], "and was let alone for two hours");
    for (const paths of asked) {
      assert.equal(new Set(paths).size, paths.length, "nothing is asked for twice in a run");
      assert.ok(paths.length === 0 || paths[0] === "/robots.txt");
      assert.ok(!paths.includes("/private/d"));
    }
    // After 15 minutes, 30, an hour, two …
    const slow = asked.filter((paths) => paths.includes("/slow")).length;
    assert.ok(slow >= 2 && slow <= 5, `${slow} requests that are not answered`);
    assert.equal(asked.filter((paths) => paths.includes("/bomb")).length, 8);
  });
});

describe("a capture of a host", () => {
  it("has one connection, and lets it alone for the delay; other hosts are asked meanwhile", async () => {
    const paths = ["/1", "/2", "/3"];
    site.pages = { ...Object.fromEntries(paths.map((each) => [each, story(each)])), "/robots.txt": { status: 404 } };
    const hosts = ["gazette.example", "post.example"];
    const pages = hosts.flatMap((host) => paths.map((each) => site.url(each, host)));
    const archive = new TestArchive({ pages, delay: 150 }, { resolve });
    const { new: count } = await archive.capture(undefined);
    assert.equal(count, 6);
    for (const host of hosts) {
      const seen = site.seen.filter((request) => request.host === host);
      assert.deepEqual(
        seen.map((request) => request.path),
        ["/robots.txt", ...paths],
      );
      for (const [index, { came }] of seen.entries()) {
        const before = seen[index - 1];
        if (before) assert.ok(came - before.ended > 130, `${came - before.ended} ms`);
      }
    }
    const [first, second] = hosts.map((host) => site.seen.findIndex((request) => request.host === host));
    assert.ok(Math.abs(first! - second!) === 1, "both begin at once");
  });

  it("is asked for nothing where its robots.txt cannot be read, and again after a time that doubles", async () => {
    for (const robots of [{ status: 500 }, { status: 503 }, { isSilent: true }] as const) {
      site.pages = { "/robots.txt": robots, "/a": story("one") };
      site.seen.length = 0;
      const archive = new TestArchive({ pages: [site.url("/a"), site.url("/b")] });
      const counts: number[] = [];
      for (const minutes of [0, 10, 16, 30, 47, 60]) {
        const result = await archive.capture(at(minutes / 60));
        counts.push(result.requests);
        assert.match(result.waiting[0]!.reason, /robots\.txt/);
      }
      assert.deepEqual(counts, [1, 0, 1, 0, 1, 0]);
      assert.deepEqual([...new Set(site.paths())], ["/robots.txt"]);
      site.pages = { "/a": story("one") };
      assert.equal((await archive.capture(at(3))).new, 1);
    }
  });

  it("is waited for where it asks for a long pause, also by the next run, but not for an hour", async () => {
    for (const [seconds, counts] of [
      [120, [2, 0, 1]],
      [3600, [1, 0, 0]],
    ] as const) {
      const archive = new TestArchive({ pages: [site.url("/a"), site.url("/b")] });
      site.pages = {
        "/robots.txt": { headers: { "content-type": "text/plain" }, body: `User-agent: *\nCrawl-delay: ${seconds}\n` },
        "/a": story("one"),
        "/b": story("one"),
      };
      const made: number[] = [];
      made.push((await archive.capture(at(0))).new);
      archive.sources[0] = { ...archive.sources[0]!, pages: [site.url("/a"), site.url("/b"), site.url("/c")] };
      site.pages = { ...site.pages, "/c": story("one") };
      // 120 s after the first page came the second, and until 240 s nothing may come.
      made.push((await archive.capture(at(200 / 3600))).new);
      made.push((await archive.capture(at(300 / 3600))).new);
      assert.deepEqual(made, counts);
    }
  });

  it("is asked again when it says, in seconds or by a date, over runs", async () => {
    for (const after of ["7200", "Sun, 01 Mar 2026 10:00:00 GMT"]) {
      const archive = new TestArchive({ pages: [site.url("/a"), site.url("/b")] });
      site.pages = { "/a": { status: 503, headers: { "retry-after": after } }, "/b": story("one") };
      const first = await archive.capture(at(0));
      assert.deepEqual([first.failed, first.requests, first.next], [1, 2, Date.parse("2026-03-01T10:00:00Z")]);
      assert.equal((await archive.capture(at(1.9))).requests, 0);
      assert.equal((await archive.capture(at(2))).new, 1);
    }
  });

  it("is not let alone because a page of it leads to another one that is", async () => {
    site.pages = {
      "/a": { status: 302, headers: { location: site.url("/busy", "post.example") } },
      "/busy": { status: 429, headers: { "retry-after": "7200" } },
      "/b": story("one"),
    };
    const pages = ["/a", "/b"].map((each) => site.url(each, "gazette.example"));
    const archive = new TestArchive({ pages }, { resolve });
    const { new: count, failed, waiting } = await archive.capture(at(0));
    assert.deepEqual([count, failed, waiting.map(({ host }) => host)], [1, 1, ["post.example"]]);
    site.seen.length = 0;
    await archive.capture(at(1));
    assert.ok(!site.paths().includes("/a"));
  });

  it("is let alone after three requests without an answer", async () => {
    const pages = [1, 2, 3, 4, 5].map((page) => site.url(`/${page}`));
    site.pages = Object.fromEntries(pages.map((_, index) => [`/${index + 1}`, { isSilent: true as const }]));
    const archive = new TestArchive({ pages });
    const { failed, requests, waiting } = await archive.capture(at(0));
    assert.deepEqual([failed, requests, waiting.length], [3, 4, 1]);
  });

  it("has answered where an answer is too large or cannot be unpacked", async () => {
    const damaged = { headers: { "content-encoding": "gzip" }, body: gzipSync("a").subarray(0, 12) };
    site.pages = { "/a": damaged, "/b": damaged, "/c": damaged, "/d": { body: pageOf("D", "version one") } };
    const archive = new TestArchive({ pages: ["/a", "/b", "/c", "/d"].map((path) => site.url(path)) });
    const { failed, waiting, ...result } = await archive.capture("2026-03-01T08:00:00Z");
    assert.deepEqual([result.new, failed, waiting], [1, 3, []]);
  });

  it("is never one of this machine or of a private network, unless that is allowed", async () => {
    site.pages = {
      "/a": story("one"),
      "/out": { status: 302, headers: { location: site.url("/a", "inside.example") } },
    };
    const addresses = [
      site.url("/a"),
      site.url("/a", "localhost"),
      site.url("/a", "[::1]"),
      site.url("/a", "2130706433"),
    ];
    const archive = new TestArchive(
      { pages: [...addresses, site.url("/a", "inside.example"), site.url("/a", "both.example")] },
      {
        allowPrivate: false,
        resolve: async (host) => [
          ...(host === "both.example" ? [{ address: "93.184.216.34", family: 4 }] : []),
          { address: "127.0.0.1", family: 4 },
        ],
      },
    );
    const { failed, told, requests } = await archive.capture(at(0));
    assert.equal(requests, 0);
    assert.equal(failed, archive.sources[0]!.pages.length - 1, "two of the addresses are one");
    for (const { reason } of told) assert.match(reason, /this machine or of a private network/);
    assert.deepEqual(site.seen, []);
  });

  it("keeps to its bounds, and the next run goes on", async () => {
    const paths = ["/1", "/2", "/3", "/4"];
    site.pages = Object.fromEntries(paths.map((each) => [each, story(each)]));
    const archive = new TestArchive({ pages: paths.map((each) => site.url(each)), delay: 50_000 });
    const first = await archive.capture(at(0), { requests: 2 });
    assert.deepEqual([first.requests, first.new, first.endedBy], [2, 1, "requests"]);
    // At 0 s and 50 s, and not at 100 s.
    const second = await archive.capture(at(0.1), { minutes: 1 });
    assert.deepEqual([second.new, second.requests], [2, 3]);
    assert.equal((await archive.capture(at(0.2))).new, 1);
  });
});

describe("a captured page", () => {
  const first = story("one");
  /** Captures a page once, and then what takes its place. */
  async function then(answer: SiteAnswer, extra: Record<string, SiteAnswer> = {}) {
    const archive = new TestArchive({ pages: [site.url("/a")] });
    site.pages = { "/a": first };
    await archive.capture(at(0));
    site.pages = { ...extra, "/a": answer };
    const result = await archive.capture(at(1));
    return { archive, result };
  }

  const noArticles: [what: string, answer: SiteAnswer, reason: RegExp, extra?: Record<string, SiteAnswer>][] = [
    ["a check of the browser", { body: pageOf("Just a moment", "Checking your browser.") }, /reads like a captcha/],
    [
      "a consent wall",
      { body: pageOf("Before you continue", "We value your privacy.", "Accept all cookies") },
      /consent wall/,
    ],
    ["a paywall", { body: pageOf("The ferry", "Subscribe to continue reading.") }, /paywall/],
    ["a demand for scripts", { body: pageOf("The ferry", "Please enable JavaScript to go on.") }, /script wall/],
    ["an error page that says it is none", { body: pageOf("Page not found", "Nothing is here.") }, /error page/],
    [
      "a check of the browser by its header",
      { status: 403, headers: { "cf-mitigated": "challenge" } },
      /check of the browser/,
    ],
    [
      "the home page",
      { status: 302, headers: { location: "/" } },
      /redirects to the home page/,
      { "/": story("home") },
    ],
    [
      "a form to log in",
      { status: 302, headers: { location: "/login?next=/a" } },
      /not an article/,
      { "/login?next=/a": story("login") },
    ],
    ["a failure", { status: 500, body: pageOf("Sorry", "It broke.") }, /status 500/],
    ["a refusal", { status: 403, body: pageOf("No", "Go away.") }, /status 403/],
    ["an answer without a page", { status: 204 }, /status 204/],
    ["a part of a page", { status: 206, body: pageOf("The ferry") }, /status 206/],
    ["a picture", { headers: { "content-type": "image/png" }, body: "png" }, /is no page \(image\/png\)/],
    ["a 304 that nobody asked for", { status: 304 }, /status 304/],
    [
      "what is packed in an unknown way",
      { headers: { "content-encoding": "zstd" }, body: "x" },
      /has an unknown encoding/,
    ],
  ];
  for (const [what, answer, reason, extra] of noArticles)
    it(`is told of, and not stored, where there is ${what}`, async () => {
      const { archive, result } = await then(answer, extra);
      assert.deepEqual(Object.values(archive.versions()), ["version one"]);
      assert.equal(result.failed, 1);
      assert.match(result.told[0]!.reason, reason);
    });

  it("is stored and marked where it is empty or a tenth as long all at once", async () => {
    for (const [body, reason] of [
      [pageOf(""), "empty all at once, after 37 words"],
      [pageOf("", "Soon more."), "2 words all at once, after 37"],
    ] as const) {
      const { archive, result } = await then({ body });
      assert.equal(archive.newest("gazette/a")?.meta.suspect, reason);
      assert.match(result.told[0]!.reason, /^suspect: /);
      site.pages = { "/a": first };
      await archive.capture(at(2));
      assert.equal(Object.keys(archive.versions()).length, 3);
    }
  });

  it("is stored where it mentions what such pages say, and is the article", async () => {
    const body = pageOf(
      "The ferry",
      "A captcha keeps robots off the ferry’s site: please enable JavaScript.",
      ...lines,
    );
    const { archive } = await then({ body });
    assert.equal(Object.keys(archive.versions()).length, 2);
  });

  it("is gone since the first look where a second one, an hour later, says so too, and may return", async () => {
    const gone: SiteAnswer = { status: 410, body: pageOf("Gone", "Nothing.") };
    const { archive, result } = await then(gone);
    assert.deepEqual([result.checked, result.removed, result.failed], [1, 0, 0]);
    assert.equal(result.next, Date.parse(at(2)));
    assert.equal((await archive.capture(at(1.9))).requests, 0);
    assert.equal((await archive.capture(at(2))).removed, 1);
    assert.equal((await archive.capture(at(3))).unchanged, 1);
    site.pages = { "/a": first };
    await archive.capture(at(5));
    assert.deepEqual(Object.values(archive.versions()), ["version one", "410", "version one"]);
    assert.deepEqual(Object.keys(archive.versions())[1], "gazette/a/2026-03-01T09-00-00Z.md");
  });

  it("is asked for with its validators, but not once it is gone", async () => {
    const archive = new TestArchive({ pages: [site.url("/a")] });
    const withTag = (tag: string): SiteAnswer => ({
      ...first,
      headers: { etag: tag, "last-modified": "Sat, 28 Feb 2026 10:00:00 GMT" },
    });
    const sent = () => site.seen.at(-1)!.headers["if-none-match"];
    site.pages = { "/a": withTag('"x"') };
    await archive.capture(at(0));
    site.pages = { "/a": { status: 304 } };
    assert.equal((await archive.capture(at(1))).unchanged, 1);
    assert.equal(sent(), '"x"');
    site.pages = { "/a": { status: 404 } };
    await archive.capture(at(2));
    await archive.capture(at(3));
    site.pages = { "/a": withTag('"y"') };
    assert.equal((await archive.capture(at(4))).new, 1);
    assert.equal(sent(), undefined);
    // Once a week without.
    site.pages = { "/a": { status: 304 } };
    await archive.capture(at(24));
    assert.equal(sent(), '"y"');
    site.pages = { "/a": story("two") };
    assert.equal((await archive.capture(at(24 * 8))).new, 1);
    assert.equal(sent(), undefined);
  });

  it("is no longer watched after 40 days, to the day, and again where that is made longer", async () => {
    const archive = new TestArchive({ pages: [site.url("/a")] });
    site.pages = { "/a": first };
    mkdirSync(path.join(archive.into, "gazette/a"), { recursive: true });
    const settings = path.join(archive.into, "gazette/a/article.yml");
    writeFileSync(settings, "# Mine\ntracking: open\ntags: [sea]");
    for (let day = 0; day < 40; day++) await archive.capture(at(24 * day));
    assert.equal(readFileSync(settings, "utf8"), "# Mine\ntracking: open\ntags: [sea]");
    const { news, next } = await archive.capture(at(24 * 40));
    assert.deepEqual([news.map(({ kind }) => kind), next], [["ended"], undefined]);
    assert.equal(readFileSync(settings, "utf8"), "# Mine\ntags: [sea]\ntracking: ended\n");
    assert.match(readFileSync(path.join(archive.state, "gazette.2026-03.txt"), "utf8"), /ended=2026-04-10T08:00:00Z/);
    assert.equal((await archive.capture(at(24 * 50))).requests, 0);
    archive.sources[0] = { ...archive.sources[0]!, until: 60 * 86_400_000 };
    assert.equal((await archive.capture(at(24 * 51))).unchanged, 1);
    assert.equal(readFileSync(settings, "utf8"), "# Mine\ntags: [sea]\n");
  });

  it("is compared with the store where the state was lost, and nothing is written", async () => {
    const { archive } = await then(first);
    const before = snapshot(archive.into);
    const other = new TestArchive({ pages: [site.url("/a")] }, { into: archive.into });
    assert.equal((await other.capture(at(9))).unchanged, 1);
    assert.deepEqual(snapshot(archive.into), before);
  });

  it("does not change by another target of a link that only says where a reader came from", async () => {
    const linked = (visit: string) => ({
      body: pageOf("A", `See <a href="/b?utm_source=${visit}">the list</a> of the year.`),
    });
    const archive = new TestArchive({ pages: [site.url("/a")] });
    for (const [hour, visit] of ["one", "two"].entries()) {
      site.pages = { "/a": linked(visit) };
      await archive.capture(at(hour));
    }
    assert.equal(Object.keys(archive.versions()).length, 1);
  });

  it("does not change by a clock, a counter, or what its settings call quiet", async () => {
    const archive = new TestArchive({ pages: [site.url("/a")] });
    const counted = (n: number): SiteAnswer => ({
      body: pageOf(
        "The ferry",
        "version one",
        `Updated ${n} minutes ago`,
        `${n} comments`,
        ...lines,
        `Visitor number ${n}.`,
      ),
    });
    mkdirSync(path.join(archive.into, "gazette"), { recursive: true });
    writeFileSync(path.join(archive.into, "gazette/source.yml"), "quiet: 'Visitor number \\d+'\n");
    for (const hour of [0, 1, 2]) {
      site.pages = { "/a": counted(hour + 2) };
      await archive.capture(at(hour));
    }
    assert.equal(Object.keys(archive.versions()).length, 1);
    site.pages = { "/a": { body: pageOf("The ferry", "version one", "Updated 3 minutes ago", lines[0]!) } };
    await archive.capture(at(5));
    assert.equal(Object.keys(archive.versions()).length, 2);
  });
});

describe("pages of a feed", () => {
  it("are one article where addresses lead to one page", async () => {
    const canonical = (title: string, href: string): SiteAnswer => ({
      body: pageOf(title, "Text of it.").replace("<head>", `<head><link rel="canonical" href="${href}">`),
    });
    site.pages = {
      "/feed.xml": feedOf(
        ["/go/1", "/news/a?from=rss", "/news/a?utm_source=x#top", "/story?id=1", "/story?id=2"].map((each) =>
          site.url(each),
        ),
      ),
      "/go/1": { status: 301, headers: { location: "/news/a" } },
      "/news/a": canonical("A", "/news/a"),
      "/news/a?from=rss": canonical("A", "/news/a"),
      // The canonical address of a whole section: another page is there.
      "/story": story("section", "Stories"),
      "/story?id=1": canonical("One", "/story"),
      "/story?id=2": canonical("Two", "/story"),
    };
    const archive = new TestArchive({ feeds: [site.url("/feed.xml")] });
    await archive.capture(at(0));
    assert.deepEqual(
      Object.keys(archive.versions()).map((file) => path.dirname(file)),
      ["gazette/news/a", "gazette/story-id-1", "gazette/story-id-2"],
    );
    site.seen.length = 0;
    await archive.capture(at(1));
    assert.deepEqual(site.paths(), ["/robots.txt", "/feed.xml", "/news/a", "/story?id=1", "/story?id=2"]);
  });

  it("stay one article where a page moves, and where it calls another address its own", async () => {
    const canonical = (href: string): SiteAnswer => {
      const { body } = story("one");
      return { body: `${body}`.replace("<head>", `<head><link rel="canonical" href="${href}">`) };
    };
    site.pages = {
      "/feed.xml": feedOf([site.url("/s/7"), site.url("/news/old")]),
      "/s/7": canonical("/news/2026/seven"),
      "/news/2026/seven": canonical("/news/2026/seven"),
      "/news/old": story("one", "Old"),
    };
    const archive = new TestArchive({ feeds: [site.url("/feed.xml")] });
    await archive.capture(at(0));
    site.pages = {
      ...site.pages,
      "/news/old": { status: 301, headers: { location: "/news/new" } },
      "/news/new": story("two", "New"),
    };
    await archive.capture(at(1));
    site.pages = { ...site.pages, "/feed.xml": feedOf([site.url("/news/new")]) };
    await archive.capture(at(2));
    assert.deepEqual(Object.keys(archive.versions()), [
      "gazette/news/2026/seven/2026-03-01T08-00-04Z.md",
      "gazette/news/old/2026-03-01T08-00-06Z.md",
      "gazette/news/old/2026-03-01T09-00-06Z.md",
    ]);
    assert.equal(archive.newest("gazette/news/old")?.meta.redirect, site.url("/news/new"));
  });

  it("are those that include and exclude leave, also behind a redirect", async () => {
    site.pages = {
      "/feed.xml": feedOf(["/news/a", "/news/live/b", "/news/c"].map((each) => site.url(each))),
      "/news/a": story("one"),
      "/news/c": { status: 302, headers: { location: "/shop/c" } },
      "/shop/c": story("shop"),
    };
    const archive = new TestArchive({
      feeds: [site.url("/feed.xml")],
      includes: (address) => address.includes("/news/") && !address.includes("/live/"),
    });
    await archive.capture(at(0));
    assert.deepEqual(Object.values(archive.versions()), ["version one"]);
    assert.ok(!site.paths().includes("/news/live/b"));
  });

  it("are found by way of an index of sitemaps, packed or not, whose parts are asked for by themselves later", async () => {
    const part = (...paths: string[]) =>
      `<urlset>${paths.map((each) => `<url><loc>${site.url(each)}</loc></url>`).join("")}</urlset>`;
    const index = (...paths: string[]) =>
      `<sitemapindex>${paths.map((each) => `<sitemap><loc>${site.url(each)}</loc></sitemap>`).join("")}</sitemapindex>`;
    site.pages = {
      "/sitemap.xml": { body: index("/sitemap.xml", "/s1.xml.gz", "/s2.xml") },
      "/s1.xml.gz": { headers: { "content-type": "application/gzip" }, body: gzipSync(part("/a")) },
      "/s2.xml": { body: part("/b") },
      "/a": story("one"),
      "/b": story("one"),
      "/c": story("one"),
    };
    const archive = new TestArchive({ sitemaps: [site.url("/sitemap.xml")] });
    assert.equal((await archive.capture(at(0))).new, 2);
    site.pages = { ...site.pages, "/sitemap.xml": { status: 500 }, "/s2.xml": { body: part("/b", "/c") } };
    assert.equal((await archive.capture(at(1))).new, 1);
    site.pages = { ...site.pages, "/sitemap.xml": { body: index("/s1.xml.gz") } };
    await archive.capture(at(3));
    site.seen.length = 0;
    await archive.capture(at(6));
    assert.equal(site.paths().filter((each) => each === "/s2.xml").length, 0);
  });

  it("are captured in a later run where the first one ends before, though the feed is unchanged by then", async () => {
    site.pages = {
      "/feed.xml": { ...feedOf([site.url("/a"), site.url("/b")]), headers: { etag: '"1"' } },
      "/a": story("one"),
      "/b": story("one"),
    };
    const archive = new TestArchive({ feeds: [site.url("/feed.xml")] });
    assert.equal((await archive.capture(at(0), { requests: 3 })).new, 1);
    site.pages = { ...site.pages, "/feed.xml": { status: 304 } };
    assert.equal((await archive.capture(at(1))).new, 1);
  });
});

describe("what a host sends", () => {
  it("is told without its control characters and line ends", async () => {
    const items = [{ title: "Tide\u001b]0;x\u0007\n::error::tables" }];
    site.pages = { "/feed.json": { body: JSON.stringify({ items }) } };
    const archive = new TestArchive({ feeds: [site.url("/feed.json")] });
    const { told } = await archive.capture("2026-03-01T08:00:00Z");
    assert.deepEqual(
      told.map(({ reason }) => reason),
      ['its entry "Tide\\u001b]0;x\\u0007\\u000a::error::tables" has no address of a page, and is passed over'],
    );
  });
});

describe("a second capture at once", () => {
  it("ends at once, and says that another one runs", async () => {
    site.pages = { "/a": story("one") };
    const archive = new TestArchive({ pages: [site.url("/a")] });
    const first = archive.capture(at(0));
    await assert.rejects(archive.capture(at(0)), /A capture with .* is running since/);
    assert.equal((await first).new, 1);
    assert.ok(!existsSync(path.join(archive.state, ".journal")));
    assert.deepEqual(Object.keys(snapshot(archive.state)), ["gazette.2026-03.txt"]);
  });
});
