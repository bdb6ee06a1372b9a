import { describe, expect, it } from "vitest";
import { handbackProblem, storedHandback } from "./rules";

const served = { ownOrigin: "http://proffer.example:3000", production: true };
const atHome = { ...served, production: false };

describe("handbackProblem", () => {
  it("accepts https, the app's own origin, and loopback outside production", () => {
    expect(handbackProblem("https://a.example/x?y=1#z", served, [])).toBeNull();
    expect(handbackProblem("HTTPS://a.example", served, [])).toBeNull();
    expect(handbackProblem("http://proffer.example:3000/i", served, [])).toBeNull();
    for (const host of ["localhost:4000", "a.localhost", "127.0.0.1", "[::1]:4000"]) {
      expect(handbackProblem(`http://${host}/back`, atHome, []), host).toBeNull();
    }
    for (const host of ["a.example", "localhost.a.example", "127.0.0.1.a.example"]) {
      expect(handbackProblem(`http://${host}/back`, atHome, []), host).toMatch(/https/);
    }
  });

  it.each([
    "http://a.example",
    "http://proffer.example/i",
    "http://localhost:4000/back",
    "https://user@a.example",
    "https://:word@a.example",
    "https:a.example",
    "https:/\\a.example",
    "https://a.example\\@b.example",
    "//a.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
    "https://a.example/ x",
    "",
  ])("refuses %j", (address) => {
    expect(handbackProblem(address, served, [])).toEqual(expect.any(String));
  });

  it("accepts only the allowed hosts, if there are any", () => {
    const hosts = ["a.example", "b.example:8443"];
    expect(handbackProblem("https://a.example/x", served, hosts)).toBeNull();
    expect(handbackProblem("https://A.example:443/x", served, hosts)).toBeNull();
    expect(handbackProblem("https://b.example:8443/", served, hosts)).toBeNull();
    for (const other of ["https://b.example", "https://x.a.example", "https://a.example.b.example"])
      expect(handbackProblem(other, served, hosts)).toContain("can't return candidates to");
  });
});

it("keeps an address as given if a header can carry it", () => {
  expect(storedHandback("https://a.example")).toBe("https://a.example");
  expect(storedHandback("https://bücher.example/ü")).toBe("https://xn--bcher-kva.example/%C3%BC");
});
