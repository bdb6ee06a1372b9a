import { expect, type Locator, type Page } from "@playwright/test";
import { createMember } from "@/lib/testing/factories";
import { test } from "../fixtures";
import { call } from "../http";
import { linkIn, mailTo } from "../mailbox";
import { answer, notifiedOffer, recipient } from "./assistance";
import { acceptOffer } from "./offer";
import { invited } from "./sitting";

/** What mail programs and people leave behind a link. */
const marks = [".", ">", "\u200b", "%3E", ").", "&gt;"];

/** Opens a link with each mark behind it, and waits for what only the right page shows. */
async function openEach(page: Page, link: string, shown: Locator): Promise<void> {
  for (const mark of marks) {
    await page.goto(`${link}${mark}`);
    await expect(shown, `with ${JSON.stringify(mark)} behind it`).toBeVisible();
  }
}

test("an offer's link opens with what a mail program left behind it", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  const open = page.getByRole("button", { name: "Open your offer" });
  await openEach(page, link, open);
  await openEach(page, `${link.slice(0, -9)}\u00ad${link.slice(-9)}`, open);
  await open.click();
  await acceptOffer(page);
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("accepted");
  const forged = new URL(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}.`);
  expect((await call("GET", forged.pathname)).status).toBe(404);
});

test("a link to an offer to assist opens likewise, and so does the one that opts out", async ({
  page,
  tenant,
}) => {
  const { recipientId, link } = await notifiedOffer(tenant, { candidateId: tenant.candidateId });
  expect((await mailTo(tenant.candidateEmail)).html).toContain(`${link}/opt-out"`);
  await openEach(page, `${link}/opt-out`, page.getByRole("button", { name: /^Stop emails/ }));
  expect((await call("GET", new URL(`${link}/opt-outs`).pathname)).status).toBe(404);
  const open = page.getByRole("button", { name: "Open the offer" });
  await openEach(page, link, open);
  await open.click();
  await answer(page, "Accept");
  expect((await recipient(recipientId))?.status).toBe("accepted");
});

test("a link to an assessment opens likewise", async ({ page, tenant }) => {
  const { url } = await invited(tenant);
  const start = page.getByRole("button", { name: "Start the assessment" });
  await openEach(page, url, start);
  await start.click();
  await expect(page.getByRole("heading", { level: 1, name: /Question/ })).toBeVisible();
});

test("links to members open likewise", async ({ page, tenant }) => {
  const owner = await tenant.owner.session();
  const email = `mary.${tenant.accountId}@example.com`;
  const body = { email, name: "Mary Somerville", role: "viewer" };
  expect((await owner.post("/api/members", { body })).status).toBe(201);
  const welcome = page.getByRole("heading", { name: "Welcome, Mary Somerville" });
  await openEach(page, linkIn(await mailTo(email), "/invitation/"), welcome);
  await page.getByLabel("New password").fill("correct horse battery");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");

  const member = await createMember({ accountId: tenant.accountId, role: "viewer" });
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.goto("/forgot");
  await page.getByLabel("Email").fill(member.email);
  await page.getByRole("button", { name: "Send link" }).click();
  const reset = linkIn(await mailTo(member.email), "/reset/");
  await openEach(page, reset, page.getByRole("heading", { name: "Choose a new password" }));
});
