import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates } from "@/db/schema";
import { messagesFor } from "@/lib/messages/messages";
import { createCandidate } from "@/lib/testing/factories";
import { readCalendar } from "@/lib/testing/read-calendar";
import { expectAccessible } from "../axe";
import { type Tenant, test } from "../fixtures";
import { call } from "../http";
import { coupon, notifiedOffer, recipient } from "./assistance";
import { openOffer } from "./offer";
import { handback, invited, inviterPage, sittingOf, stepsLoaded } from "./sitting";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

async function invitedIn(tenant: Tenant, locale: string) {
  const sitting = await invited(tenant);
  const { candidateId } = await sittingOf(sitting.id);
  await database().update(candidates).set({ locale }).where(eq(candidates.id, candidateId));
  return sitting;
}

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };

for (const [locale, direction] of Object.entries({ de: "ltr", ar: "rtl" })) {
  const { assistance, offerPage, sitting: texts } = messagesFor(locale);
  for (const [device, viewport] of Object.entries(sizes)) {
    test.describe(`in ${locale}, on a ${device}, with JavaScript off`, () => {
      test.use({ javaScriptEnabled: false, viewport });

      const checked = async (page: Page) => {
        await expect(page.locator(`html[lang="${locale}"][dir="${direction}"]`)).toBeAttached();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `nothing overflows at ${page.url()}`).toBeLessThanOrEqual(viewport.width);
      };

      test("an offer to assist is opened and accepted", async ({ page, tenant }) => {
        const { accountId } = tenant;
        const { id: candidateId } = await createCandidate({ accountId, locale });
        const { recipientId, link: url } = await notifiedOffer(tenant, { candidateId });
        await page.goto(url);
        await checked(page);
        await button(page, assistance.cover.button).click();
        await expect(page.getByText(coupon)).toBeVisible();
        await checked(page);
        const accept = link(page, offerPage.page.accept);
        await expect(accept, "within reach").toBeInViewport({ ratio: 1 });
        await accept.click();
        await checked(page);
        await button(page, assistance.page.accept).click();
        await expect(page.locator(".signed")).toBeVisible();
        await checked(page);
        expect(await recipient(recipientId)).toMatchObject({ status: "accepted" });
      });

      test("an assessment is taken and handed in", async ({ page, tenant }) => {
        await inviterPage(page);
        const { id, url } = await invitedIn(tenant, locale);
        await page.goto(url);
        await checked(page);
        await expect(button(page, texts.cover.start), "within reach").toBeInViewport({ ratio: 1 });
        await button(page, texts.cover.start).click();
        await page.getByLabel("4", { exact: true }).check();
        await checked(page);
        await page
          .getByRole("navigation")
          .getByRole("button", { name: texts.sit.toReview })
          .click();
        await expect(page.getByText(texts.review.count(1, 4))).toBeVisible();
        await checked(page);
        await button(page, texts.review.button).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.ended.title);
        expect(await sittingOf(id)).toMatchObject({ finishedAt: expect.any(Date) });
        await page.waitForURL(handback, { timeout: 15_000 });
        await page.goto(url);
        await expect(page.getByText(texts.ended.close)).toBeVisible();
        await checked(page);
      });
    });
  }
}

for (const locale of ["de", "ar"]) {
  const { assistance, offerPage, sitting: texts } = messagesFor(locale);
  test.describe(`in ${locale}, on the narrowest phone`, () => {
    test.use({ viewport: { width: 320, height: 640 } });

    const checked = async (page: Page) => {
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `nothing overflows at ${page.url()}`).toBeLessThanOrEqual(320);
    };

    test("every page of an offer to assist is accessible and fits", async ({ page, tenant }) => {
      const { accountId } = tenant;
      const { id: candidateId } = await createCandidate({ accountId, locale });
      const { link: url } = await notifiedOffer(tenant, { candidateId });
      await page.goto(url);
      await checked(page);
      await button(page, assistance.cover.button).click();
      await expect(page.getByText(coupon)).toBeVisible();
      await checked(page);
      await link(page, offerPage.page.accept).click();
      await checked(page);
      await button(page, assistance.page.accept).click();
      await expect(page.locator(".signed")).toBeVisible();
      await checked(page);
      await page.goto(`${url}/opt-out`);
      await checked(page);
    });

    test("every page of an assessment is accessible and fits", async ({ page, tenant }) => {
      await inviterPage(page);
      const { url } = await invitedIn(tenant, locale);
      await page.goto(url);
      await checked(page);
      await button(page, texts.cover.start).click();
      await stepsLoaded(page);
      await page.getByLabel("4", { exact: true }).check();
      await checked(page);
      await page.getByRole("navigation").getByRole("button", { name: texts.sit.toReview }).click();
      await expect(page.getByText(texts.review.count(1, 4))).toBeVisible();
      await checked(page);
      await button(page, texts.review.button).click();
      await page.waitForURL(handback, { timeout: 15_000 });
      await page.goto(url);
      await expect(page.getByText(texts.ended.close)).toBeVisible();
      await checked(page);
    });
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("what was typed stays when the language is switched, also after the visit", async ({
      page,
      tenant,
    }) => {
      const { offerPage: german } = messagesFor("de");
      const { offerPage: arabic } = messagesFor("ar");
      const { id, link: url } = await tenant.sentOffer();
      await openOffer(page, url);
      const offered = page.url();
      await link(page, "Ask").click();
      await page.getByLabel("Your question").fill("Is there\na piano?");
      await button(page, "Deutsch").click();
      await expect(page.getByLabel(german.ask.question)).toHaveValue("Is there\na piano?");
      await page.goto(offered);
      await link(page, german.page.decline).click();
      await page.getByLabel(german.decline.reasons.Pay).check();
      await page.getByRole("textbox").fill("Too little");
      await page.context().clearCookies({ name: "proffer-visit" });
      await button(page, "العربية").click();
      await expect(page.getByLabel(arabic.decline.reasons.Pay)).toBeChecked();
      await expect(page.getByRole("textbox")).toHaveValue("Too little");
      await page.goto(offered);
      await link(page, arabic.page.accept).click();
      await page.getByLabel(arabic.accept.name).fill("Somebody Else");
      await button(page, arabic.accept.button).click();
      await page.getByLabel(arabic.otherName.correct).fill("Somebody");
      await button(page, "Deutsch").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(german.otherName.title);
      await expect(page.locator(".hand")).toContainText("Somebody Else");
      await expect(page.getByLabel(german.otherName.correct)).toHaveValue("Somebody");
      await button(page, german.otherName.mineButton("Somebody Else")).click();
      await expect(page.locator("html[lang=de] .signed")).toContainText("Somebody Else");
      expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("accepted");
    });

    test("a question stays answered as it was when its language is switched", async ({
      page,
      tenant,
    }) => {
      const { url } = await invitedIn(tenant, "de");
      const { sitting: german } = messagesFor("de");
      const { sitting: arabic } = messagesFor("ar");
      await page.goto(url);
      await button(page, german.cover.start).click();
      await page.getByLabel("4", { exact: true }).check();
      await button(page, "العربية").click();
      const heading = page.getByRole("heading", { level: 1 });
      await expect(heading).toHaveText(arabic.sit.questionOf(1, 4));
      await expect(page.locator('html[lang="ar"]')).toBeAttached();
      await expect(page.getByLabel("4", { exact: true })).toBeChecked();
    });
  });
}

test("an offer's dates are added to a calendar, by its own candidate", async ({ page, tenant }) => {
  const { link: url } = await tenant.sentOffer({
    ...{ startDate: "2031-02-28", expiryDate: "2031-01-15", locale: "de" },
  });
  await page.goto(url);
  await button(page, messagesFor("de").offerPage.cover.button).click();
  const { calendar, offerPage } = messagesFor("de");
  const offered = page.url();
  const read = async () => {
    const href = await link(page, calendar.add).getAttribute("href");
    const answer = await page.request.get(href ?? "");
    expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    return readCalendar(await answer.text());
  };
  const deadline = await read();
  expect(deadline.DTSTART).toMatch(/^2031011\dT\d{6}Z$/);
  expect(await read()).toMatchObject({ UID: deadline.UID ?? "" });
  await link(page, offerPage.page.accept).click();
  await page.getByLabel(offerPage.accept.name).fill("Ada Byron");
  await button(page, offerPage.accept.button).click();
  await expect(page.locator(".signed")).toBeVisible();
  const firstDay = await read();
  expect(firstDay).toMatchObject({
    "DTSTART;VALUE=DATE": "20310228",
    "DTEND;VALUE=DATE": "20310301",
    "SUMMARY;LANGUAGE=de": expect.stringMatching(/^Erster Arbeitstag bei /),
  });
  expect(firstDay.UID).not.toBe(deadline.UID);
  const foreign = await call("GET", `${new URL(offered).pathname}/calendar.ics`);
  expect(foreign.status).toBe(403);
});

test("the deadline of an offer to assist is added likewise, while it is open", async ({
  page,
  tenant,
}) => {
  const { link: url } = await notifiedOffer(tenant);
  await page.goto(url);
  await button(page, "Open the offer").click();
  const file = `${new URL(page.url()).pathname}/calendar.ics`;
  const event = readCalendar(await (await page.request.get(file)).text());
  expect(event["SUMMARY;LANGUAGE=en"]).toBe("Respond to the offer to assist from Bright Futures");
  await link(page, "Decline").click();
  await button(page, "Decline the offer").click();
  await expect(page.getByText("You declined this offer")).toBeVisible();
  expect((await page.request.get(file)).status()).toBe(404);
});

test("a page in place of another one can be switched too", async ({ page, tenant }) => {
  const { link: url } = await tenant.sentOffer();
  await openOffer(page, url);
  await page.context().clearCookies();
  await page.reload();
  await button(page, "Deutsch").click();
  await expect(page.getByRole("heading", { name: messagesFor("de").away.title })).toBeVisible();
  await page.goto("/verify");
  await button(page, "Français").click();
  await expect(page).toHaveURL(/\/verify$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(messagesFor("fr").verify.title);
});
