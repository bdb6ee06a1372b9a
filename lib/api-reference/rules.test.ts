import { expect, test } from "vitest";
import { limitTexts, matchesSearch, plain, typeText } from "./rules";
import type { OpenApiDocument } from "./schema";

test("describes a type in words", () => {
  expect(typeText({ type: "string" })).toBe("string");
  expect(typeText({ type: ["integer", "null"] })).toBe("integer or null");
  expect(typeText({ type: "array", items: { $ref: "#/components/schemas/Job" } })).toBe(
    "list of Job",
  );
  expect(typeText({ anyOf: [{ $ref: "#/components/schemas/Job" }, { type: "null" }] })).toBe(
    "Job or null",
  );
  expect(typeText({ const: "draft" })).toBe('"draft"');
  expect(typeText({})).toBe("anything");
});

test("lists limits one by one", () => {
  expect(limitTexts({ type: "string", minLength: 1, maxLength: 200, pattern: "\\S" })).toEqual([
    "not empty",
    "at most 200 characters",
    "not blank",
  ]);
  expect(limitTexts({ exclusiveMinimum: 0, multipleOf: 0.01, default: 50 })).toEqual([
    "more than 0",
    "a multiple of 0.01",
    "default 50",
  ]);
});

test("shows a nullable schema as its other type", () => {
  const schemas = { Currency: { type: "string", enum: ["EUR"] } };
  const document = { components: { schemas } } as unknown as OpenApiDocument;
  const either = { anyOf: [{ $ref: "#/components/schemas/Currency" }, { type: "null" }] };
  expect(plain(document, either)).toMatchObject({ enum: ["EUR"] });
});

test("matches a search by all of its words, anywhere", () => {
  const operation = { summary: "Change a job", tags: ["Jobs"] };
  const call = { method: "put", path: "/api/jobs/{id}", operation } as never;
  expect(matchesSearch(call, "PUT job")).toBe(true);
  expect(matchesSearch(call, "change offer")).toBe(false);
});
