import { expect } from "@playwright/test";
import { createApiKey } from "@/lib/testing/factories";
import { test } from "../fixtures";
import { type Caller, call, caller } from "../http";
import { mailTo } from "../mailbox";
import { SignInRefused, signIn } from "../sign-in";

const status = async (api: Caller) => (await api.get("/api/offers")).status;
const withinASecond = { timeout: 1000, intervals: [50] };

test("a correct password signs in, a wrong one doesn't", { tag: ["@tcp", "@smoke"] }, async ({
  tenant,
}) => {
  const api = await signIn(tenant.recruiter);
  expect(await status(api)).toBe(200);
  const wrong = { ...tenant.recruiter, password: "wrong horse battery" };
  await expect(signIn(wrong)).rejects.toThrow(SignInRefused);
  const unknown = { email: "nobody@example.com", password: "wrong horse battery" };
  await expect(signIn(unknown)).rejects.toThrow(SignInRefused);
});

test("a forged or foreign session cookie isn't accepted", async () => {
  for (const value of ["x", "eyJhbGciOiJkaXIifQ..a.b.c", "a".repeat(5000)]) {
    expect(await status(caller({ Cookie: `next-auth.session-token=${value}` }))).toBe(401);
  }
});

test("a cross-site request can't use the cookie", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const body = { title: "Forged" };
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of foreign) {
    expect((await api.post("/api/jobs", { body, headers })).status).toBe(403);
  }
  expect((await api.post("/api/jobs", { body })).status).toBe(201);
});

test("an email is throttled after ten failures, even with the correct password", {
  tag: "@tcp",
}, async ({ tenant }) => {
  const wrong = { ...tenant.viewer, password: "wrong horse battery" };
  for (let tried = 0; tried < 10; tried += 1) await signIn(wrong).catch(() => {});
  await expect(signIn(tenant.viewer)).rejects.toThrow(/Too(%20|\+| )many/i);
  expect(await status(await signIn(tenant.owner))).toBe(200);
});

test("a role change takes effect within a second", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const recruiter = await tenant.recruiter.session();
  const createJob = async () =>
    (await recruiter.post("/api/jobs", { body: { title: "A job" } })).status;
  expect(await createJob()).toBe(201);
  const path = `/api/members/${tenant.recruiter.userId}`;
  expect((await owner.put(path, { body: { role: "viewer" } })).status).toBe(200);
  await expect.poll(createJob, withinASecond).toBe(403);
});

test("disabling a member ends their session and their keys within a second", {
  tag: "@tcp",
}, async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const recruiter = await signIn(tenant.recruiter);
  const { key } = await createApiKey({
    accountId: tenant.accountId,
    ownerId: tenant.recruiter.userId,
  });
  const machine = caller({ "X-API-Key": key });
  expect([await status(recruiter), await status(machine)]).toEqual([200, 200]);
  const path = `/api/members/${tenant.recruiter.userId}`;
  await owner.put(path, { body: { disabled: true } });
  await expect.poll(() => status(recruiter), withinASecond).toBe(401);
  await expect.poll(() => status(machine), withinASecond).toBe(401);
  await expect(signIn(tenant.recruiter)).rejects.toThrow(SignInRefused);
});

test("the last owner can't be demoted or disabled", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const path = `/api/members/${tenant.owner.userId}`;
  for (const body of [{ role: "viewer" }, { disabled: true }]) {
    expect((await owner.put(path, { body })).status).toBe(400);
  }
  expect(await status(owner)).toBe(200);
});

test("a key is shown once, and revoked within a second", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const body = { name: "Integration", permissions: ["offers.read"] };
  const created = await owner.post("/api/api-keys", { body });
  expect(created.status, created.text).toBe(201);
  const machine = caller({ "X-API-Key": created.body.data.key });
  expect(await status(machine)).toBe(200);
  expect((await machine.post("/api/jobs", { body: { title: "A job" } })).status).toBe(403);
  const listed = await owner.get("/api/api-keys");
  expect(listed.text).not.toContain(created.body.data.key);
  await owner.delete(`/api/api-keys/${created.body.data.id}`);
  await expect.poll(() => status(machine), withinASecond).toBe(401);
});

test("a key can't have permissions reserved for people", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const body = { name: "Greedy", permissions: ["members.manage"] };
  expect((await owner.post("/api/api-keys", { body })).status).toBe(400);
});

test("signing out ends the session immediately", { tag: "@tcp" }, async ({ tenant }) => {
  const api = await signIn(tenant.recruiter);
  const csrf = await api.get("/api/auth/csrf");
  const jar = csrf.headers.getSetCookie().map((each) => each.split(";")[0]);
  await call("POST", "/api/auth/signout", {
    text: new URLSearchParams({ csrfToken: csrf.body.csrfToken, json: "true" }).toString(),
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      Cookie: [...jar, api.headers.Cookie].join("; "),
    },
  });
  await expect.poll(() => status(api), withinASecond).toBe(401);
});

test("an emailed invitation creates a member, once", { tag: "@tcp" }, async ({ page, tenant }) => {
  const owner = await tenant.owner.session();
  const email = `invited.${tenant.accountId}@example.com`;
  const invited = await owner.post("/api/members", {
    body: { name: "Ina Vited", email, role: "recruiter" },
  });
  expect(invited.status, invited.text).toBe(201);
  const mail = await mailTo(email);
  const link = /href="([^"]+invitation[^"]+)"/.exec(mail.html ?? "")?.[1] ?? "";
  await page.goto(link);
  await page.getByLabel("New password").fill("a brand new password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(await status(await signIn({ email, password: "a brand new password" }))).toBe(200);
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByText("This invitation has been accepted")).toBeVisible();
});

test("a forgotten password is reset by email, once, and ends other sessions", {
  tag: "@tcp",
}, async ({ page, tenant }) => {
  const before = await signIn(tenant.recruiter);
  await page.goto("/forgot");
  await page.getByLabel("Email").fill(tenant.recruiter.email);
  await page.getByRole("button").last().click();
  const mail = await mailTo(tenant.recruiter.email);
  const link = /href="([^"]+reset[^"]+)"/.exec(mail.html ?? "")?.[1] ?? "";
  await page.goto(link);
  await page.getByLabel("New password").fill("a better password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => status(before), withinASecond).toBe(401);
  await expect(signIn(tenant.recruiter)).rejects.toThrow(SignInRefused);
  const after = await signIn({ email: tenant.recruiter.email, password: "a better password" });
  expect(await status(after)).toBe(200);
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByLabel("New password")).toHaveCount(0);
});
