const image = /<img src="(image:\d+)"([^>]*)>/g;

/**
 * Returns a document's HTML with the addresses of its images, by the names that the HTML has for
 * them; those without an address are left out.
 */
export const fillImages = (html: string, addresses: ReadonlyMap<string, string>): string =>
  html.replace(image, (_whole, source: string, rest: string) => {
    const address = addresses.get(source);
    return address ? `<img src="${address}"${rest}>` : "";
  });
