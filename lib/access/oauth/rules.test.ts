import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { credentialsOf, grantedScopes } from "./rules";

const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;

function refusal(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.extensions };
  }
  throw new Error("nothing was refused");
}

describe("credentialsOf", () => {
  it.each([
    [basic("id:secret"), {}, { clientId: "id", secret: "secret" }],
    [basic("id:a:b"), {}, { clientId: "id", secret: "a:b" }],
    [basic("a%3Ab+c:%C3%A9%25%2B"), {}, { clientId: "a:b c", secret: "é%+" }],
    [basic("id:secret"), { client_id: "id" }, { clientId: "id", secret: "secret" }],
    [`basic  ${btoa("id:s")}`, {}, { clientId: "id", secret: "s" }],
    [null, { client_id: "id", client_secret: "a%3A+" }, { clientId: "id", secret: "a%3A+" }],
  ])("reads %s and %j", (authorization, form, credentials) => {
    expect(credentialsOf(authorization, form)).toEqual(credentials);
  });

  it.each([
    [null, {}],
    [null, { client_id: "id" }],
    [null, { client_secret: "secret" }],
    [null, { client_id: "id", client_secret: "" }],
    ["Bearer abc", {}],
    ["Basic", {}],
    ["Basic ###", {}],
    ["Basic a-_b", {}],
    [basic("no colon"), {}],
    [basic("id:100%"), {}],
    [`Basic ${btoa("\xff:x")}`, {}],
    [`${basic("id:secret")}, ${basic("id:secret")}`, {}],
  ])("refuses %s and %j", (authorization, form) => {
    expect(refusal(() => credentialsOf(authorization, form))).toEqual({ code: "unauthenticated" });
  });

  it.each<Record<string, string>>([
    { client_id: "id", client_secret: "secret" },
    { client_secret: "secret" },
    { client_id: "other" },
  ])("refuses Basic beside %j", (form) => {
    const found = refusal(() => credentialsOf(basic("id:secret"), form));
    expect(found).toEqual({ code: "bad_request" });
  });
});

describe("grantedScopes", () => {
  const both = ["eligibility", "eligibility.read"] as const;

  it.each([
    [undefined, ["eligibility", "eligibility.read"]],
    ["", ["eligibility", "eligibility.read"]],
    ["eligibility.read", ["eligibility.read"]],
    ["eligibility.read eligibility", ["eligibility", "eligibility.read"]],
    ["eligibility eligibility", ["eligibility"]],
  ])("grants for %j", (asked, granted) => {
    expect(grantedScopes(asked, both)).toEqual(granted);
  });

  it("grants a narrower scope of one that the client has", () => {
    expect(grantedScopes("eligibility.read", ["eligibility"])).toEqual(["eligibility.read"]);
    expect(grantedScopes(undefined, ["eligibility"])).toEqual(["eligibility"]);
    expect(grantedScopes("eligibility eligibility.read", ["eligibility"])).toEqual([
      "eligibility",
      "eligibility.read",
    ]);
  });

  it.each([
    ["eligibility", ["eligibility.read"] as const],
    ["eligibility offers", both],
    ["ELIGIBILITY", both],
    ["eligibility,eligibility.read", both],
    [" ", both],
    [undefined, []],
  ])("refuses %j to a client of %j", (asked, allowed) => {
    expect(refusal(() => grantedScopes(asked, allowed))).toEqual({
      code: "bad_request",
      error: "invalid_scope",
    });
  });
});
