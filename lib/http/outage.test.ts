import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { defineRoute } from "./define-route";
import { defineRoutes } from "./define-routes";
import { offersDialect } from "./dialects/offers";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
});

afterAll(() => vi.unstubAllEnvs());

test("returns 503 with Retry-After when the database is down, without details", async () => {
  const { GET } = defineRoutes("/api/things", offersDialect, {
    GET: defineRoute({
      summary: "List things",
      permission: "offers.read",
      answer: z.array(z.string()),
      handler: async () => [],
    }),
  });
  const response = await GET(
    new Request("http://x/api/things", { headers: { "X-API-Key": "any" } }),
  );
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  expect(await response.json()).toEqual({ error: "Service temporarily unavailable" });
});
