/**
 * A URL that is safe in an `href`: a path of the site with the base path prepended, a fragment, or an http(s) address; ""
 * for everything else (`javascript:`, `data:`, `//host`), which escaping alone would not stop.
 *
 * @param basePath `/` or `/name/`
 */
export function href(basePath: string): (url: unknown) => string {
  const prefix = basePath.replace(/\/+$/, "");
  return (url) => {
    // Browsers drop white space and controls, and turn backslashes into slashes, before they read a scheme.
    if (typeof url !== "string" || /[\u0000-\u0020\u007f\\]/.test(url)) return "";
    if (/^\/(?!\/)/.test(url)) return prefix + url;
    return /^(?:#|https?:\/\/)/i.test(url) ? url : "";
  };
}
