import { expect, type Page } from "@playwright/test";
import { messagesFor } from "@/lib/messages/messages";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { linkIn, mailTo } from "../mailbox";

const spoken = [
  { locale: "de", direction: "ltr", subject: /^Ihr Angebot von / },
  { locale: "ar", direction: "rtl", subject: /^عرض عمل لك من / },
];

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function expectToFit(page: Page): Promise<void> {
  const { width, visible } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    visible: document.documentElement.clientWidth,
  }));
  expect(width, `nothing overflows at ${page.url()}`).toBeLessThanOrEqual(visible);
}

for (const { locale, direction, subject } of spoken) {
  const { offerPage: texts } = messagesFor(locale);
  const html = (page: Page) => page.locator(`html[lang="${locale}"][dir="${direction}"]`);

  test.describe(`in ${locale}`, () => {
    test.describe("with JavaScript off, on a phone", () => {
      test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

      test("an emailed offer is opened and accepted", async ({ page, tenant }) => {
        const { id } = await tenant.offer({ expiryDate: "2031-01-15", locale });
        await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
        const mail = await mailTo(tenant.candidateEmail);
        expect(mail.subject).toMatch(subject);
        expect(mail.html).toContain(`<html lang="${locale}`);
        expect(mail.html).toContain(`dir="${direction}"`);
        await page.goto(linkIn(mail, "/o/"));
        await expect(html(page)).toBeAttached();
        await button(page, texts.cover.button).click();
        await expect(page.getByRole("heading", { name: texts.page.letter })).toBeVisible();
        await page.getByRole("link", { name: texts.page.accept, exact: true }).click();
        await page.getByLabel(texts.accept.name).fill("Ada Byron");
        await button(page, texts.accept.button).click();
        await expect(html(page)).toBeAttached();
        const offer = (await tenant.api.get(`/api/offers/${id}`)).body.data;
        expect(offer.status).toBe("accepted");
        expect(offer).not.toHaveProperty("locale");
      });
    });

    test.describe("on the narrowest phone", () => {
      test.use({ viewport: { width: 320, height: 640 } });

      test("every page of an offer is accessible and fits", async ({ page, tenant }) => {
        const { link } = await tenant.sentOffer({ expiryDate: "2031-01-15", locale });
        const checked = async () => {
          await expectAccessible(page);
          await expectToFit(page);
        };
        await page.goto(link);
        await checked();
        await button(page, texts.cover.button).click();
        await expect(page.getByRole("heading", { name: texts.page.letter })).toBeVisible();
        await checked();
        const offered = page.url();
        await page.goto(`${offered}/decline?version=1`);
        await checked();
        await page.goto(`${offered}/accept?version=1`);
        await page.getByLabel(texts.accept.name).fill("Somebody Else");
        await button(page, texts.accept.button).click();
        await checked();
        await page.goto(`${offered}/accept?version=1`);
        await page.getByLabel(texts.accept.name).fill("Ada Byron");
        await button(page, texts.accept.button).click();
        await expect(page.locator(".signed")).toBeVisible();
        await checked();
      });
    });
  });
}

test("a candidate switches the language of the page, which stays switched, but not the letter", async ({
  page,
  tenant,
}) => {
  const { link } = await tenant.sentOffer({ expiryDate: "2031-01-15" });
  await page.goto(link);
  await button(page, "العربية").click();
  await expect(page.locator('html[lang="ar"][dir="rtl"]')).toBeAttached();
  await button(page, messagesFor("ar").offerPage.cover.button).click();
  await expect(page.locator('html[lang="ar"]')).toBeAttached();
  await expect(page.frameLocator("iframe").getByText("Dear Ada Byron")).toBeVisible();
  await page.goto(`${new URL(link).origin}/o/unknown`);
  await expect(page.getByRole("heading", { name: messagesFor("ar").away.title })).toBeVisible();
});
