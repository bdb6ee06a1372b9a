import { expect, type Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events } from "@/db/schema";
import { test } from "../fixtures";
import { call } from "../http";

const eventsOf = (offerId: number) =>
  database().select().from(events).where(eq(events.offerId, offerId)).orderBy(events.id);

async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Open my offer" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const again = "Please answer once more";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reason survives the end of the visit", async ({ page, tenant }) => {
      const { id, link } = await tenant.sentOffer();
      await open(page, link);
      const reason = `Another offer came first. ${"It was close. ".repeat(100)}`.trim();
      await page.getByText("Decline the offer").first().click();
      await page.getByLabel("Reason").fill(reason);
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Decline the offer" }).click();
      await expect(page.getByRole("alert")).toContainText(again);
      await expect(page.getByLabel("Reason")).toHaveValue(reason);
      expect((await eventsOf(id)).at(-1)?.type).not.toBe("offer.declined");
      await page.getByRole("button", { name: "Decline the offer" }).click();
      await expect(page.getByText("You declined this offer")).toBeVisible();
      expect((await eventsOf(id)).at(-1)).toMatchObject({ data: { reason } });
    });

    test("a typed name survives the end of the visit", async ({ page, tenant }) => {
      const { id, link } = await tenant.sentOffer();
      await open(page, link);
      await page.getByLabel("Your full name").fill("Ada Byron");
      await page.context().clearCookies();
      await page.getByRole("button", { name: "Accept the offer" }).click();
      await expect(page.getByRole("alert")).toContainText(again);
      await expect(page.getByLabel("Your full name")).toHaveValue("Ada Byron");
      await page.getByRole("button", { name: "Accept the offer" }).click();
      await expect(page.getByText("You accepted this offer")).toBeVisible();
      expect((await eventsOf(id)).filter(({ type }) => type === "offer.accepted")).toHaveLength(1);
    });
  });
}

test("a form proves only its own link, and only while it is open", async ({ page, tenant }) => {
  const [first, second] = [await tenant.sentOffer(), await tenant.sentOffer()];
  await open(page, first.link);
  const proof = await page.locator("input[name=visit]").first().inputValue();
  const idOf = (link: string) => new URL(link).pathname.split(/[/.]/)[2] ?? "";
  const decline = (link: string, visit: string) =>
    call("POST", `/o/${idOf(link)}/decline`, {
      text: new URLSearchParams({ version: "1", reason: "No", visit }).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
  expect((await decline(second.link, proof)).status).toBe(403);
  expect((await decline(first.link, "")).status).toBe(403);
  expect((await decline(first.link, proof)).status).toBe(409);
  await tenant.api.patch(`/api/offers/${first.id}/status`, { body: { status: "withdrawn" } });
  expect((await decline(first.link, proof)).status).toBe(404);
  expect((await eventsOf(first.id)).some(({ type }) => type === "offer.declined")).toBe(false);
});
