import { expect, test } from "vitest";
import { parseForm, readText } from "./read-body";

const form = "application/x-www-form-urlencoded";
const sent = (body: string, type: string) =>
  new Request("http://x/", { method: "POST", body, headers: { "Content-Type": type } });

test("a form comes as its fields, none of them twice", () => {
  expect(parseForm("a=1&b=x+y%40z&__proto__=p")).toMatchObject({ a: "1", b: "x y@z" });
  expect(Object.getPrototypeOf(parseForm("__proto__=p"))).toBe(Object.prototype);
  expect(() => parseForm("a=1&a=2")).toThrow("a is given twice");
  expect(() => parseForm("a=%00")).toThrow("Validation failed");
});

test("a body must be of the media type that the call takes", async () => {
  expect(await readText(sent("a=1", `${form}; charset=utf-8`), 100, form)).toBe("a=1");
  await expect(readText(sent("{}", "application/json"), 100, form)).rejects.toThrow(form);
  await expect(readText(sent("a=1", form), 100)).rejects.toThrow("application/json");
  await expect(readText(sent("a".repeat(101), form), 100, form)).rejects.toThrow("at most");
});
