import { expect, test, vi } from "vitest";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { assistanceDialect } from "./assistance";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("APP_URL", "https://proffer.example.com");

const request = new Request("https://proffer.example.com/v1/candidates/offer-to-assist?x=1");

async function problemOf(error: AppError) {
  const response = assistanceDialect.failure(error, { request, requestId: "1" });
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  return response.json();
}

test("hides unexpected errors", async () => {
  const thrown = new Error("password=hunter2 at select * from accounts");
  expect(await problemOf(toAppError(thrown))).toEqual({
    type: "https://proffer.example.com/problems/service-unavailable",
    title: "Service Unavailable",
    status: 500,
    detail: "An unexpected error occurred. Please try again later.",
    instance: "/v1/candidates/offer-to-assist",
  });
});

test("returns 503 when the database is down", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(await problemOf(toAppError(refused))).toMatchObject({
    title: "Service Unavailable",
    status: 503,
  });
});

test.each([
  ["conflict", 409, "Conflict"],
  ["unprocessable", 422, "Unprocessable Entity"],
  ["too_many_requests", 429, "Too Many Requests"],
] as const)("uses the reason phrase of %s as title", async (code, status, title) => {
  const problem = await problemOf(new AppError(code, "Why"));
  expect(problem).toMatchObject({ status, title, detail: "Why" });
});
