import { expect, test } from "vitest";
import type { ApiCall } from "@/lib/api-reference/rules";
import type { OpenApiDocument, Parameter } from "@/lib/api-reference/schema";
import { exampleOf } from "./example-of";
import { curlCommand, prepareCall } from "./prepare-call";

const parameters: Parameter[] = [
  { name: "id", in: "path", required: true, schema: { type: "string" } },
  { name: "limit", in: "query", schema: { type: "integer" } },
  { name: "If-Match", in: "header", schema: { type: "string" } },
];
const call: ApiCall = {
  method: "put",
  path: "/accounts/acme/{id}",
  operation: {
    operationId: "put",
    tags: [],
    summary: "Change",
    security: [],
    requestBody: { required: true, content: { "application/json": { schema: {} } } },
    responses: { 204: { description: "Done." } },
  },
};
const bearer = { type: "http", scheme: "bearer", description: "" } as const;
const basic = { type: "http", scheme: "basic", description: "" } as const;

test("builds a request from the form: encodes the path and leaves out empty fields", () => {
  const values = { "path.id": "a b/c", "query.limit": "5", "header.If-Match": "" };
  const credential = { scheme: bearer, secret: "secret" };
  const prepared = prepareCall(call, parameters, { values, body: "{}" }, credential);
  expect(prepared).toEqual({
    method: "PUT",
    url: "/accounts/acme/a%20b%2Fc?limit=5",
    headers: { "Content-Type": "application/json", Authorization: "Bearer secret" },
    body: "{}",
    withSession: false,
  });
});

test("keeps a missing path parameter visible", () => {
  const draft = { values: {}, body: "" };
  const { url } = prepareCall(call, parameters, draft, { scheme: null, secret: "" });
  expect(url).toBe("/accounts/acme/{id}");
});

test("encodes Basic as UTF-8 and quotes for a shell", () => {
  const draft = { values: { "path.id": "1" }, body: `{"name":"O'Hara"}` };
  const prepared = prepareCall(call, parameters, draft, { scheme: basic, secret: "ü:p" });
  expect(prepared.headers.Authorization).toBe(
    `Basic ${Buffer.from("ü:p", "utf8").toString("base64")}`,
  );
  expect(curlCommand(prepared, "https://x", null)).toContain(`--data '{"name":"O'\\''Hara"}'`);
});

test("creates an example with the required properties or all of them", () => {
  const document = {
    components: { schemas: { Unit: { type: "string", enum: ["kg"] } } },
  } as unknown as OpenApiDocument;
  const schema = {
    type: "object",
    properties: {
      unit: { $ref: "#/components/schemas/Unit" },
      day: { type: ["string", "null"], format: "date" },
    },
    required: ["unit"],
  };
  expect(exampleOf(document, schema, false)).toEqual({ unit: "kg" });
  expect(exampleOf(document, schema, true)).toEqual({ unit: "kg", day: "2027-03-01" });
});
