import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { basicCredentials } from "@/db/schema";
import { sha256 } from "@/lib/auth/secrets";
import { test } from "../fixtures";

test("a Basic credential is created, stored hashed, and returned without its secrets", async ({
  tenant,
}) => {
  const owner = await tenant.owner.session();
  const created = await owner.post("/api/basic-credentials", {
    body: {
      name: "LaunchPad",
      partnerAccountId: "acc-7",
      callbackUrl: "https://launchpad.example/status",
      callbackUser: "proffer",
      callbackPassword: "open sesame",
      handbackHosts: ["Careers.Example.com", "careers.example.com", "jobs.example:8443"],
    },
  });
  expect(created.status, created.text).toBe(201);
  const { password, ...credential } = created.body.data;
  expect(password).toMatch(/^[\w-]{43}$/);
  expect(credential).toMatchObject({
    username: expect.stringMatching(/^pb_[\w-]{16}$/),
    partnerUuid: expect.stringMatching(/^[\da-f]{8}-[\da-f-]{27}$/),
    partnerAccountId: "acc-7",
    callbackUrl: "https://launchpad.example/status",
    callbackUser: "proffer",
    hasCallbackPassword: true,
    handbackHosts: ["careers.example.com", "jobs.example:8443"],
    ownerName: "Owner Person",
    revokedAt: null,
  });
  expect(created.text).not.toContain("sesame");
  const listed = await owner.get("/api/basic-credentials");
  expect(listed.body.data).toEqual([credential]);
  const [stored] = await database()
    .select()
    .from(basicCredentials)
    .where(eq(basicCredentials.id, credential.id));
  expect(stored?.passwordHash).toBe(sha256(password));
  expect(stored?.callbackPassword).not.toContain("sesame");
});

test("a Basic credential's username is unique, and can't look like a key", async ({
  tenant,
  other,
}) => {
  const username = `partner-${tenant.code}`;
  const owner = await tenant.owner.session();
  const body = { name: "Partner", username, partnerUuid: "partner_uuid" };
  const created = await owner.post("/api/basic-credentials", { body });
  expect(created.body.data).toMatchObject({ username, partnerUuid: "partner_uuid" });
  const foreign = await other.owner.session();
  for (const invalid of [username, "pk_abcdefgh", "a:b", "ab", "with space", "ü".repeat(5)]) {
    const answer = await foreign.post("/api/basic-credentials", {
      body: { name: "Partner", username: invalid },
    });
    expect(answer.status, invalid).toBe(400);
    expect(Object.keys(answer.body.details), invalid).toEqual(["username"]);
  }
});

test("a callback address must be callable", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const { status, body } = await owner.post("/api/basic-credentials", {
    body: { name: "Partner" },
  });
  expect(status).toBe(201);
  const path = `/api/basic-credentials/${body.data.id}`;
  const wrong: [Record<string, unknown>, string][] = [
    [{ callbackUrl: "http://launchpad.example/status" }, "callbackUrl"],
    [{ callbackUrl: "http://localhost:4100/status" }, "callbackUrl"],
    [{ callbackUrl: "https://10.0.0.1/status" }, "callbackUrl"],
    [{ callbackUrl: "https://user:word@launchpad.example" }, "callbackUrl"],
    [{ callbackUrl: "/status" }, "callbackUrl"],
    [{ callbackUser: "proffer", callbackPassword: "sesame" }, "callbackUrl"],
    [{ callbackUrl: "https://launchpad.example", callbackUser: "proffer" }, "callbackPassword"],
    [{ callbackUrl: "https://launchpad.example", callbackPassword: "sesame" }, "callbackUser"],
    [{ handbackHosts: ["https://careers.example.com/path"] }, "handbackHosts.0"],
  ];
  for (const [change, field] of wrong) {
    const answer = await owner.put(path, { body: change });
    expect(answer.status, JSON.stringify(change)).toBe(400);
    expect(Object.keys(answer.body.details), JSON.stringify(change)).toEqual([field]);
  }
  const listed = { callbackUrl: "http://127.0.0.1:4100/status" };
  expect((await owner.put(path, { body: listed })).body.data, "OUTBOUND_ALLOW").toMatchObject(
    listed,
  );
});

test("an update keeps absent fields, username and password", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const callback = { callbackUrl: "https://launchpad.example/status", callbackUser: "proffer" };
  const created = await owner.post("/api/basic-credentials", {
    body: { name: "Partner", ...callback, callbackPassword: "open sesame" },
  });
  const { password: _, ...present } = created.body.data;
  const path = `/api/basic-credentials/${present.id}`;
  const kept = async () => {
    const [row] = await database()
      .select({ hash: basicCredentials.passwordHash, sealed: basicCredentials.callbackPassword })
      .from(basicCredentials)
      .where(eq(basicCredentials.id, present.id));
    return row;
  };
  const before = await kept();
  const renamed = await owner.put(path, {
    body: { name: "Partner 2", username: "another", password: "another" },
  });
  expect(renamed.body.data).toEqual({ ...present, name: "Partner 2" });
  expect(await kept()).toEqual(before);

  await owner.put(path, { body: { callbackPassword: "open barley" } });
  expect((await kept())?.sealed).not.toBe(before?.sealed);
  const uncalled = await owner.put(path, { body: { callbackUrl: null } });
  expect(uncalled.body.data).toMatchObject({
    callbackUrl: null,
    callbackUser: null,
    hasCallbackPassword: false,
  });
  expect((await kept())?.sealed).toBeNull();
});

test("a password is rotated, and a revoked credential can't change", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const created = await owner.post("/api/basic-credentials", { body: { name: "Partner" } });
  const { id, password } = created.body.data;
  const renewed = await owner.post(`/api/basic-credentials/${id}/password`);
  expect(renewed.status).toBe(201);
  expect(renewed.body.data.password).toMatch(/^[\w-]{43}$/);
  expect(renewed.body.data.password).not.toBe(password);

  const revoked = await owner.delete(`/api/basic-credentials/${id}`);
  expect(revoked.body.data.revokedAt).toEqual(expect.any(String));
  expect((await owner.delete(`/api/basic-credentials/${id}`)).body).toEqual(revoked.body);
  expect((await owner.post(`/api/basic-credentials/${id}/password`)).status).toBe(409);
  expect((await owner.put(`/api/basic-credentials/${id}`, { body: {} })).status).toBe(409);
});
