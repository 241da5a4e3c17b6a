import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { forbiddingRule, readRobots } from "../../../scripts/capture/robots/robotsRules.ts";

const rulesOf = (text: string) => readRobots(text, "variorum");
const isAllowed = (text: string, path: string) =>
  forbiddingRule(rulesOf(text), `https://gazette.example${path}`) === undefined;

describe("readRobots()", () => {
  const cases: [what: string, text: string, allowed: string[], forbidden: string[]][] = [
    ["allows all where it says nothing", "<h1>Not found</h1>", ["/", "/a"], []],
    ["takes the group of all where none is ours", "User-agent: *\nDisallow: /a", ["/b"], ["/a", "/ab", "/a/b?c"]],
    [
      "takes our group alone where there is one, whatever the case and the version behind the name",
      "User-agent: *\nDisallow: /\n\nUser-agent: VARIORUM/2.0\nDisallow: /b",
      ["/a"],
      ["/b"],
    ],
    ["takes no group of a longer name for ours", "User-agent: variorum-news\nDisallow: /", ["/a"], []],
    [
      "joins groups of one name",
      "User-agent: variorum\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: Variorum\nDisallow: /c",
      ["/b"],
      ["/a", "/c"],
    ],
    [
      "goes on with the names of a group after lines of other kinds",
      "User-agent: variorum\nSitemap: https://gazette.example/s.xml\nCrawl-delay: 3\nUser-agent: other\nDisallow: /a",
      ["/b"],
      ["/a"],
    ],
    [
      "opens a group for a name of any letters",
      "User-agent: *\nDisallow: /a\nUser-agent: 5bot\nDisallow: /b",
      ["/b"],
      ["/a"],
    ],
    ["lets an empty line end nothing", "User-agent: *\n\n\nDisallow: /a", [], ["/a"]],
    [
      "passes over comments, a byte order mark and any ends of lines",
      "\ufeff# desk\rUser-agent: * # all\r\nDisallow: /a # b\r\n",
      ["/#"],
      ["/a"],
    ],
    ["takes an empty pattern for none", "User-agent: *\nDisallow:\nAllow:", ["/", "/a"], []],
    ["takes rules before the first name for nobody's", "Disallow: /\nUser-agent: *\nDisallow: /a", ["/b"], ["/a"]],
    [
      "lets the longest pattern count",
      "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c",
      ["/a/b"],
      ["/a/x", "/a/b/c"],
    ],
    ["lets the allowing one count of two equally long", "User-agent: *\nDisallow: /a\nAllow: /a", ["/a"], []],
    [
      "knows * and $",
      "User-agent: *\nDisallow: /*.pdf$\nDisallow: /x*y*z",
      ["/a.pdf?b", "/xzy"],
      ["/a.pdf", "/b/c.pdf", "/x1y2z3"],
    ],
    ["looks at queries", "User-agent: *\nDisallow: /*?print=", ["/a"], ["/a?print=1"]],
    [
      "takes two spellings of one path for one",
      "User-agent: *\nDisallow: /caf%c3%a9\nDisallow: /straße\nDisallow: /%61b\nDisallow: /a%2fb",
      ["/a/b"],
      ["/café", "/caf%C3%A9", "/stra%C3%9Fe", "/ab", "/a%2Fb"],
    ],
    ["always allows itself", "User-agent: *\nDisallow: /", ["/robots.txt"], ["/", "/robots.txt2"]],
  ];
  for (const [what, text, allowed, forbidden] of cases)
    it(what, () => {
      for (const path of allowed) assert.ok(isAllowed(text, path), `${path} is allowed`);
      for (const path of forbidden) assert.ok(!isAllowed(text, path), `${path} is forbidden`);
    });

  it("names the line that forbids", () => {
    const rule = forbiddingRule(
      rulesOf("User-agent: *\n\nDisallow: /private/ # letters"),
      "https://gazette.example/private/b",
    );
    assert.deepEqual(rule, { allows: false, pattern: "/private/", line: 3 });
  });

  it("reads the longest delay of our groups, and none of a group of others", () => {
    const cases: [string, number | undefined][] = [
      ["User-agent: *\nCrawl-delay: 7", 7_000],
      ["User-agent: *\nCrawl-delay: 7\nDisallow:\nUser-agent: variorum\nDisallow: /a", undefined],
      ["User-agent: *\nCrawl-delay: 7\nUser-agent: variorum\nDisallow: /a", 7_000],
      ["User-agent: *\nCrawl-delay: 0.5\nDisallow: /a\nUser-agent: *\nCrawl-delay: 3", 3_000],
      ["User-agent: *\nCrawl-delay: soon", undefined],
      ["User-agent: *\nCrawl-delay: 9999999", 86_400_000],
    ];
    for (const [text, delay] of cases) assert.equal(rulesOf(text).delay, delay, text);
  });

  it("matches as a regular expression would, however many stars there are", () => {
    const piece = fc.constantFrom("a", "b", "*", "/", "ab");
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.array(fc.constantFrom("a", "b", "/"), { maxLength: 12 }),
        fc.boolean(),
        (parts, path, ends) => {
          const pattern = `/${parts.join("")}${ends ? "$" : ""}`;
          const expected = new RegExp(`^/${parts.join("").replaceAll("*", ".*")}${ends ? "$" : ""}`).test(
            `/${path.join("")}`,
          );
          assert.equal(isAllowed(`User-agent: *\nDisallow: ${pattern}`, `/${path.join("")}`), !expected);
        },
      ),
    );
  });

  it("takes no longer for a pattern made to", () => {
    const text = `User-agent: *\nDisallow: /${"*a".repeat(20_000)}b`;
    const begin = process.cpuUsage();
    assert.ok(isAllowed(text, `/${"a".repeat(100_000)}`));
    assert.ok(process.cpuUsage(begin).user < 2_000_000);
  });

  it("takes no longer for lines made to", () => {
    const blanks = " ".repeat(250_000);
    const begin = process.cpuUsage();
    readRobots(`User-agent${blanks}\n${blanks}Disallow${blanks}/a\n${"\t".repeat(10_000)}`, "variorum");
    assert.ok(process.cpuUsage(begin).user < 2_000_000);
  });
});
