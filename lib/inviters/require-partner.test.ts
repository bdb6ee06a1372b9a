import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { requirePartner, requirePartnerOf } from "./require-partner";

const key: Actor = {
  ...{ kind: "key", accountId: 1, userId: 1, name: "Key", credential: "key:1" },
  permissions: new Set(["serve_assessments"]),
};
const basic: Actor = { ...key, kind: "client", partner: { uuid: "p", accountId: "a" } };

test("a credential can act only for its own partner and account", () => {
  for (const [uuid, account] of [
    ["p", "a"],
    ["p", undefined],
    [undefined, ""],
    [7, null],
  ]) {
    expect(() => requirePartner(basic, uuid, account)).not.toThrow();
  }
  expect(() => requirePartner(basic, "P", "a")).toThrow("doesn't belong to");
  expect(() => requirePartner(basic, "p", "b")).toThrow("doesn't belong to");
  const bare: Actor = { ...basic, partner: { uuid: "p", accountId: null } };
  expect(() => requirePartner(bare, "p", "a")).toThrow("doesn't belong to");
});

test("an API key with the permission can act for any partner", () => {
  expect(() => requirePartner(key, "anybody", "any")).not.toThrow();
  expect(() => requirePartner({ ...key, permissions: new Set() }, "p", "a")).toThrow("Forbidden");
});

test("a body may have any shape", () => {
  for (const body of [null, [], "text", {}, { partner: null }, { partner: { uuid: 1 } }]) {
    expect(() => requirePartnerOf(basic, body)).not.toThrow();
  }
  expect(() => requirePartnerOf(basic, { partner: { uuid: "x" } })).toThrow("doesn't belong to");
  expect(() => requirePartnerOf(basic, { partner: { account_id: "x" } })).toThrow();
});
