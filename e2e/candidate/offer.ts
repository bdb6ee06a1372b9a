import { expect, type Page } from "@playwright/test";

/** Opens an offer's page by its link, as a person does. */
export async function openOffer(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Open your offer" }).click();
  await expect(page.getByRole("heading", { name: "Your letter" })).toBeVisible();
}

/** Leads from the offer's page to the page where it is signed, and types a name there. */
export async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name: "Accept", exact: true }).click();
  await page.getByLabel("Type your full name to sign").fill(name);
}

export const sign = (page: Page) => page.getByRole("button", { name: "Sign and accept" }).click();

/** Accepts an opened offer. */
export async function acceptOffer(page: Page, name = "Ada Byron"): Promise<void> {
  await typeName(page, name);
  await sign(page);
  await expect(page.getByText(/^You accepted your offer as /)).toBeVisible();
}

/** Declines an opened offer with a message. */
export async function declineOffer(page: Page, message: string): Promise<void> {
  await page.getByRole("link", { name: "Decline", exact: true }).click();
  await page.getByLabel(/^A message to /).fill(message);
  await page.getByRole("button", { name: "Decline offer" }).click();
  await expect(page.getByText(/^You declined the offer as /)).toBeVisible();
}
