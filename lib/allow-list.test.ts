import { expect, test } from "vitest";
import { isListed, parseAllowList } from "./allow-list";

test("parses hosts with a port or any port", () => {
  const list = parseAllowList(" Partner.test:8443, 127.0.0.1:*,[::1]:4000,");
  expect(list).toEqual(["partner.test:8443", "127.0.0.1:*", "[::1]:4000"]);
  const listed = (address: string) => isListed(list, new URL(address));
  expect(listed("https://partner.test:8443/status")).toBe(true);
  expect(listed("http://PARTNER.test.:8443")).toBe(true);
  expect(listed("https://partner.test")).toBe(false);
  expect(listed("http://0x7f.1:9")).toBe(true);
  expect(listed("http://127.0.0.2:9")).toBe(false);
  expect(listed("http://[0:0::1]:4000")).toBe(true);
  expect(listed("http://[::1]")).toBe(false);
});

test("matches the scheme's default port", () => {
  expect(isListed(["a.test:443"], new URL("https://a.test"))).toBe(true);
  expect(isListed(["a.test:80"], new URL("http://a.test"))).toBe(true);
  expect(isListed(["a.test:80"], new URL("https://a.test"))).toBe(false);
});

test.each(["partner.test", "https://partner.test", "a:b", "a:1/path", "::1:4000", "*"])(
  "refuses %s",
  (entry) => {
    expect(() => parseAllowList(entry)).toThrow(entry);
  },
);
