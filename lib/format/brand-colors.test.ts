import { expect, test } from "vitest";
import { brandColors, isReadable } from "./brand-colors";

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(color.slice(place, place + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

test("a colour that can be read stays as it is", () => {
  expect(brandColors("#0f4c5c").action).toBe("#0f4c5c");
  expect(isReadable("#0f4c5c")).toBe(true);
  expect(isReadable("#ffd400")).toBe(false);
});

const colors = ["#000000", "#ffffff", "#ffd400", "#808080", "#ff0000", "#00ff00", "#0000ff"];

test.each(colors)("every use of %s can be read", (color) => {
  const { action, darkAction, darkSoft, soft } = brandColors(color);
  for (const background of ["#ffffff", soft]) {
    expect(contrast(action, background)).toBeGreaterThanOrEqual(4.5);
  }
  for (const background of ["#15171b", darkSoft]) {
    expect(contrast(darkAction, background)).toBeGreaterThanOrEqual(4.5);
  }
});
