import { expect, type Page } from "@playwright/test";
import { createTemplate } from "@/lib/testing/factories";
import { pngOf } from "@/lib/testing/images";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { linkIn, mailTo } from "../mailbox";
import { letter, test, toast } from "./dashboard";

const color = "#0f4c5c";

async function saveBranding(page: Page): Promise<void> {
  await page.goto("/settings/branding");
  const logo = { name: "logo.png", mimeType: "image/png", buffer: pngOf(960, 240) };
  await page.getByLabel("Logo file").setInputFiles(logo);
  await expect(page.getByRole("img", { name: "Logo" })).toBeVisible();
  await page.getByRole("textbox", { name: /^Color/ }).fill(color);
  await page.getByLabel(/^Letterhead/).fill("1 Main Street\nHamburg");
  await page.getByLabel(/^Footer/).fill("Test Company GmbH\nHRB 000000");
  await page.getByLabel(/^Name/).fill("Henrike Brandt");
  await page.getByLabel(/^Title/).fill("Head of Grid Operations");
  await page.getByLabel("Paper").selectOption("A4");
  const preview = page.frameLocator("iframe[title='Preview of a letter']:not([inert] *)");
  await expect(preview.getByText("Head of Grid Operations")).toBeVisible();
  await expect(preview.getByRole("img", { name: "Test Company" })).toBeVisible();
  await page.getByRole("button", { name: "Save branding" }).click();
  await expect(toast(page, "Branding saved")).toBeVisible();
}

async function signedOffer({ accountId, offer, api, candidateEmail }: Tenant) {
  const body = `<p>Dear {{ candidate_name }},</p><p>{{ signature }}</p><p><a href="{{ accept_url }}">Answer</a></p>`;
  const { id: templateId } = await createTemplate({ accountId, name: "Signed", body });
  const { id } = await offer({ templateId });
  await api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  return { id, mail: await mailTo(candidateEmail) };
}

/** Returns the color that a page has for its buttons, and for its band. */
const colorsOf = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ["--accent", "--band"].map((name) => style.getPropertyValue(name));
  });

test("a brand is set once, and seen in letters, emails and on candidates' pages", async ({
  open,
  tenant,
}) => {
  test.slow();
  const page = await open(tenant.owner);
  await saveBranding(page);
  await expectAccessible(page, "branding");
  await page.reload();
  await expect(page.getByLabel(/^Footer/)).toHaveValue("Test Company GmbH\nHRB 000000");

  const { id, mail } = await signedOffer(tenant);
  await page.goto(`/offers/${id}`);
  await expect(letter(page).getByRole("img", { name: "Test Company" })).toBeVisible();
  for (const text of ["1 Main Street", "HRB 000000", "Head of Grid Operations"]) {
    await expect(letter(page).getByText(text)).toBeVisible();
  }

  expect(mail.html).toContain(`background: ${color}`);
  const [cid = ""] = /(?<=<img src="cid:)[^"]+/.exec(String(mail.html)) ?? [];
  const attached = mail.attachments.find(({ contentId }) => contentId === `<${cid}>`);
  expect(attached?.mimeType).toBe("image/png");

  const visitor = await open(null);
  let bytes = 0;
  visitor.on("response", async (response) => {
    if (response.url().includes("/fonts/")) return;
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await visitor.goto(linkIn(mail, "/o/"));
  await expect(visitor.getByRole("img", { name: "Test Company" })).toBeVisible();
  expect(await colorsOf(visitor)).toEqual([color, color]);
  await expectAccessible(visitor, "cover");
  await visitor.getByRole("button", { name: "Open your offer" }).click();
  await expect(visitor.frameLocator("iframe").getByText("1 Main Street")).toBeVisible();
  await expectAccessible(visitor, "offer");
  expect(bytes).toBeLessThan(60_000);
});

test("a file that is no image is refused, and the rest of the form stays", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/branding");
  await page.getByLabel(/^Footer/).fill("Kept");
  const field = page.getByLabel("Logo file");
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`);
  await field.setInputFiles({ name: "a.svg", mimeType: "image/svg+xml", buffer: svg });
  await expect(page.getByText("This file isn't a PNG, JPEG or WebP image")).toBeVisible();
  await field.setInputFiles({ name: "a.png", mimeType: "image/png", buffer: svg });
  await expect(page.getByText("The image can't be read")).toBeVisible();
  await expect(page.getByLabel(/^Footer/)).toHaveValue("Kept");
});
