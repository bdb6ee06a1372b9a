import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("APP_URL", "https://hire.example");

const { refuseCrossSite } = await import("./cross-site");

const call = (headers: Record<string, string>, method = "POST") =>
  new Request("http://10.0.0.5:3000/api/offers", { method, headers });

const refused = (request: Request, options?: { withoutReferrer?: boolean }) => {
  try {
    refuseCrossSite(request, options);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test.each([
  ["a program, which says neither", {}],
  ["the configured address", { Origin: "https://hire.example" }],
  ["the address that was called", { Origin: "http://10.0.0.5:3000" }],
  ["the host that was called", { Origin: "http://hire.local", Host: "hire.local" }],
  ["a page of ours", { "Sec-Fetch-Site": "same-origin", Origin: "https://hire.example" }],
  ["the address bar", { "Sec-Fetch-Site": "none" }],
])("%s may call", (_, headers) => {
  expect(refused(call(headers))).toBeNull();
});

test.each([
  ["another origin", { Origin: "https://evil.example" }],
  ["another port", { Origin: "http://10.0.0.5:3001" }],
  ["no address at all", { Origin: "https://" }],
  ["another site", { "Sec-Fetch-Site": "cross-site" }],
  ["a sister site", { "Sec-Fetch-Site": "same-site" }],
  ["another site that hides its origin", { "Sec-Fetch-Site": "cross-site", Origin: "null" }],
  ["a hidden origin", { Origin: "null" }],
])("%s is refused, and may read", (_, headers) => {
  expect(refused(call(headers))).toBe("Forbidden");
  expect(refused(call(headers, "GET"))).toBeNull();
});

test("allows a form on a page without referrer, which hides its origin, but nothing else", () => {
  const options = { withoutReferrer: true };
  expect(refused(call({ Origin: "null" }), options)).toBeNull();
  expect(refused(call({ Origin: "null", "Sec-Fetch-Site": "cross-site" }), options)).toBe(
    "Forbidden",
  );
  expect(refused(call({ Origin: "https://evil.example" }), options)).toBe("Forbidden");
});
