/** An image of a document, with its size on paper in CSS pixels. */
export interface WordImage {
  /** Address that the HTML has in its place. */
  source: string;
  type: string;
  bytes: Uint8Array;
  /** Its description, or the name of its file. */
  name: string;
}

/** Returns what a person knows an image of a document by. */
export const imageName = (path: string, alt: string): string =>
  alt || path.slice(path.lastIndexOf("/") + 1);

const types: [start: readonly number[], type: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], "image/png"],
  [[0xff, 0xd8, 0xff], "image/jpeg"],
  [[0x47, 0x49, 0x46, 0x38], "image/gif"],
  [[0x52, 0x49, 0x46, 0x46], "image/webp"],
  [[0x42, 0x4d], "image/bmp"],
];

const mostImages = 50;

/** Collects the images of a document, each once. */
export class ImageStore {
  readonly all: WordImage[] = [];
  private readonly sources = new Map<string, string>();

  /** Returns the address of an image that a browser can show, or null. */
  add({ path, bytes }: { path: string; bytes: Uint8Array }, alt: string): string | null {
    const known = this.sources.get(path);
    if (known) return known;
    const type = types.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1];
    if (!type || this.all.length >= mostImages) return null;
    const source = `image:${this.all.length}`;
    this.sources.set(path, source);
    this.all.push({ source, type, bytes, name: imageName(path, alt) });
    return source;
  }
}
