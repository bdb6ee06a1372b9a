import { describe, expect, it } from "vitest";
import { callbackPath } from "./callback-path";

const own = "https://proffer.example";

describe("callbackPath", () => {
  it.each([
    ["/offers?status=draft#top", "/offers?status=draft#top"],
    ["https://proffer.example/jobs/5", "/jobs/5"],
    ["/settings/members", "/settings/members"],
  ])("follows %s", (asked, path) => {
    expect(callbackPath(asked, own)).toBe(path);
  });

  it.each([
    undefined,
    null,
    "",
    "https://elsewhere.example/offers",
    "//elsewhere.example/offers",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "/.//elsewhere.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://proffer.example@elsewhere.example/",
    "https://someone@proffer.example/",
    "http://proffer.example/offers",
    "/sign-in?next=/offers",
    "/api/offers",
    `/${"a".repeat(3000)}`,
  ])("returns Home instead of %s", (asked) => {
    expect(callbackPath(asked, own)).toBe("/");
  });
});
