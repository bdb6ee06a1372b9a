export interface Size {
  width: number;
  height: number;
}

const sizeOf = (width: number, height: number): Size => ({ width, height });

function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sizeOf(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(bytes: Buffer): Size | null {
  if (bytes.length < 30) return null;
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8X") return sizeOf(1 + bytes.readUIntLE(24, 3), 1 + bytes.readUIntLE(27, 3));
  if (kind === "VP8 ") {
    return sizeOf(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  }
  const bits = bytes.readUInt32LE(21);
  return kind === "VP8L" ? sizeOf(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff)) : null;
}

/** Returns the size of an image in pixels, from its first bytes, with the name of its format. */
export function readImageSize(
  bytes: Buffer,
): (Size & { format: "png" | "gif" | "jpg" | "webp" }) | null {
  const start = bytes.toString("latin1", 0, 12);
  if (start.startsWith("\x89PNG") && bytes.length >= 24) {
    return { format: "png", ...sizeOf(bytes.readUInt32BE(16), bytes.readUInt32BE(20)) };
  }
  if (start.startsWith("GIF8") && bytes.length >= 10) {
    return { format: "gif", ...sizeOf(bytes.readUInt16LE(6), bytes.readUInt16LE(8)) };
  }
  const isJpeg = start.startsWith("\xff\xd8");
  const size = isJpeg ? jpegSize(bytes) : /^RIFF....WEBP/s.test(start) ? webpSize(bytes) : null;
  return size && { format: isJpeg ? "jpg" : "webp", ...size };
}
