import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events } from "@/db/schema";
import { test } from "../fixtures";
import { call } from "../http";
import { openOffer, sign, typeName } from "./offer";

const eventsOf = (offerId: number) =>
  database().select().from(events).where(eq(events.offerId, offerId)).orderBy(events.id);

const again = "Please answer once more";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a reason survives the end of the visit", async ({ page, tenant }) => {
      const { id, link } = await tenant.sentOffer();
      await openOffer(page, link);
      const reason = `Another offer came first. ${"It was close. ".repeat(100)}`.trim();
      const message = page.getByLabel(/^A message to /);
      const button = page.getByRole("button", { name: "Decline offer" });
      await page.getByRole("link", { name: "Decline", exact: true }).click();
      await page.getByLabel("Pay").check();
      await message.fill(reason);
      await page.context().clearCookies();
      await button.click();
      await expect(page.getByRole("alert")).toContainText(again);
      await expect(message).toHaveValue(reason);
      await expect(page.getByLabel("Pay")).toBeChecked();
      expect((await eventsOf(id)).at(-1)?.type).not.toBe("offer.declined");
      await button.click();
      await expect(page.getByText(/^You declined the offer as /)).toBeVisible();
      expect((await eventsOf(id)).at(-1)).toMatchObject({ data: { chosenReason: "Pay", reason } });
    });

    test("a typed name survives the end of the visit", async ({ page, tenant }) => {
      const { id, link } = await tenant.sentOffer();
      await openOffer(page, link);
      await typeName(page, "Ada Byron");
      await page.context().clearCookies();
      await sign(page);
      await expect(page.getByRole("alert")).toContainText(again);
      await expect(page.locator("#name")).toHaveValue("Ada Byron");
      await sign(page);
      await expect(page.getByText(/^You accepted your offer as /)).toBeVisible();
      expect((await eventsOf(id)).filter(({ type }) => type === "offer.accepted")).toHaveLength(1);
    });
  });
}

test("a form proves only its own link, and only while it is open", async ({ page, tenant }) => {
  const [first, second] = [await tenant.sentOffer(), await tenant.sentOffer()];
  await openOffer(page, first.link);
  await page.getByRole("link", { name: "Decline", exact: true }).click();
  const proof = await page.locator("input[name=visit]").first().inputValue();
  const idOf = (link: string) => new URL(link).pathname.split(/[/.]/)[2] ?? "";
  const decline = (link: string, visit: string) =>
    call("POST", `/o/${idOf(link)}/decline`, {
      text: new URLSearchParams({ version: "1", message: "No", visit }).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    });
  expect((await decline(second.link, proof)).status).toBe(403);
  expect((await decline(first.link, "")).status).toBe(403);
  expect((await decline(first.link, proof)).status).toBe(409);
  await tenant.api.patch(`/api/offers/${first.id}/status`, { body: { status: "withdrawn" } });
  expect((await decline(first.link, proof)).status).toBe(404);
  expect((await eventsOf(first.id)).some(({ type }) => type === "offer.declined")).toBe(false);
});
