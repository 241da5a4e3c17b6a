import type { Settings } from "../../model/settings/settings.ts";
import type { ArticleView } from "../../page/view.ts";
import { absolute } from "./absolute.ts";

/**
 * The page of an article in the words of schema.org: a page about a work that its source published. It claims no author, no date
 * of publication and no article of this site; the times are those of the first and the last capture. Addresses are full, so
 * those of this site are left out where it does not know its own.
 */
export function structuredData(settings: Settings): (article: ArticleView) => object {
  const { url, basePath, title: site, lang } = settings;
  const full = absolute(url, basePath);
  const here = (path: string) => (url === undefined ? undefined : full(path));
  return ({ path, title, source, lang: language, url: original, firstSeen, lastSeen }) => {
    const work = full(original);
    return {
      "@context": "https://schema.org",
      "@type": "WebPage",
      name: title,
      url: here(path),
      inLanguage: lang,
      isPartOf: { "@type": "WebSite", name: site, url: here("/") },
      ...(firstSeen && {
        temporalCoverage: firstSeen === lastSeen || !lastSeen ? firstSeen : `${firstSeen}/${lastSeen}`,
      }),
      about: {
        "@type": "CreativeWork",
        name: title,
        publisher: { "@type": "Organization", name: source.name },
        ...(work && { url: work }),
        ...(language && { inLanguage: language }),
      },
      ...(work && { isBasedOn: work }),
      ...(url !== undefined && {
        encoding: {
          "@type": "MediaObject",
          encodingFormat: "application/json",
          contentUrl: here(`${path}article.json`),
        },
      }),
    };
  };
}
