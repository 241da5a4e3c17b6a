import type { Place } from "./places.ts";
import type { PlaceTotals } from "./placeTotals.ts";

/** Kinds of place that belong to the site and not to the article. */
export type Furniture =
  | "navigation"
  | "related"
  | "comments"
  | "consent"
  | "sharing"
  | "subscribing"
  | "advertising"
  | "site";

/** The relation of a place to the running text of the article, as far as it is known. */
export interface Standing {
  /** Contains the text, or a part of it. */
  readonly holdsText: boolean;
  /** Is inside the element that the page marks as its article. */
  readonly inArticle: boolean;
}

/**
 * Classifies a place if both its name and its text agree: names alone mislead (`.comment` may be a remark by the
 * editors, `.menu` a menu of dishes), and so does text. Undefined for a place that may belong to the article.
 */
export function furnitureOf(place: Place, total: PlaceTotals, standing?: Standing): Furniture | undefined {
  if (isWholePage(place) || total.pages === 0) return undefined;
  const names = [place.id, ...place.classes, place.name.includes("-") ? place.name : ""].filter(Boolean);
  const isNamed = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const words = total.words / total.pages;
  const links = total.words === 0 ? 0 : total.linked / total.words;
  if (total.headlines > 0 && total.prose > 0) return undefined;

  const isDialog = place.role === "dialog" || place.role === "alertdialog";
  if ((isDialog || isNamed(consentNames)) && total.consentWords > 0) return "consent";
  if (total.consentWords * 2 > total.words && words < 400 && isNamed(overlayNames)) return "consent";
  if (isNamed(commentNames) && (total.commentHeads > 0 || total.mostInstances >= 2 || total.mostRepeated >= 2))
    return "comments";
  // From here on, a note is evidence that the place belongs to the article after all.
  if ((total.corrections > 0 || total.notes * 4 >= total.blocks) && total.notes > 0 && links < 0.8) return undefined;
  const isNav = place.name === "nav" || navRoles.has(place.role);
  if (isNav && (links >= 0.34 || words < 3)) return "navigation";
  if (isNamed(navNames) && links >= 0.5) return "navigation";
  if (isNamed(relatedNames) && links >= 0.5) return "related";
  if (total.relatedHeads > 0 && links >= 0.5) return "related";
  if (isNamed(sharingNames) && words <= 60 && (links >= 0.3 || total.sharingBlocks * 2 >= total.blocks))
    return "sharing";
  if (total.sharingBlocks >= 3 && total.sharingBlocks * 2 >= total.blocks) return "sharing";
  if (isNamed(subscribingNames) && words <= 100 && total.subscribingBlocks > 0) return "subscribing";
  if (isNamed(advertisingNames) && (links >= 0.6 || total.advertisingBlocks > 0)) return "advertising";
  if (total.advertisingBlocks > 0 && total.advertisingBlocks === total.blocks) return "advertising";
  return standing && !standing.holdsText && !standing.inArticle ? besideText(place, total, links, words) : undefined;
}

/** Classifies a place outside the article: lists or columns of other articles, the site's own footer and header. */
function besideText(place: Place, total: PlaceTotals, links: number, words: number): Furniture | undefined {
  if (total.headlines > 0) return undefined;
  const isList = total.mostRepeated >= 3 || total.mostInstances >= 3;
  if (isList && total.titleLinks >= 3 * total.pages && total.titleLinks * 3 >= total.blocks) return "related";
  if (isList && links >= 0.34 && total.prose * 3 < total.words) return "related";
  const names = [place.id, ...place.classes].filter(Boolean);
  const isColumn = place.name === "aside" || place.role === "complementary" || names.some((it) => columnNames.test(it));
  if (isColumn && (words > 150 || links >= 0.3 || total.mostRepeated >= 4)) return "related";
  const isEnd =
    place.name === "footer" ||
    place.name === "header" ||
    endRoles.has(place.role) ||
    names.some((it) => endNames.test(it));
  return isEnd && (links >= 0.34 || (total.rights > 0 && words <= 300)) ? "site" : undefined;
}

/** Whether a place beside the article belongs to the site: its header, its footer, a column of links. */
export function siteFurniture(place: Place, total: PlaceTotals): boolean {
  if (total.headlines > 0) return false;
  const links = total.words === 0 ? 0 : total.linked / total.words;
  const names = [place.id, ...place.classes].filter(Boolean);
  if (["header", "footer", "nav", "aside"].includes(place.name) || siteRoles.has(place.role)) return true;
  return links >= 0.5 || names.some((name) => siteNames.test(name));
}

function isWholePage({ name }: Place): boolean {
  return name === "html" || name === "body" || name === "main";
}

const part = (words: string): RegExp => new RegExp(`(?:^|[-_])(?:${words})(?:$|[-_])`);

const navRoles = new Set(["navigation", "menu", "menubar", "tablist", "search", "toolbar"]);
const endRoles = new Set(["banner", "contentinfo"]);
const siteRoles = new Set(["banner", "contentinfo", "complementary", "navigation", "search"]);
const consentNames =
  /cookie|consent|gdpr|ccpa|onetrust|didomi|quantcast|usercentrics|cmp|privacy-?(?:banner|notice|manager|wall)|sp_message/;
const overlayNames = /banner|modal|overlay|popup|pop-up|dialog|notice|wall|message/;
const commentNames =
  /comment|kommentar|commentaire|comentario|discuss|disqus|livefyre|talkback|shoutbox|forum|thread|repl(?:y|ies)|respon[ds]|reader-?letters|conversation|coral|viafoura|spotim|reaction/;
const navNames = part(
  "nav|navbar|navigation|menu|menus|breadcrumbs?|crumbs?|pagination|pager|paging|skip-?links?|jump-?links?|topics?|tags?|tag-?list|toc",
);
const relatedNames =
  /related|recommend|more-?(?:stories|news|articles|from|on|like)|read-?(?:more|next|also)|popular|trending|most-?(?:read|viewed|shared)|latest|teaser|promo|outbrain|taboola|recirc|up-?next|also-?(?:read|like)|top-?stories|headlines|see-?also/;
const sharingNames = part(
  "share|sharing|social|socials|addthis|addtoany|sharedaddy|follow-?us|toolbar|tools|actions|buttons",
);
const subscribingNames =
  /newsletter|subscri|sign-?up|opt-?in|email-?(?:alert|form|box)|register|paywall|donat|membership|log-?in|account|abo(?:nn|-)|upsell|piano/;
const advertisingNames = part(
  "ad|ads|adv|advert|adverts|advertisement|adslot|ad-?slot|sponsor|sponsored|dfp|gpt|mpu|leaderboard|skyscraper|native-?ad",
);
const columnNames = part(
  "sidebar|side-?bar|side-?column|rail|right-?rail|right-?col(?:umn)?|left-?col(?:umn)?|rhs|lhs|secondary|widgets?",
);
const endNames = part("footer|colophon|masthead|site-?header|site-?footer|page-?header|page-?footer|topbar|bottom");
const siteNames = part(
  "header|footer|masthead|topbar|banner|sidebar|side-?bar|rail|aside|widget|widgets|legal|copyright|imprint|bottom|social|promo|skip",
);
