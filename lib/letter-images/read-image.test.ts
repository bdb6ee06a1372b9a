import { describe, expect, it } from "vitest";
import { pngAddress } from "@/lib/testing/images";
import { readLetterImage } from "./read-image";

const gif = "data:image/gif;base64,R0lGODlhAgADAIAAAAUEBAAAACwAAAAAAgADAAACAoRRADs=";
const lossless = "data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

/** Returns the smallest file with a WebP's frame of a kind, whose picture no reader looks at. */
function webp(kind: "VP8 " | "VP8X", facts: number[]): string {
  const body = Buffer.alloc(24);
  body.write(kind, 4, "ascii");
  Buffer.from(facts).copy(body, 12);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "ascii");
  head.writeUInt32LE(body.length, 4);
  body.write("WEBP", 0, "ascii");
  Buffer.from(kind, "ascii").copy(body, 4);
  return `data:image/webp;base64,${Buffer.concat([head, body]).toString("base64")}`;
}

describe("readLetterImage", () => {
  it.each([
    ["a PNG", pngAddress(3, 2), { type: "image/png", width: 3, height: 2 }],
    ["a GIF", gif, { type: "image/gif", width: 2, height: 3 }],
    ["a lossless WebP", lossless, { type: "image/webp", width: 1, height: 1 }],
    [
      "a lossy WebP",
      webp("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 8, 0, 5, 0]),
      { type: "image/webp", width: 8, height: 5 },
    ],
    [
      "an extended WebP",
      webp("VP8X", [0, 0, 0, 0, 7, 0, 0, 4, 0, 0]),
      { type: "image/webp", width: 8, height: 5 },
    ],
  ])("reads the type and size of %s", (_, address, facts) => {
    expect(readLetterImage(address)).toMatchObject(facts);
  });

  it.each([
    ["an SVG", "data:image/svg+xml;base64,PHN2Zy8+"],
    ["HTML that says it is a PNG", `data:image/png;base64,${btoa("<script>alert(1)</script>")}`],
    ["HTML that says it is a GIF", `data:image/gif;base64,${btoa("<script>alert(1)</script>")}`],
    ["a GIF that says it is a WebP", gif.replace("gif", "webp")],
    ["a GIF that was cut", `${gif.slice(0, 60)}`],
    ["a GIF with a script behind it", `data:image/gif;base64,${btoa(`${atob(gif.slice(22))}<x>`)}`],
    [
      "a WebP of another length",
      `data:image/webp;base64,${btoa(`${atob(lossless.slice(23))}<script>`)}`,
    ],
    ["an image from elsewhere", "https://example.com/x.png"],
    ["a name among the parameters", gif.replace(";base64", ";name=x;base64")],
    ["nothing", ""],
  ])("refuses %s", (_, address) => {
    expect(readLetterImage(address)).toBeNull();
  });
});
