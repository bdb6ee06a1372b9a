import { expect, test, vi } from "vitest";
import { toAppError } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { eligibilityDialect } from "./eligibility";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

const request = new Request("https://proffer.example.com/accounts/acme/candidates/1");

const refusalOf = (error: AppError) => {
  const response = eligibilityDialect.failure(error, { request, requestId: "1" });
  return response.json().then((body) => ({ status: response.status, body }));
};

test("hides unexpected errors", async () => {
  const thrown = new Error("password=hunter2 at select * from accounts");
  expect(await refusalOf(toAppError(thrown))).toEqual({
    status: 500,
    body: { error: "server_error", error_description: "Internal Server Error" },
  });
});

test("returns 503 when the database is down", async () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(await refusalOf(toAppError(refused))).toEqual({
    status: 503,
    body: {
      error: "temporarily_unavailable",
      error_description: "Service temporarily unavailable",
    },
  });
});

test("lists five invalid fields and counts the rest", async () => {
  const details = Object.fromEntries([..."abcdefg"].map((name) => [name, ["Required"]]));
  const { body } = await refusalOf(new AppError("invalid", "Validation failed", { details }));
  expect(body).toEqual({
    error: "invalid_request",
    error_description:
      "a: Required; b: Required; c: Required; d: Required; e: Required; and 2 more",
  });
});
