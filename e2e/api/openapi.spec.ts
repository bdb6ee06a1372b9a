import { expect } from "@playwright/test";
import { routeTable } from "@/app/api/routes";
import { checkAnswer } from "../conformance";
import { test } from "../fixtures";
import { baseUrl, call } from "../http";

const answered = (status: number, body: unknown, type = "application/json") => ({
  status,
  headers: new Headers({ "content-type": type, "x-request-id": "1" }),
  text: JSON.stringify(body),
  body,
});

test("the document is public, lists all routes, and has an ETag", async () => {
  const document = await call("GET", "/api/openapi.json");
  expect(document.status).toBe(200);
  const paths = routeTable.map(({ GET }) => GET.resource.path?.replaceAll(/:(\w+)/g, "{$1}"));
  expect(Object.keys(document.body.paths)).toEqual(paths);
  const etag = document.headers.get("etag") ?? "";
  const again = await call("GET", "/api/openapi.json", { headers: { "If-None-Match": etag } });
  expect(again.status).toBe(304);
});

test("the document contains no account data", async ({ tenant }) => {
  const { text } = await call("GET", "/api/openapi.json");
  for (const secret of [tenant.code, tenant.owner.email, tenant.key]) {
    expect(text).not.toContain(secret);
  }
});

test("a response that violates the document is detected", async () => {
  const check = (method: string, path: string, answer: ReturnType<typeof answered>) =>
    expect(checkAnswer(baseUrl, method, path, answer)).rejects;
  await check("GET", "/api/livez", answered(418, {})).toThrow("does not have");
  await check("GET", "/api/nothing", answered(200, {})).toThrow("no such path");
  await check("PATCH", "/api/livez", answered(200, {})).toThrow("no such method");
  await check("GET", "/api/livez", answered(200, {}, "text/html")).toThrow("as text/html");
  await check("GET", "/api/livez", answered(200, { status: "ok", more: 1 })).toThrow("more");
  await check("GET", "/api/jobs/1", answered(404, { message: "No" })).toThrow("error");
});
