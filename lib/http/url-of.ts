const urls = new WeakMap<Request, URL>();

/** Returns the address of a request, parsed once. Nobody may change it. */
export function urlOf(request: Request): URL {
  const known = urls.get(request);
  if (known) return known;
  const url = new URL(request.url);
  urls.set(request, url);
  return url;
}
