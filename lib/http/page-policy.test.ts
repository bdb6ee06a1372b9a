import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
vi.stubEnv("APP_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz");
vi.stubEnv("APP_URL", "https://hire.example");

const { dataHeaders, pageCsp, pageHeaders, toastStyleHash } = await import("./page-policy");

test("allows the style sheet that the installed package of toasts inserts", () => {
  const path = createRequire(import.meta.url).resolve("sonner");
  const [, given = '""'] = /__insertCSS\((".*")\)/.exec(readFileSync(path, "utf8")) ?? [];
  const hash = createHash("sha256").update(JSON.parse(given)).digest("base64");
  expect(toastStyleHash).toBe(`sha256-${hash}`);
});

test("a page runs only scripts with its nonce", () => {
  const csp = pageCsp("abc");
  expect(csp).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(csp).toContain("worker-src 'self';");
  expect(csp).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/);
});

test("asks browsers for https only behind https", () => {
  expect(dataHeaders()).toMatchObject({ "Strict-Transport-Security": "max-age=31536000" });
  expect(pageHeaders("x")).toMatchObject({
    "Content-Security-Policy": "x",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
  });
});
