import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "./env";

const good = {
  NODE_ENV: "production" as const,
  DATABASE_URL: "postgres://localhost/x",
  APP_SECRET: "kJ8s0d9fjKJDF9sdfkjs0d9fKJSDF098sdfkj",
};

test("fills in defaults", () => {
  expect(parseEnv(good)).toMatchObject({ PORT: 3000, APP_URL: "http://localhost:3000" });
  expect(parseEnv({ ...good, PORT: "81", APP_URL: "" }).APP_URL).toBe("http://localhost:81");
});

test.each([
  ["a missing secret", { APP_SECRET: undefined }, "APP_SECRET"],
  ["a short secret", { APP_SECRET: "short" }, "APP_SECRET"],
  ["a uniform secret", { APP_SECRET: "a".repeat(64) }, "APP_SECRET"],
  ["half an OIDC provider", { OIDC_ISSUER: "https://id.example.com" }, "OIDC_CLIENT_ID"],
  [
    "an OIDC provider that no account trusts",
    {
      ...{ OIDC_ISSUER: "https://id.example.com", OIDC_CLIENT_ID: "proffer" },
      ...{ OIDC_CLIENT_SECRET: "secret", OIDC_ACCOUNTS: " , " },
    },
    "OIDC_ACCOUNTS",
  ],
  [
    "a bounce mailbox without its address",
    { MAIL_BOUNCE_IMAP_URL: "imaps://a:b@mail.example.com/INBOX" },
    "MAIL_BOUNCE_ADDRESS",
  ],
  [
    "a bounce address that leaves no room",
    { MAIL_BOUNCE_ADDRESS: `${"b".repeat(29)}@example.com` },
    "MAIL_BOUNCE_ADDRESS",
  ],
  [
    "a bounce mailbox without a password",
    {
      ...{ MAIL_BOUNCE_ADDRESS: "bounces@example.com" },
      ...{ MAIL_BOUNCE_IMAP_URL: "imaps://a@mail.example.com/INBOX" },
    },
    "MAIL_BOUNCE_IMAP_URL",
  ],
])("refuses %s by name", (_what, change, name) => {
  expect(() => parseEnv({ ...good, ...change })).toThrow(name);
});

test("reads how long a stopping server still serves", () => {
  expect(parseEnv(good).SHUTDOWN_GRACE).toBe(5);
  expect(parseEnv({ ...good, SHUTDOWN_GRACE: "" }).SHUTDOWN_GRACE).toBe(5);
  expect(parseEnv({ ...good, SHUTDOWN_GRACE: "0" }).SHUTDOWN_GRACE).toBe(0);
  expect(() => parseEnv({ ...good, SHUTDOWN_GRACE: "soon" })).toThrow("SHUTDOWN_GRACE");
});

test("reads a secret from a file, and names one that can't be read", () => {
  const path = join(mkdtempSync(join(tmpdir(), "proffer-env-")), "secret");
  writeFileSync(path, `${good.APP_SECRET}\n`);
  const given = { ...good, APP_SECRET: undefined, APP_SECRET_FILE: path };
  expect(parseEnv(given).APP_SECRET).toBe(good.APP_SECRET);
  expect(() => parseEnv({ ...given, APP_SECRET_FILE: `${path}.none` })).toThrow("APP_SECRET_FILE");
});
