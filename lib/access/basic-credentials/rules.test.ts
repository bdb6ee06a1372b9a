import { describe, expect, it } from "vitest";
import { canonicalHost } from "./rules";

describe("canonicalHost", () => {
  it("normalizes a host like a browser", () => {
    expect(canonicalHost("Careers.Example.COM")).toBe("careers.example.com");
    expect(canonicalHost("careers.example.com:443")).toBe("careers.example.com");
    expect(canonicalHost("careers.example.com:8443")).toBe("careers.example.com:8443");
    expect(canonicalHost("bücher.example")).toBe("xn--bcher-kva.example");
    expect(canonicalHost("[::1]:3000")).toBe("[::1]:3000");
  });

  it("refuses invalid hosts", () => {
    for (const text of ["", "https://example.com", "example.com/path", "a b", "me@example.com"]) {
      expect(canonicalHost(text), text).toBeNull();
    }
    for (const text of ["example.com?x", "example.com#x", "example.com:port", "a\\b"]) {
      expect(canonicalHost(text), text).toBeNull();
    }
  });
});
