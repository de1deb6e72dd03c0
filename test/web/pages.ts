/** What a web server answers to one request. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const html = { 'content-type': 'text/html; charset=utf-8', server: 'nginx' };

/** As WordPress answers for a site of the network. */
export function wordpressPage(name: string): Page {
  return {
    status: 200,
    headers: { ...html, link: `<https://${name}/wp-json/>; rel="https://api.w.org/"` },
    body: `<!doctype html><title>${name}</title><link rel="stylesheet" href="https://${name}/wp-content/themes/x/style.css">`,
  };
}

/** The page that HestiaCP puts into a new web domain, by the heading that tells it. */
export function newPage(name: string): Page {
  const body = `<title>Coming Soon</title><h1 class="a">We're working on it!</h1><p>Domain: ${name}</p>`;
  return { status: 200, headers: html, body };
}

/** HestiaCP's page for names that the web server does not know. */
export function unassignedPage(): Page {
  return { status: 200, headers: html, body: '<title>Success!</title><p>Your new web server is ready to use.</p>' };
}

export function redirectTo(location: string, status = 301): Page {
  return { status, headers: { ...html, location }, body: '' };
}

/** Somebody else's server. */
export function otherPage(server = 'Apache'): Page {
  return { status: 200, headers: { 'content-type': 'text/html', server }, body: '<h1>Another place</h1>' };
}
