/** The size of an image, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOfPng(bytes: Uint8Array): ImageSize | null {
  if (bytes.length < 45 || pngStart.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunkAt = (place: number) => String.fromCharCode(...bytes.subarray(place, place + 4));
  if (chunkAt(12) !== "IHDR" || chunkAt(bytes.length - 8) !== "IEND") return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers of a JPEG whose segment holds its size. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function sizeOfJpeg(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length;
  if (end < 20 || view.getUint16(0) !== 0xffd8 || view.getUint16(end - 2) !== 0xffd9) return null;
  let place = 2;
  while (place + 9 < end) {
    const marker = view.getUint16(place);
    if (marker >> 8 !== 0xff) return null;
    if (isFrame(marker & 0xff)) {
      return { height: view.getUint16(place + 5), width: view.getUint16(place + 7) };
    }
    place += 2 + Math.max(2, view.getUint16(place + 2));
  }
  return null;
}

const readers = { png: sizeOfPng, jpeg: sizeOfJpeg };

/**
 * Returns the bytes and the size of an image in a data: address. Null unless it is whole, and a PNG
 * or JPEG as the address says.
 */
export function readImage(address: string): { bytes: Uint8Array; size: ImageSize } | null {
  const [, kind, data = ""] =
    /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(address) ?? [];
  if ((kind !== "png" && kind !== "jpeg") || data.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const size = readers[kind](bytes);
  return size && size.width > 0 && size.height > 0 ? { bytes, size } : null;
}
