import { expect, test } from "vitest";
import { AppError, type ErrorCode } from "@/lib/errors";
import { refuse } from "../refuse";
import { assessmentsDialect } from "./assessments";

const request = new Request("http://localhost/api/invite_candidate", { method: "POST" });

const answerTo = async (thrown: unknown) => {
  const response = refuse(assessmentsDialect, thrown, request, "request-1");
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: await response.json(),
  };
};

test.each([
  ["bad_request", 400],
  ["forbidden", 403],
  ["not_found", 404],
  ["method_not_allowed", 405],
  ["conflict", 409],
  ["payload_too_large", 413],
  ["unsupported_media_type", 415],
  ["unavailable", 503],
] as const)("returns %s as JSON", async (code: ErrorCode, status) => {
  expect(await answerTo(new AppError(code, "In words"))).toEqual({
    ...{ status, type: "application/json", body: { error: "In words" } },
  });
});

test("names invalid fields by path, and hides unexpected errors", async () => {
  const details = { "interview.uuid": ["Required"] };
  const invalid = new AppError("invalid", "Validation failed", { details });
  expect((await answerTo(invalid)).body).toEqual({ error: "Validation failed", details });
  const surprise = await answerTo(new Error("select secret from table"));
  expect(surprise).toMatchObject({ status: 500, body: { error: "Internal server error" } });
});

test("challenges unauthenticated callers", async () => {
  const error = await assessmentsDialect.authenticate(request).catch((thrown: unknown) => thrown);
  expect(refuse(assessmentsDialect, error, request, "1").headers.get("www-authenticate")).toBe(
    'Basic realm="Proffer", charset="UTF-8"',
  );
});
