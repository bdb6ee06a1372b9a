import { describe, expect, it } from "vitest";
import { callbackProblem, canonicalHost } from "./rules";

const served = { ownOrigin: "http://localhost:3000", production: true };

describe("callbackProblem", () => {
  it("takes https, and the app's own origin", () => {
    for (const address of [
      "https://partner.example/status?for=proffer",
      "https://partner.example:8443",
      "http://localhost:3000/api/assessments/assessment_status",
    ]) {
      expect(callbackProblem(address, served), address).toBeNull();
    }
  });

  it("takes loopback hosts by http outside production alone", () => {
    for (const host of ["localhost:4000", "partner.localhost", "127.0.0.1:4000", "[::1]:4000"]) {
      const address = `http://${host}/status`;
      expect(callbackProblem(address, { ...served, production: false }), address).toBeNull();
      expect(callbackProblem(address, served), address).toMatch(/https/);
    }
  });

  it("refuses everything else", () => {
    const elsewhere = { ...served, production: false };
    for (const address of [
      "",
      "/status",
      "partner.example",
      "http://partner.example",
      "http://localhost.partner.example",
      "http://127.0.0.1.partner.example",
      "ftp://localhost/status",
      "javascript:alert(1)",
      "data:text/plain,x",
      "https://user@partner.example",
      "https://:word@partner.example",
      "http://user:word@localhost:3000/status",
    ]) {
      expect(callbackProblem(address, elsewhere), address).not.toBeNull();
    }
  });
});

describe("canonicalHost", () => {
  it("writes a host as a browser does", () => {
    expect(canonicalHost("Careers.Example.COM")).toBe("careers.example.com");
    expect(canonicalHost("careers.example.com:443")).toBe("careers.example.com");
    expect(canonicalHost("careers.example.com:8443")).toBe("careers.example.com:8443");
    expect(canonicalHost("bücher.example")).toBe("xn--bcher-kva.example");
    expect(canonicalHost("[::1]:3000")).toBe("[::1]:3000");
  });

  it("refuses what is no host", () => {
    for (const text of ["", "https://example.com", "example.com/path", "a b", "me@example.com"]) {
      expect(canonicalHost(text), text).toBeNull();
    }
    for (const text of ["example.com?x", "example.com#x", "example.com:port", "a\\b"]) {
      expect(canonicalHost(text), text).toBeNull();
    }
  });
});
