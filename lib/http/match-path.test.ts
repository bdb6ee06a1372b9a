import { expect, test } from "vitest";
import { matchPath } from "./match-path";

test("decodes parameters, but not an invalid encoding or a NUL", () => {
  expect(matchPath("/api/offers/:id", "/api/offers/a%20b")).toEqual({ id: "a b" });
  expect(matchPath("/api/offers/:id", "/api/offers/%zz")).toEqual({ id: "%zz" });
  expect(matchPath("/api/offers/:id", "/api/offers/a%00%20")).toEqual({ id: "a%00%20" });
});

test("matches whole paths only", () => {
  for (const path of ["/api/offers", "/api/offers/", "/api/offers/1/2", "/api/offer/1"]) {
    expect(matchPath("/api/offers/:id", path)).toBeNull();
  }
});
