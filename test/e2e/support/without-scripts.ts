/** A saved page as a browser shows it whose scripts are blocked: what is served lets none of them run, and nothing else is fetched. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`

/** JSON-LD and other data blocks stay: a policy does not keep them from being read. */
export const withoutScripts = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + POLICY) : POLICY + html
