import { expect, test } from "vitest";
import type { AppError } from "@/lib/errors";
import { parseForm, parseJson, readText } from "./read-body";

const form = "application/x-www-form-urlencoded";
const sent = (body: string, type: string) =>
  new Request("http://x/", { method: "POST", body, headers: { "Content-Type": type } });

test("parses a form into fields, and refuses duplicates", () => {
  expect(parseForm("a=1&b=x+y%40z&__proto__=p")).toMatchObject({ a: "1", b: "x y@z" });
  expect(Object.getPrototypeOf(parseForm("__proto__=p"))).toBe(Object.prototype);
  expect(() => parseForm("a=1&a=2")).toThrow("a is given twice");
  expect(() => parseForm("a=%00")).toThrow("Validation failed");
});

test("refuses a NUL character and names its path", () => {
  const details = (value: unknown) => {
    try {
      return parseJson(JSON.stringify(value));
    } catch (error) {
      return (error as AppError).details;
    }
  };
  const texts = ["NUL characters are not allowed"];
  expect(details({ a: [{ b: "x" }, { b: "\0" }] })).toEqual({ "a.1.b": texts });
  expect(details({ a: { "b\0": 1 } })).toEqual({ "a.b": texts });
  expect(details("\0")).toEqual({ body: texts });
  expect(details({ a: "\\u0000" })).toEqual({ a: "\\u0000" });
  const deep = `${"[".repeat(100_000)}"\\u0000"${"]".repeat(100_000)}`;
  expect(() => parseJson(deep)).toThrow(expect.objectContaining({ details: { body: texts } }));
});

test("refuses a body of another media type", async () => {
  expect(await readText(sent("a=1", `${form}; charset=utf-8`), 100, form)).toBe("a=1");
  await expect(readText(sent("{}", "application/json"), 100, form)).rejects.toThrow(form);
  await expect(readText(sent("a=1", form), 100)).rejects.toThrow("application/json");
  await expect(readText(sent("a".repeat(101), form), 100, form)).rejects.toThrow("at most");
});

test("refuses a body whose sender left before its end", async () => {
  const cutOff = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  const body = new ReadableStream({ pull: (stream) => stream.error(cutOff) });
  const headers = { "Content-Type": form };
  const request = new Request("http://x/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as never);
  const refused = expect.objectContaining({ status: 400, message: "The body is incomplete" });
  await expect(readText(request, 100, form)).rejects.toEqual(refused);
});
