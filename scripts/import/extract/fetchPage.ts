import { UserError } from "../../system/userError.ts";
import { httpGet, NoAnswer, UnusableAnswer } from "../http/httpGet.ts";
import { bodyOfType } from "../http/pageBody.ts";

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
 * Asks once for a page of the web, and follows its redirects. The only way to the network of `npm run extract`.
 *
 * @throws {UserError} where there is no page
 */
export async function fetchPage(url: string): Promise<FetchedPage> {
  let next = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const { status, headers, body } = await httpGet(next, mostBytes).catch((error: unknown) => {
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
  throw new UserError(`${url} leads from one address to the next, more than ${mostRedirects} times.`);
}
