/**
 * A URL fit for an `href`: a path of ours with the base path in front, a fragment, or an http(s) address; "" for
 * everything else (`javascript:`, `data:`, `//host`), because escaping alone stops none of them.
 *
 * @param basePath `/` or `/name/`
 */
export function href(basePath: string): (url: unknown) => string {
  const prefix = basePath.replace(/\/+$/, "");
  return (url) => {
    // White space, controls and backslashes are what browsers drop or turn into slashes before they read a scheme.
    if (typeof url !== "string" || /[\u0000-\u0020\u007f\\]/.test(url)) return "";
    if (/^\/(?!\/)/.test(url)) return prefix + url;
    return /^(?:#|https?:\/\/)/i.test(url) ? url : "";
  };
}
