import { describe, expect, test } from "vitest";
import { pngAddress, pngOf } from "@/lib/testing/images";
import { readImage } from "./read-image";

const address = (bytes: Uint8Array, type = "image/png") =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** A JPEG of 64 × 32 pixels, as far as its size can be read. */
const jpeg = Buffer.from("ffd8ffe000040000ffc0000b080020004001011100ffd9", "hex");

describe("readImage", () => {
  test("returns the size of a PNG and of a JPEG", () => {
    expect(readImage(pngAddress(240, 80))?.size).toEqual({ width: 240, height: 80 });
    expect(readImage(address(jpeg, "image/jpeg"))?.size).toEqual({ width: 64, height: 32 });
  });

  test.each([
    ["a drawing", address(Buffer.from("<svg onload=alert(1)>"), "image/svg+xml")],
    ["a drawing that says it is a PNG", address(Buffer.from(`<svg>${" ".repeat(80)}</svg>`))],
    ["a page that says it is a PNG", address(Buffer.from(`<script>${" ".repeat(80)}`))],
    ["a JPEG that says it is a PNG", address(jpeg)],
    ["half a PNG", address(pngOf(240, 80).subarray(0, 60))],
    ["a PNG with more behind it", address(Buffer.concat([pngOf(9, 9), Buffer.from("<script>")]))],
    ["a PNG without pixels", address(pngOf(0, 0))],
    ["an address that ends its attribute", `${pngAddress(9, 9)}" onerror="alert(1)`],
    ["an address with other text", pngAddress(9, 9).replace(";base64", ";x=y;base64")],
    ["another host's image", "https://evil.example/logo.png"],
    ["broken base64", "data:image/png;base64,iVBOR"],
    ["nothing", ""],
  ])("refuses %s", (_name, given) => {
    expect(readImage(given)).toBeNull();
  });
});
