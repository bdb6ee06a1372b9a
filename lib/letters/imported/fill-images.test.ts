import { expect, it } from "vitest";
import { fillImages, unstoredImagesIn } from "./fill-images";
import { withLostImages } from "./losses";

const stored = `image:${"0".repeat(64)}`;
const data = "data:image/png;base64,AAAA";
const html = `<p><img src="image:0" alt="A &gt; b" width="9"><img src="${data}"><img src="image:0"><img src="image:1"><img src="${stored}"></p>`;

it("puts the addresses of stored images in their places, and leaves out others", () => {
  expect(unstoredImagesIn(html)).toEqual(["image:0", data, "image:1"]);
  const addresses = new Map([
    ["image:0", "image:a"],
    [data, "image:b"],
  ]);
  expect(fillImages(html, addresses)).toBe(
    `<p><img src="image:a" alt="A &gt; b" width="9"><img src="image:b"><img src="image:a"><img src="${stored}"></p>`,
  );
});

it("counts images that were lost with those that were lost before", () => {
  expect(withLostImages([{ kind: "image", count: 1, example: "Chart" }], ["a.png", ""])).toEqual([
    { kind: "image", count: 3, example: "Chart" },
  ]);
  expect(withLostImages([{ kind: "tabs", count: 1 }], ["a.png"])).toEqual([
    { kind: "tabs", count: 1 },
    { kind: "image", count: 1, example: "a.png" },
  ]);
});
