import { expect, it } from "vitest";
import { isBlank } from "./rules";

it.each([
  ["", true],
  ["<p></p>\n<p>&nbsp;<br></p><hr>", true],
  ["<p>Dear</p>", false],
  ["<p>{{ candidate_name }}</p>", false],
  ['<p><img src="data:image/png;base64,AA" alt=""></p>', false],
])("knows whether there is nothing to read in %j", (source, expected) => {
  expect(isBlank(source)).toBe(expected);
});
