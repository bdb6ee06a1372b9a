import { expect, it } from "vitest";
import { isCopiedImage } from "./copied-image";

it.each([
  ['<meta charset="utf-8"><img src="https://example.com/a.png" alt="A">', true],
  [
    '<html><head><style>p { color: red }</style></head><body><!--StartFragment--><p>&nbsp;<img src="file:///C:/a.png"></p><!--EndFragment--></body></html>',
    true,
  ],
  ['<p>Look: <img src="a.png"></p>', false],
  ['<p><img src="a.png"><img src="b.png"></p>', false],
  ["<table><tr><td>1</td></tr></table>", false],
  ["", false],
])("%s is a copied image: %s", (html, is) => {
  expect(isCopiedImage(html)).toBe(is);
});
