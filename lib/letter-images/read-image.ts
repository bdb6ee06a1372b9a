import { type ImageSize, readImage } from "@/lib/branding/read-image";

/** An image with its media type and size in pixels. */
export interface LetterImage extends ImageSize {
  type: string;
  bytes: Uint8Array;
}

const textAt = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, end));

function sizeOfGif(bytes: Uint8Array): ImageSize | null {
  if (!/^GIF8[79]a$/.test(textAt(bytes, 0, 6)) || bytes.at(-1) !== 0x3b) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function sizeOfWebp(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30 || textAt(bytes, 0, 4) !== "RIFF" || textAt(bytes, 8, 12) !== "WEBP") {
    return null;
  }
  const length = view.getUint32(4, true) + 8;
  if (length !== bytes.length && length + 1 !== bytes.length) return null;
  const kind = textAt(bytes, 12, 16);
  if (kind === "VP8X") {
    const threeBytes = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return { width: threeBytes(24) + 1, height: threeBytes(27) + 1 };
  }
  if (kind === "VP8L" && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== "VP8 " || textAt(bytes, 23, 26) !== "\x9d\x01\x2a") return null;
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  };
}

const readers = { gif: sizeOfGif, webp: sizeOfWebp };

const otherAddress = /^data:image\/(gif|webp);base64,([A-Za-z0-9+/]+={0,2})$/;

/**
 * Reads an image in a data: address: a PNG, JPEG, GIF or WebP by its own bytes. Null for anything
 * else, also for one that isn't what its address says.
 */
export function readLetterImage(address: string): LetterImage | null {
  const [, kind, data = ""] = otherAddress.exec(address) ?? [];
  if (kind !== "gif" && kind !== "webp") {
    const image = readImage(address);
    const type = /^data:(image\/\w+)/.exec(address)?.[1] ?? "";
    return image && { type, bytes: image.bytes, ...image.size };
  }
  if (data.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const size = readers[kind](bytes);
  if (!size || size.width === 0 || size.height === 0) return null;
  return { type: `image/${kind}`, bytes, ...size };
}
