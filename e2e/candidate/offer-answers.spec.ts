import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events } from "@/db/schema";
import { test } from "../fixtures";
import { openOffer, sign, typeName } from "./offer";

const eventsOf = (offerId: number) =>
  database().select().from(events).where(eq(events.offerId, offerId)).orderBy(events.id);

test("another name is asked about, recorded as different, and shown so", async ({
  page,
  tenant,
}) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await typeName(page, "Ada Lovelace");
  await sign(page);
  await expect(page.getByRole("heading", { name: "Is this your name?" })).toBeVisible();
  await expect(page.locator("mark")).toHaveText("Lovelace");
  expect((await eventsOf(id)).at(-1)?.type).toBe("offer.opened");
  await page.getByLabel("Correct your name").fill("Ada King");
  await page.getByRole("button", { name: "Sign with the corrected name" }).click();
  await expect(page.locator("mark")).toHaveText("King");
  await page.getByRole("button", { name: "Sign as Ada King" }).click();
  await expect(page.getByText(/^You accepted your offer as /)).toBeVisible();
  const { body } = await tenant.api.get(`/api/offers/${id}/events`);
  expect(body.data[0]).toMatchObject({
    type: "offer.accepted",
    data: { typedName: "Ada King", nameDiffers: true, candidateName: "Ada Byron" },
  });
});

test("a mistyped name is corrected and isn't recorded as different", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await typeName(page, "Ada Byrom");
  await sign(page);
  await page.getByLabel("Correct your name").fill("BYRON, ada");
  await page.getByRole("button", { name: "Sign with the corrected name" }).click();
  await expect(page.getByText(/^You accepted your offer as /)).toBeVisible();
  const { data } = (await eventsOf(id)).at(-1) ?? {};
  expect(data).toMatchObject({ typedName: "BYRON, ada" });
  expect(data).not.toHaveProperty("nameDiffers");
});

test("a reason of the account's list is chosen, and others are refused", async ({
  page,
  tenant,
}) => {
  const owner = await tenant.owner.session();
  const declineReasons = ["Pay", "Our <i>cafeteria</i>"];
  const saved = await owner.put("/api/account", { body: { declineReasons } });
  expect(saved.body.data.declineReasons).toEqual(declineReasons);
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await page.getByRole("link", { name: "Decline", exact: true }).click();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  const first = page.getByRole("radio").first();
  await first.evaluate((radio) => radio.setAttribute("value", "Something else"));
  await first.check();
  await page.getByLabel(/^A message to /).fill("Kept");
  await page.getByRole("button", { name: "Decline offer" }).click();
  await expect(page.getByRole("alert")).toContainText("Choose a reason from the list");
  await expect(page.getByLabel(/^A message to /)).toHaveValue("Kept");
  await page.getByLabel("Our <i>cafeteria</i>").check();
  await page.getByRole("button", { name: "Decline offer" }).click();
  await expect(page.getByText(/^You declined the offer as /)).toBeVisible();
  await expect(page.getByText("Our <i>cafeteria</i>")).toBeVisible();
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    type: "offer.declined",
    data: { chosenReason: "Our <i>cafeteria</i>", reason: "Kept" },
  });
});

test.describe("in another zone", () => {
  test.use({ timezoneId: "Pacific/Auckland" });

  test("the deadline is shown in the reader's time too", async ({ page, tenant }) => {
    const { link } = await tenant.sentOffer({ expiryDate: "2031-01-15" });
    await openOffer(page, link);
    await expect(page.getByText("your time")).toBeVisible();
    await expect(page.getByText(/^Thu 12:59/)).toBeVisible();
  });
});

test("a question reaches the offer, also after the visit has ended", async ({ page, tenant }) => {
  const { id, link } = await tenant.sentOffer();
  await openOffer(page, link);
  await page.getByRole("link", { name: "Ask", exact: true }).click();
  await page.getByLabel("Your question").fill("May I start <b>later</b>?");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Send question" }).click();
  await expect(page.getByRole("status")).toContainText("Your question was sent");
  await page.reload();
  const { body } = await tenant.api.get(`/api/offers/${id}/events`);
  expect(body.data.map(({ type }: { type: string }) => type).slice(0, 2)).toEqual([
    ...["offer.asked", "offer.opened"],
  ]);
  expect(body.data[0].data).toMatchObject({ version: 1, question: "May I start <b>later</b>?" });
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.status).toBe("pending");
});
