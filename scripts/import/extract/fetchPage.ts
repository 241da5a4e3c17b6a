import { UserError } from "../../system/userError.ts";
import { importAgent } from "../http/httpGet.ts";
import { bodyOfType } from "../http/pageBody.ts";
import { NoAnswer, request } from "../http/request.ts";
import { UnusableAnswer } from "../http/unpack.ts";

/** A page as a server answers it. */
export interface FetchedPage {
  /** After redirects. */
  readonly url: string;
  readonly status: number;
  readonly body: string | Uint8Array;
}

const mostBytes = 50_000_000;
const mostRedirects = 5;

/**
 * Asks once for a page of the web, and follows its redirects. The only way to the network of `npm run extract`. The host that
 * somebody names may be one of this machine or of a private network; those to which a server leads may not.
 *
 * @throws {UserError} where there is no page
 */
export async function fetchPage(url: string): Promise<FetchedPage> {
  let next = url;
  const { hostname } = new URL(url);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const { status, headers, body } = await request(next, {
      headers: { "user-agent": importAgent },
      mostBytes,
      allowPrivate: new URL(next).hostname === hostname,
    }).catch((error: unknown) => {
      if (error instanceof NoAnswer || error instanceof UnusableAnswer)
        throw new UserError(`${next} cannot be read: ${error.message}`);
      throw error;
    });
    const location = status >= 300 && status < 400 ? headers.get("location") : undefined;
    if (location === undefined || !URL.canParse(location, next)) {
      const type = headers.get("content-type") ?? "text/html";
      if (!/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
        throw new UserError(`${next} is no web page, but ${type.slice(0, 80)}.`);
      return { url: next, status, body: bodyOfType(body, type) };
    }
    next = new URL(location, next).href;
  }
  throw new UserError(`${url} redirects more than ${mostRedirects} times.`);
}
