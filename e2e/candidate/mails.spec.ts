import { expect } from "@playwright/test";
import { contrast, expectAccessible } from "../axe";
import { test } from "../fixtures";
import { mailTo } from "../mailbox";
import { acceptOffer, openOffer } from "./offer";

test("emails to candidates can be read by day and in the dark", async ({ page, tenant }) => {
  const { link } = await tenant.sentOffer();
  const letter = await mailTo(tenant.candidateEmail);
  await openOffer(page, link);
  await acceptOffer(page);
  const receipt = await mailTo(tenant.candidateEmail, 2);
  await page.goto("about:blank");
  for (const mail of [letter, receipt]) {
    expect(mail.replyTo?.[0]?.address).toBe(tenant.owner.email);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setContent(String(mail.html));
      await expectAccessible(page, `${mail.subject}, ${colorScheme}`, contrast);
    }
  }
  await page.setContent(String(letter.html));
  const paperOf = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await paperOf(".letter"), "a letter keeps its paper").toBe("rgb(255, 255, 255)");
  expect(await paperOf(".paper")).toBe("rgb(21, 23, 27)");
});
