/** A chain of renames is shorter. */
const MOST_REDIRECTS = 5;

/** An answer that is not taken. Its message is ours, and holds nothing secret. */
export class RefusedAnswer extends Error {}

/**
 * Fetches, and follows redirects as git hosts answer them for a repository
 * that was renamed: with the same method, body and headers. Nobody but the
 * host itself is asked, since the headers sign in to it, and what else its
 * answer may name is not for this portal to call.
 *
 * @throws RefusedAnswer for a redirect to another origin, or for too many
 */
export async function fetchFollowing(
  url: string,
  init: RequestInit,
): Promise<Response> {
  let address = new URL(url);
  for (let follows = 0; follows <= MOST_REDIRECTS; follows += 1) {
    const response = await fetch(address.href, { ...init, redirect: 'manual' });
    const location = response.headers.get('location');
    const isRedirect = response.status >= 301 && response.status <= 308;
    if (!isRedirect || location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, address);
    if (next?.origin !== address.origin) {
      throw new RefusedAnswer(
        `it sends to another host, ${next?.host || 'which cannot be read'}`,
      );
    }
    address = next;
  }
  throw new RefusedAnswer(`it sends on more than ${MOST_REDIRECTS} times`);
}
