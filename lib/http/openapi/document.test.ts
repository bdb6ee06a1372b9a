import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");

const { routeTable } = await import("@/app/api/routes");
const { documentOf } = await import("./document");

const document = documentOf(routeTable, { url: "https://proffer.example.com", version: "1.2.3" });
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

test("is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(result).toEqual({ valid: true });
});

test("contains exactly the declared calls", () => {
  const declared = routeTable.flatMap(({ GET: { resource } }) =>
    Object.keys(resource.declarations).map(
      (method) => `${method} ${resource.path?.replaceAll(/:(\w+)/g, "{$1}")}`,
    ),
  );
  const documented = operations.map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  expect(documented.toSorted()).toEqual(declared.toSorted());
});

test("gives every call a unique name and a summary", () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, method, operation } of operations) {
    expect(operation.summary, `${method} ${path}`).toMatch(/^[A-Z][^/]+$/);
  }
});

test("resolves every reference", () => {
  const text = JSON.stringify(document);
  for (const [, pointer = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split("/")
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);
    expect(found, pointer).toBeDefined();
  }
});

test("leaves the revision out of bodies", () => {
  expect(document.components.schemas.Job?.properties).not.toHaveProperty("revision");
});

test("gives each contract its own credential and errors", () => {
  const assist = document.paths["/v1/candidates/offer-to-assist"]?.post;
  expect(assist?.security).toEqual([{ apiKey: [] }]);
  expect(assist?.responses[400]).toEqual({ $ref: "#/components/responses/assistance-400" });
  expect(document.components.responses["assistance-400"]?.content).toEqual({
    "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
  });
  const offers = document.paths["/api/offers"]?.post;
  expect(offers?.security).toEqual([{ session: [] }, { apiKey: [] }, { apiKeyBearer: [] }]);
});
