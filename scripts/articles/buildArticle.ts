import { changesOf } from "../change/changesOf.ts";
import { type ArticleData, articleData } from "../data/articleJson.ts";
import { labelChanges } from "../labels/labelChanges.ts";
import type { Article, Source } from "../model/article.ts";
import { articlePages, type ViewedArticle } from "../page/articlePages.ts";
import type { GeneratedFile } from "../render/renderPages.ts";
import { searchRecords } from "../search/records/records.ts";
import type { ArticleFolder } from "../store/listStore.ts";
import { readArticle } from "../store/readArticle.ts";
import type { FileReader } from "../store/store.ts";
import { articleFeed } from "./articleFeed.ts";
import { encodePayload, type Payload, type PayloadValues } from "./articlePayload.ts";
import { changeFacts } from "./changeFacts.ts";
import { directPages } from "./direct/directPages.ts";
import { articleListing } from "./listing/articleListing.ts";
import { renderListing } from "./listing/renderListing.ts";
import { type MarkdownPage, markdownPages } from "./markdownPages.ts";
import { type ArticlePicture, articlePicture } from "./picture/articlePicture.ts";
import { savedSearchesOf } from "./savedSearches.ts";
import { articleStatistics } from "./statistics/articleStatistics.ts";
import type { ArticleSite } from "./workerContext.ts";

/** The version files of one article, and its source. */
export interface StoredArticle {
  readonly folder: ArticleFolder;
  readonly source: Source;
  readonly readFile: FileReader;
}

/** The complete output of one article, not yet written. */
export interface BuiltArticle {
  /** Pages for Eleventy to render. */
  readonly pages: readonly MarkdownPage[];
  /** Paths of the rendered pages on the site. */
  readonly paths: readonly string[];
  /** Finished files: open data, feed, and pages that Eleventy does not render. Paths as on the site. */
  readonly files: readonly GeneratedFile[];
  /** Not yet drawn. */
  readonly picture?: ArticlePicture;
  readonly payload: Payload;
}

/**
 * The pipeline of an article: from its version files to its complete output. Only the first step reads files, by the given
 * reader; every other step is a function of the results of earlier steps.
 */
export function buildArticle({ folder, source, readFile }: StoredArticle, site: ArticleSite): BuiltArticle {
  const { article, problems } = readArticle(folder, source, readFile); // read: version files → article
  const output = article && articleOutput(article, site);
  const payload = encodePayload({ directory: folder.directory, problems, output }); // payload: → JSON for lists and search
  const { pages = [], files = [], paths = [], picture } = output ?? {};
  return { pages, files, paths, payload, ...(picture && { picture }) };
}

/** The output of an article, before its payload is encoded. */
export interface ArticleOutput extends Omit<BuiltArticle, "payload">, PayloadValues {}

/** The steps in between: an article and its settings in, the contents of its files out. */
export function articleOutput(article: Article, site: ArticleSite): ArticleOutput {
  const compared = { article, changes: changesOf(article) }; // compare: article → rows and runs of each change
  const labelled = labelChanges(compared); // label: → kinds of change
  const viewed = articlePages(labelled); // view: → what pages show, and addresses
  const data = articleData(viewed); // data: → article.json
  const searches = savedSearchesOf(viewed, site.savedSearches); // match: → saved searches that find each change
  const listing = articleListing(viewed, searches); // list: → what lists and feeds show
  const facts = changeFacts(viewed, searches); // facts: → what lists sort by, select by and add up
  const statistics = articleStatistics(viewed); // count: → what statistics add up
  const rendered = renderListing(listing, site); // render: → HTML of each change in lists and feeds, made once
  const feed = articleFeed({ article, ...rendered }, site); // feed: → feed.xml
  const records = site.searchable ? searchRecords(viewed) : []; // records: → what the search finds
  const picture = articlePicture({ ...viewed, listing }, site); // picture: → what previews elsewhere show, as SVG
  const pages = markdownPages(withPicture(viewed, picture)); // pages: → markdown for Eleventy
  const direct = directPages({ ...viewed, listing }, site); // direct: → pages that need no Eleventy
  const paths = viewed.pages.map(({ path }) => path);
  return {
    pages,
    paths,
    aliases: article.aliases,
    ...(picture && { picture }),
    files: [...dataFiles(article, data), feed, ...direct],
    listing: rendered,
    facts,
    statistics,
    records,
  };
}

/** The article page names its picture. */
function withPicture<Viewed extends Pick<ViewedArticle, "pages">>(viewed: Viewed, picture?: ArticlePicture): Viewed {
  if (!picture) return viewed;
  const { path, alt } = picture;
  const pages = viewed.pages.map((page) => ({ ...page, view: { ...page.view, picture: { path, alt } } }));
  return { ...viewed, pages };
}

function dataFiles(article: Article, { json, rowFiles }: ArticleData): GeneratedFile[] {
  return [{ path: `${article.path}article.json`, text: json }, ...rowFiles];
}
