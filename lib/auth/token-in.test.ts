import { expect, test } from "vitest";
import { tokenIn } from "./secrets";

const id = "ABcd2EFgHIjkLMNOp3QR-S";
const token = `${id}.${"m".repeat(42)}_`;
const handback = `0b0f6e9c-6c5c-4d7f-9a3e-1c2d3e4f5a6b.${"m".repeat(43)}`;
const around = [
  ".",
  ">",
  ")",
  ",",
  "'",
  '"',
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\u00a0",
  "]",
  "\u201d",
  ";",
];
around.push("...", ").", "*", "\ufe0f", "%E2%80", "%3E", "&gt;");

test.each(around)("a link followed by %j has its token", (mark) => {
  for (const whole of [token, handback]) {
    expect(tokenIn(`${whole}${mark}`)).toBe(whole);
    expect(tokenIn(`${whole}${encodeURIComponent(mark)}`)).toBe(whole);
  }
});

test("a token is found in what stands around and inside it", () => {
  expect(tokenIn(token)).toBe(token);
  expect(tokenIn(`<${token}>`)).toBe(token);
  expect(tokenIn(`%3C${token}%3E`)).toBe(token);
  expect(tokenIn(`${token.slice(0, 30)}\u200b${token.slice(30)}`)).toBe(token);
  expect(tokenIn(id)).toBe(id);
  expect(tokenIn(`(${id}).`)).toBe(id);
});

test("anything else stays as it is", () => {
  for (const text of [
    "",
    "x",
    `${id}x`,
    `${token}x`,
    `${handback}-`,
    `${id}.short`,
    "../../etc",
    ".".repeat(1e6),
  ]) {
    expect(tokenIn(text)).toBe(text);
  }
});
