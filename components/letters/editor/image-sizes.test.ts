import { describe, expect, it } from "vitest";
import { imageAttributes, imageSizes, sizeOf } from "./image-sizes";

describe("an image's size", () => {
  it("is a width that its document had, until another is chosen", () => {
    const extra = { width: "311", height: "90", title: "Logo" };
    expect(sizeOf(extra)).toBe("own");
    expect(imageSizes("own").map(({ value }) => value)).toContain("own");
    expect(imageAttributes(extra, { alt: "Our logo", size: "own" })).toEqual({
      alt: "Our logo",
      extra,
    });
    expect(imageAttributes(extra, { alt: " Our logo ", size: "small" })).toEqual({
      alt: "Our logo",
      extra: { width: "120", title: "Logo" },
    });
  });

  it("is found again, and not offered as another", () => {
    const { extra } = imageAttributes(null, { alt: "Logo", size: "large" });
    expect(sizeOf(extra)).toBe("large");
    expect(imageSizes("large").map(({ value }) => value)).not.toContain("own");
  });

  it("is never wider than a new image's pixels", () => {
    const { extra } = imageAttributes(null, { alt: "Icon", size: "full", widest: 48 });
    expect(extra).toEqual({ width: "48" });
  });
});
