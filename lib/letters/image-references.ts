import { maxImagesOfLetter } from "./limits";

/** A reference in the `src` of an image, in HTML or in the JSON of an answer. */
const references = /(\ssrc=(\\?["']))image:([0-9a-f]{64})\2/g;

/** Returns the address by which templates and letters name an image of their account. */
export const imageReference = (hash: string): string => `image:${hash}`;

export const isImageReference = (src: string): boolean => /^image:[0-9a-f]{64}$/.test(src);

/** Returns the hash of each image that HTML shows, as often as it shows it. */
export const shownHashesIn = (html: string): string[] =>
  [...html.matchAll(references)].map(([, , , hash = ""]) => hash);

/** Returns the hashes of the images that HTML refers to, each once. */
export const hashesIn = (html: string): string[] => [...new Set(shownHashesIn(html))];

/**
 * Puts addresses in the place of references; those without one stay, and so do those after the first
 * `mostCharacters` of addresses: a loop can show one image thousands of times.
 */
export function withAddresses(
  html: string,
  addresses: ReadonlyMap<string, string>,
  mostCharacters = Number.POSITIVE_INFINITY,
): string {
  let left = mostCharacters;
  return html.replace(references, (whole, start: string, mark: string, hash: string) => {
    const address = addresses.get(hash);
    left -= address?.length ?? 0;
    return address && left >= 0 ? `${start}${address}${mark}` : whole;
  });
}

/** Leaves out the addresses of images that nothing was put in the place of. */
export const withoutReferences = (html: string): string => html.replace(references, "");

/** Returns why a template or letter has too many images, or null. */
export const imagesProblem = (html: string): string | null =>
  hashesIn(html).length > maxImagesOfLetter
    ? `Must have at most ${maxImagesOfLetter} images`
    : null;

const embedded = /(\ssrc=(["']))(data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+={0,2})\2/g;

/** Returns the images that are embedded in HTML, each address once. */
export const addressesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(embedded)].map(([, , , address = ""]) => address)),
];

/** Puts references in the place of embedded images; those without one stay. */
export const withReferences = (html: string, references: ReadonlyMap<string, string>): string =>
  html.replace(embedded, (whole, start: string, mark: string, address: string) => {
    const reference = references.get(address);
    return reference ? `${start}${reference}${mark}` : whole;
  });
