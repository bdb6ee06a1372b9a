import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { assistanceOffers, candidates, links } from "@/db/schema";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { call } from "../http";
import { linkIn, mailTo } from "../mailbox";
import {
  answer,
  cookieOn,
  coupon,
  eventsOf,
  form,
  notifiedOffer,
  open,
  recipient,
} from "./assistance";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("an emailed offer to assist is opened and accepted", async ({ page, tenant }) => {
      const { recipientId, candidateId } = await notifiedOffer(tenant, {
        candidateId: tenant.candidateId,
      });
      const mail = await mailTo(tenant.candidateEmail);
      expect(mail.subject).toBe("Bright Futures offers to assist you: education service");
      expect(mail.text).toContain("Dear Ada");
      expect(mail.text, "the coupon is shown on the page only").not.toContain(coupon);
      expect(mail.replyTo?.[0]?.address).toBe(tenant.owner.email);
      const link = linkIn(mail, "/a/");
      await page.goto(link);
      await expect(page.getByText(coupon)).toHaveCount(0);
      await open(page, link);
      expect(new URL(page.url()).pathname, "the secret left the address bar").not.toContain(".");
      expect(await recipient(recipientId)).toMatchObject({ status: "seen" });
      await expect(page.getByText("Wednesday, January 15, 2031").first()).toBeVisible();
      await expect(page.getByText("Bring <b>your</b> papers.")).toBeVisible();
      await expect(page.getByText(coupon)).toBeVisible();
      await expect(page.getByText("education service, from Bright Futures")).toBeVisible();
      await expect(page.getByRole("link", { name: tenant.owner.email })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "nothing overflows").toBeLessThanOrEqual(390);
      await answer(page, "Accept");
      await expect(page.getByText(coupon)).toBeVisible();
      await expect(page.getByRole("link", { name: "Decline", exact: true })).toHaveCount(0);
      expect(await recipient(recipientId)).toMatchObject({
        status: "accepted",
        answeredAt: expect.any(Date),
      });
      const happened = await eventsOf(candidateId);
      expect(happened.map(({ type }) => type)).toEqual(["assistance.seen", "assistance.accepted"]);
      expect(happened.at(-1)).toMatchObject({
        actorKind: "candidate",
        actorName: "Ada Byron",
        data: {
          providerName: "Bright Futures",
          recipientId,
          address: expect.any(String),
          agent: expect.stringContaining("Chrome"),
        },
      });
    });

    test("an offer to assist is declined", async ({ page, tenant }) => {
      const { recipientId, link } = await notifiedOffer(tenant);
      await open(page, link);
      await answer(page, "Decline");
      await expect(page.getByText(coupon)).toHaveCount(0);
      expect((await recipient(recipientId))?.status).toBe("declined");
    });
  });
}

test("GET and HEAD of every address below a link change nothing", async ({ tenant }) => {
  const { recipientId, candidateId, link } = await notifiedOffer(tenant);
  const snapshot = async () => [
    await recipient(recipientId),
    await database().select().from(candidates).where(eq(candidates.id, candidateId)),
    await database().select().from(links).where(eq(links.recipientId, recipientId)),
    await eventsOf(candidateId),
  ];
  const before = await snapshot();
  for (const method of ["GET", "HEAD"]) {
    const forms = ["", "/open", "/accept", "/decline", "/opt-out", "/opt-in"];
    for (const below of [...forms, "/language", "/calendar.ics"]) {
      const shown = await call(method, new URL(link).pathname + below);
      expect(shown.status).toBeLessThan(500);
      expect(shown.headers.get("set-cookie")).toBeNull();
      expect(shown.text).not.toContain(coupon);
    }
  }
  expect(await snapshot()).toEqual(before);
});

test("past the last day the page accepts no answer", async ({ page, tenant }) => {
  const { recipientId, offerId, link } = await notifiedOffer(tenant);
  await open(page, link);
  const path = new URL(page.url()).pathname;
  await page.getByRole("link", { name: "Accept", exact: true }).click();
  await database()
    .update(assistanceOffers)
    .set({ answerBy: "2024-04-01" })
    .where(eq(assistanceOffers.id, offerId));
  await page.getByRole("button", { name: "Accept the offer" }).click();
  await expect(page.getByText("The response deadline has passed")).toBeVisible();
  await expect(page.getByText("Monday, April 1, 2024", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Accept", exact: true })).toHaveCount(0);
  await expect(page.getByText(coupon)).toHaveCount(0);
  await expectAccessible(page, "expired");
  await page.goto(`${path}/accept`);
  await expect(page, "there is nothing to confirm any more").toHaveURL(new RegExp(`${path}$`));
  const headers = form(await cookieOn(page));
  expect((await call("POST", `${path}/decline`, { text: "", headers })).status).toBe(409);
  expect((await recipient(recipientId))?.status).toBe("seen");
});

test("a closed, forged or foreign link is rejected", async ({ page, tenant }) => {
  const closed = await notifiedOffer(tenant);
  await database()
    .update(links)
    .set({ closedAt: new Date() })
    .where(eq(links.recipientId, closed.recipientId));
  const active = await notifiedOffer(tenant);
  const [id] = new URL(active.link).pathname.slice(3).split(".");
  const offer = await tenant.sentOffer();
  const foreign = new URL(offer.link).pathname.replace("/o/", "/a/");
  const swapped = new URL(active.link).pathname.replace("/a/", "/o/");
  for (const path of [
    new URL(closed.link).pathname,
    `/a/${id}.${"A".repeat(43)}`,
    foreign,
    swapped,
    "/a/x",
    `/a/${"A".repeat(22)}.x`,
  ]) {
    const shown = await call("GET", path);
    expect(shown.text, path).not.toContain("Open ");
    expect(shown.text, path).not.toContain("Bright Futures");
    expect((await call("POST", `${path}/open`, { text: "", headers: form() })).status).toBe(404);
  }
  await page.goto(`/a/${id}`);
  await expect(page.getByText("Please open the link in your email again")).toBeVisible();
  for (const action of ["accept", "decline", "opt-out", "opt-in"]) {
    const posted = await call("POST", `/a/${id}/${action}`, { text: "", headers: form() });
    expect(posted.text).toContain("Please open the link in your email again");
  }
  const elsewhere = { ...form(), "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
  const opened = await call("POST", `${new URL(active.link).pathname}/open`, {
    text: "",
    headers: elsewhere,
  });
  expect(opened.status).toBe(403);
  expect((await recipient(active.recipientId))?.status).toBe("notified");
});

test("answering twice records one answer", async ({ page, tenant }) => {
  const { candidateId, link } = await notifiedOffer(tenant);
  await open(page, link);
  const headers = form(await cookieOn(page));
  const path = new URL(page.url()).pathname;
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call("POST", `${path}/${index % 2 ? "accept" : "decline"}`, { text: "", headers }),
    ),
  );
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  expect(await eventsOf(candidateId)).toHaveLength(2);
});

test("the page is light and private", async ({ page, tenant }) => {
  const { link } = await notifiedOffer(tenant);
  await open(page, link);
  const [cookie] = await page.context().cookies(page.url());
  expect(cookie).toMatchObject({ path: new URL(page.url()).pathname, httpOnly: true });
  const shown = await page.request.get(page.url());
  const policy = shown.headers()["content-security-policy"];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect((await shown.text()).match(/<script[^>]*>/g)).toEqual([
    '<script defer src="/o/letter.js">',
  ]);
  const cover = await call("GET", new URL(link).pathname);
  expect(cover.headers.get("referrer-policy")).toBe("no-referrer");
  expect(cover.headers.get("x-robots-tag")).toContain("noindex");
  expect(cover.headers.get("cache-control")).toBe("private, no-store");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every state of the page is accessible, ${colorScheme}`, async ({ page, tenant }) => {
    await page.emulateMedia({ colorScheme });
    const { link } = await notifiedOffer(tenant);
    await page.goto(link);
    await expectAccessible(page, "cover");
    await open(page, link);
    await expectAccessible(page, "offer");
    await page.getByRole("link", { name: "Accept", exact: true }).click();
    await expectAccessible(page, "accepting");
    await page.getByRole("link", { name: "Back to the offer" }).click();
    await answer(page, "Accept");
    await expectAccessible(page, "accepted");
    await page.getByRole("button", { name: "Stop emails about offers to assist" }).click();
    await expectAccessible(page, "opted out");
    const declined = await notifiedOffer(tenant);
    await open(page, declined.link);
    await answer(page, "Decline");
    await expectAccessible(page, "declined");
  });
}
