import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { test } from "../fixtures";
import { type Caller, caller } from "../http";
import { linkIn, mailsTo, mailTo } from "../mailbox";
import { SignInRefused, signIn } from "../sign-in";

/** Returns the messages to an address that an account's owner can read. */
async function readable(owner: Caller, email: string): Promise<string[]> {
  const list = await owner.get(`/api/outbox?search=${encodeURIComponent(email)}`);
  const ids: number[] = list.body.data.map(({ id }: { id: number }) => id);
  const messages = await Promise.all(ids.map((id) => owner.get(`/api/outbox/${id}`)));
  return messages.map(({ text }) => text);
}

test("an owner can't enter another account by inviting the same person", {
  tag: "@tcp",
}, async ({ page, tenant, other }) => {
  const [attacker, victim] = [await tenant.owner.session(), await other.owner.session()];
  const email = `victim.${other.accountId}@example.com`;
  const asOwner = { email, name: "Vic Tim", role: "owner" };
  expect((await victim.post("/api/members", { body: asOwner })).status).toBe(201);
  const mailed = linkIn(await mailTo(email), "/invitation/");
  const asViewer = { email, name: "Somebody", role: "viewer" };
  const invited = await attacker.post("/api/members", { body: asViewer });
  expect(invited.body.data).toMatchObject({ name: "Somebody", email, invited: true });
  await mailTo(email, 2);
  for (const message of await readable(attacker, email)) {
    expect(message).not.toContain("/invitation/");
  }
  await page.goto(mailed);
  await expect(page.getByLabel("New password")).toHaveCount(0);
  await page.getByRole("link", { name: "Request a link" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send link" }).click();
  await page.goto(linkIn(await mailTo(email, 3), "/reset/"));
  await page.getByLabel("New password").fill("the victim's own password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByText("Your password is set")).toBeVisible();
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill("the victim's own password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Choose the organisation");
  await page.getByLabel("Organisation to join").selectOption(String(other.accountId));
  await page.getByLabel("Password").fill("the victim's own password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
  const members = (await victim.get("/api/members")).body.data;
  expect(members.find((each: { email: string }) => each.email === email)).toMatchObject({
    ...{ name: "Vic Tim", invited: false },
  });
  expect((await readable(attacker, email)).join()).not.toContain("Vic Tim");
});

test("an owner can't enter another account by a member's password reset", {
  tag: "@tcp",
}, async ({ page, tenant, other }) => {
  const { email } = tenant.recruiter;
  const [attacker, victim] = [await tenant.owner.session(), await other.owner.session()];
  const body = { email, name: "As Typed", role: "owner" };
  const invited = await victim.post("/api/members", { body });
  expect(invited.body.data).toMatchObject({ name: "As Typed", email, invited: true });
  await mailTo(email);
  await page.goto("/forgot");
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send link" }).click();
  const link = linkIn(await mailTo(email, 2), "/reset/");
  expect(await readable(attacker, email)).toEqual([]);
  expect((await readable(victim, email)).join()).not.toContain("/reset/");

  const sessions = [await tenant.recruiter.session(), await tenant.recruiter.session()];
  await page.goto(link);
  await page.getByLabel("New password").fill("a better password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
  for (const session of sessions) {
    await expect.poll(async () => (await session.get("/api/offers")).status).toBe(401);
  }
  await expect(signIn(tenant.recruiter)).rejects.toThrow(SignInRefused);
});

test("an owner can share a new person's link until another account invites them", {
  tag: "@tcp",
}, async ({ page, tenant, other }) => {
  const [owner, later] = [await tenant.owner.session(), await other.owner.session()];
  const email = `new.${tenant.accountId}@example.com`;
  const body = { email, name: "Ne Wcomer", role: "viewer" };
  await owner.post("/api/members", { body });
  const [message = ""] = await readable(owner, email);
  const link = /https?:[^"\\]+\/invitation\/[\w.-]+/.exec(message)?.[0] ?? "";
  expect(link).toBe(linkIn(await mailTo(email), "/invitation/"));
  await page.goto(link);
  await expect(page.getByLabel("Your name")).toHaveValue("Ne Wcomer");

  await later.post("/api/members", { body: { ...body, role: "owner" } });
  await page.getByLabel("New password").fill("a copied password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("alert").first()).toContainText("can no longer set a password");
  expect((await readable(owner, email)).join()).not.toContain("/invitation/");
  expect((await readable(later, email)).join()).not.toContain("/invitation/");
  await expect(signIn({ email, password: "a copied password" })).rejects.toThrow(SignInRefused);
});

test("an email scanner that opens every link changes nothing", { tag: "@tcp" }, async ({
  tenant,
}) => {
  const owner = await tenant.owner.session();
  const email = `scanned.${tenant.accountId}@example.com`;
  await owner.post("/api/members", { body: { email, name: "Sca Nned", role: "viewer" } });
  const link = new URL(linkIn(await mailTo(email), "/invitation/"));
  for (const method of ["HEAD", "GET", "GET"]) {
    const answer = await fetch(link, { method, redirect: "manual" });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  const members = await owner.get("/api/members");
  const scanned = members.body.data.find((member: { email: string }) => member.email === email);
  expect(scanned.invited).toBe(true);
  expect(await mailsTo(email)).toHaveLength(1);
});

test("an invited person can't be named as the creator of an offer", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const email = `invited.${tenant.accountId}@example.com`;
  const body = { email, name: "Typed", role: "recruiter" };
  const { id } = (await owner.post("/api/members", { body })).body.data;
  const api = caller({ "X-API-Key": tenant.key });
  const { candidateId, jobId } = tenant;
  const refused = await api.post("/api/offers", { body: { candidateId, jobId, createdBy: id } });
  expect(refused.status, refused.text).toBe(400);
});

test("the person who runs the server can print a password link", { tag: "@tcp" }, async ({
  page,
  tenant,
}) => {
  const npm = ["run", "--silent", "reset-link", "--"];
  const { email } = tenant.recruiter;
  const { stdout } = await promisify(execFile)("npm", [...npm, email]);
  await page.goto(/^http\S+/m.exec(stdout)?.[0] ?? "");
  await page.getByLabel("New password").fill("a printed password");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect(
    (await (await signIn({ email, password: "a printed password" })).get("/api/jobs")).status,
  ).toBe(200);
  await expect(promisify(execFile)("npm", [...npm, "nobody@example.com"])).rejects.toThrow(
    "No member with access",
  );
});
