/** An image of an imported document, or one that a pasted fragment embeds. */
const image = /<img src="(image:\d{1,4}|data:image\/[^"]*)"([^>]*)>/g;

/** Returns the addresses that HTML has for images that aren't stored yet, each once. */
export const unstoredImagesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(image)].map(([, source = ""]) => source)),
];

/**
 * Returns imported HTML with the addresses of its images, by the names that the HTML has for them;
 * those without an address are left out.
 */
export const fillImages = (html: string, addresses: ReadonlyMap<string, string>): string =>
  html.replace(image, (_whole, source: string, rest: string) => {
    const address = addresses.get(source);
    return address ? `<img src="${address}"${rest}>` : "";
  });
