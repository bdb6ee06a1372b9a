import { describe, expect, it } from "vitest";
import { BasicForm, basicValues } from "./basic-form";

const credential = {
  id: 1,
  name: "Partner",
  username: "partner",
  partnerUuid: "u-1",
  partnerAccountId: null,
  callbackUrl: "https://partner.example/status",
  callbackUser: "proffer",
  hasCallbackPassword: true,
  handbackHosts: ["one.example", "two.example:8443"],
  ownerName: "Owner",
  createdAt: "2026-01-01T00:00:00.000Z",
  lastUsedAt: null,
  revokedAt: null,
};

describe("BasicForm", () => {
  it("leaves out empty optional fields", () => {
    const created = BasicForm.parse({ ...basicValues(), name: " Partner " });
    expect(created).toEqual({
      name: "Partner",
      username: undefined,
      partnerUuid: undefined,
      partnerAccountId: null,
      callbackUrl: null,
      callbackUser: null,
      callbackPassword: undefined,
      handbackHosts: [],
    });
  });

  it("starts with the credential's values", () => {
    const { name, partnerUuid, callbackUrl, callbackUser, handbackHosts } = credential;
    expect(BasicForm.parse(basicValues(credential))).toMatchObject({
      ...{ name, partnerUuid, callbackUrl, callbackUser, handbackHosts },
      callbackPassword: undefined,
    });
  });

  it("names an invalid host", () => {
    const result = BasicForm.safeParse({
      ...basicValues(credential),
      handbackHosts: "one.example\nhttps://two.example/path",
    });
    expect(result.error?.issues).toMatchObject([
      { path: ["handbackHosts"], message: expect.stringContaining("https://two.example/path") },
    ]);
  });

  it("refuses a username that HTTP Basic doesn't allow", () => {
    const result = BasicForm.safeParse({ ...basicValues(), name: "Partner", username: "a:b" });
    expect(result.error?.issues[0]?.path).toEqual(["username"]);
  });
});
