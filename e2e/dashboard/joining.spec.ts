import { expect } from "@playwright/test";
import { createMember } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Person, Tenant } from "../fixtures";
import { linkIn, mailTo } from "../mailbox";
import { row, test } from "./dashboard";

const password = "correct horse battery";

/** Invites a person who works with another organisation. */
async function invite(inviter: Tenant, home: Tenant, isVerified: boolean) {
  const name = "Mary Somerville";
  const member = await createMember({ accountId: home.accountId, name, password, isVerified });
  const owner = await inviter.owner.session();
  const body = { email: member.email, name: "As Typed", role: "viewer" };
  expect((await owner.post("/api/members", { body })).status).toBe(201);
  return { ...member, link: linkIn(await mailTo(member.email), "/invitation/") };
}

test("a member of another organisation joins by the emailed link and signing in", async ({
  open,
  tenant,
  other,
}) => {
  const { email, link } = await invite(tenant, other, true);
  const owner = await open(tenant.owner);
  await owner.goto("/settings/members");
  await expect(row(owner, "As Typed")).toContainText("Invited");
  await owner.goto("/settings/outbox");
  await owner.getByRole("link", { name: email }).click();
  await expect(owner.getByText("Only its recipient can open this message")).toBeVisible();
  await expectAccessible(owner);

  const page = await open(null);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Join Test Company");
  await expect(page.getByLabel("New password")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await expect(page.getByRole("link", { name: "New offer" })).toHaveCount(0);
  await owner.goto("/settings/members");
  await expect(row(owner, "Mary Somerville")).toContainText("Active");
  await page.goto(link);
  await expect(page.getByText("This invitation has been accepted")).toBeVisible();
});

test("a signed-in person joins with one button", async ({ open, tenant, other }) => {
  const { userId, email, link } = await invite(tenant, other, true);
  const page = await open(await signedIn({ userId, email }, other));
  await page.goto(link);
  await expect(page.getByText(`You are signed in as ${email}`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Join Test Company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  const members = (await (await tenant.owner.session()).get("/api/members")).body.data;
  const joined = members.find((member: { id: number }) => member.id === userId);
  expect(joined).toMatchObject({ name: "Mary Somerville", invited: false });
});

test("an invitation is listed in the account settings, and is for nobody else", async ({
  open,
  tenant,
  other,
}) => {
  const { userId, email, link } = await invite(tenant, other, true);
  const stranger = await open(other.recruiter);
  await stranger.goto(link);
  await expect(stranger.getByText(`This invitation is for ${email}`)).toBeVisible();
  await expect(stranger.getByRole("button", { name: "Join Test Company" })).toHaveCount(0);
  await expectAccessible(stranger);
  await stranger.getByRole("button", { name: "Sign out" }).click();
  await expect(stranger.getByRole("link", { name: "Sign in" })).toBeVisible();

  const person = await signedIn({ userId, email }, other);
  const page = await open(person);
  await page.goto("/settings/account");
  await expect(page.getByText("Invited as viewer")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Join Test Company" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await expect(page.getByRole("link", { name: "New offer" })).toHaveCount(0);
  await page.goto("/settings/account");
  await expect(page.getByRole("button", { name: "Switch to Test Company" })).toHaveCount(1);
});

test("an unverified password is replaced on joining another account", async ({
  open,
  tenant,
  other,
}) => {
  const { userId, email, link } = await invite(tenant, other, false);
  const before = await open(await signedIn({ userId, email }, other));
  await before.goto("/settings/account");
  await expect(before.getByLabel("Account code")).toBeVisible();
  await expect(before.getByRole("button", { name: "Join Test Company" })).toHaveCount(0);

  const page = await open(null);
  await page.goto(link);
  await expect(page.getByText("It replaces your current password")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("");
  await page.getByLabel("New password").fill("a password of my own");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByLabel("Your name")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Your name").fill("Mary Fairfax");
  await page.getByLabel("New password").fill("a password of my own");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await expect(async () => {
    await before.goto("/offers");
    await expect(before).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass();
});

/** Opens a session of the person in the account that they joined first. */
async function signedIn(
  { userId, email }: { userId: number; email: string },
  home: Tenant,
): Promise<Person> {
  const session = () => home.sessionOf(userId);
  return { userId, email, password, session };
}
