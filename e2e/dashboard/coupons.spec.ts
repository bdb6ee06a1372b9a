import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { assistanceRecipients } from "@/db/schema";
import { addRecipients, recordAssistance } from "@/lib/assistance/record-assistance";
import { addCoupons } from "@/lib/coupons/add-coupons";
import { allocateCoupons } from "@/lib/coupons/allocate-coupons";
import { createPool } from "@/lib/coupons/create-pool";
import { memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { confirm, header, row, test, toast } from "./dashboard";

const actorOf = ({ accountId, owner }: Tenant) => memberActor(accountId, owner.userId);

async function newPool(tenant: Tenant, codes: string[], name = "Courses") {
  const pool = await createPool(actorOf(tenant), { name, reason: "EDUCATION_SERVICE" });
  const coupons = codes.map((code) => ({ code }));
  if (codes.length > 0) await addCoupons(actorOf(tenant), pool.id, { coupons });
  return pool.id;
}

async function give(tenant: Tenant, poolId: number): Promise<number> {
  const { accountId, candidateId } = tenant;
  return inTransaction(async (tx) => {
    const offer = await recordAssistance(tx, actorOf(tenant), {
      providerName: "Bright Futures",
      reason: "EDUCATION_SERVICE",
      additionalNotes: null,
      source: "dashboard",
      ...{ notifies: false, templateId: null, poolId, answerBy: null },
    });
    const recipients = [{ candidateId, couponCode: null }];
    const [recipient] = await addRecipients(tx, accountId, offer.id, recipients);
    await allocateCoupons(tx, accountId, poolId, [recipient!.id]);
    return recipient!.id;
  });
}

test("a pool is created and filled by pasting, and shows what it skips", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/assistance/coupons");
  await expect(page.getByText("No coupon pools yet")).toBeVisible();
  await header(page).getByRole("button", { name: "New pool" }).click();
  const form = page.getByRole("dialog", { name: "New coupon pool" });
  await form.getByRole("button", { name: "Add pool" }).click();
  await expect(form.getByLabel("Name")).toHaveAccessibleDescription("Fill this in");
  await form.getByLabel("Name").fill("Courses");
  await form.getByLabel("Service").selectOption("EDUCATION_SERVICE");
  await form.getByLabel("Low-stock threshold").fill("2");
  await form.getByRole("button", { name: "Add pool" }).click();
  await expect(page).toHaveURL(/\/assistance\/coupons\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courses");
  await expect(page.getByText("No codes left")).toBeVisible();

  await header(page).getByRole("button", { name: "Add codes" }).click();
  const dialog = page.getByRole("dialog", { name: "Add codes to Courses" });
  await dialog
    .getByLabel("Codes")
    .fill(["SPRING-1", "SPRING-2,2031-01-31", "SPRING-1", "x".repeat(256)].join("\n"));
  await expect(dialog.getByRole("status")).toContainText("2 new codes");
  await expect(dialog.getByRole("status")).toContainText(
    "Skipped: 1 is repeated here, 1 can't be read.",
  );
  await expect(dialog.getByRole("status")).toContainText(
    "Line 4: the code is longer than 255 characters",
  );
  await dialog.getByRole("button", { name: "Add 2 codes" }).click();
  await expect(toast(page, "2 codes added")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(row(page, "••••NG-2")).toContainText("Jan 31, 2031");
  await expect(page.getByText("2 of 2 available")).toBeVisible();
  await expect(page.getByText("No codes left")).toBeHidden();

  await header(page).getByRole("button", { name: "Add codes" }).click();
  await dialog.getByLabel("File to import").setInputFiles({
    name: "codes.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("code,expires\r\nSPRING-2,\r\nSPRING-3,2001-01-31\r\n"),
  });
  await expect(dialog.getByRole("status")).toContainText("0 new codes");
  await expect(dialog.getByRole("status")).toContainText(
    "Skipped: 1 is already in the pool, 1 to check first.",
  );
  await expect(dialog.getByRole("status")).toContainText(
    "Line 3: the code expired on January 31, 2001",
  );
  await dialog.getByLabel("Expiry date").fill("2001-01-31");
  await expect(dialog.getByLabel("Expiry date")).toHaveAccessibleDescription(
    /This is more than a year ago\. Check the year$/,
  );
  await dialog.getByLabel("Expiry date").fill("");
  await dialog.getByRole("checkbox", { name: "Add the codes to check too (1)" }).check();
  await expectAccessible(page, "the dialog that asks");
  await dialog.getByRole("button", { name: "Add 1 code" }).click();
  await expect(row(page, "••••NG-3")).toContainText("Expired");
});

test("a code with its candidate is shown, revealed, returned and deleted", async ({
  open,
  tenant,
}) => {
  const poolId = await newPool(tenant, ["COUPON2025"]);
  const recipientId = await give(tenant, poolId);
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/coupons/${poolId}?state=allocated`);
  const coupon = row(page, "Ada Byron");
  await expect(coupon).toContainText("••••2025");
  await expect(coupon).toContainText("Bright Futures");
  await expect(page.getByText("COUPON2025")).toHaveCount(0);
  await coupon.getByRole("button", { name: "Show ••••2025" }).click();
  await expect(coupon).toContainText("COUPON2025");
  await coupon.getByRole("button", { name: "Hide ••••2025" }).click();
  await expect(coupon).toContainText("••••2025");

  await coupon.getByRole("button", { name: "Actions for ••••2025" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Return to pool"]);
  await page.getByRole("menuitem", { name: "Return to pool" }).click();
  await confirm(page, "Return ••••2025 from Ada Byron to the pool?", "Return to pool");
  await expect(toast(page, "••••2025 returned to the pool")).toBeVisible();
  await expect(page.getByText("No code matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  const free = row(page, "••••2025");
  await expect(free).toContainText("Available");
  const [recipient] = await database()
    .select()
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.id, recipientId));
  expect(recipient?.couponCode).toBeNull();
  await free.getByRole("button", { name: "Actions for ••••2025" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await confirm(page, "Delete ••••2025?", "Delete code");
  await expect(page.getByText("No codes yet")).toBeVisible();
});

test("an accepted coupon stays where it is, and says why", async ({ open, tenant }) => {
  const poolId = await newPool(tenant, ["COUPON2025"]);
  const recipientId = await give(tenant, poolId);
  await database()
    .update(assistanceRecipients)
    .set({ status: "accepted" })
    .where(eq(assistanceRecipients.id, recipientId));
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/coupons/${poolId}`);
  await page.getByRole("button", { name: "Actions for ••••2025" }).click();
  await expect(page.getByRole("menu")).toContainText("may use this coupon");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await page.getByRole("button", { name: "More actions" }).click();
  await expect(page.getByRole("menu")).toContainText("Cannot delete pool with allocated coupons");
});

test("a pool is changed and deleted, and the list is filtered by its address", async ({
  open,
  tenant,
}) => {
  const poolId = await newPool(tenant, ["A1"]);
  await newPool(tenant, [], "Visas");
  const page = await open(tenant.recruiter);
  await page.goto("/assistance/coupons?search=cour");
  await expect(row(page, "Courses")).toContainText("1 of 1 available");
  await expect(row(page, "Courses")).toContainText("Low stock");
  await expect(row(page, "Visas")).toHaveCount(0);
  await row(page, "Courses").getByRole("link", { name: "Courses" }).click();
  await expect(page).toHaveURL(new RegExp(`/assistance/coupons/${poolId}$`));
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Edit pool" }).click();
  const edit = page.getByRole("dialog", { name: "Edit Courses" });
  await edit.getByLabel("Name").fill("Visas");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(edit.getByLabel("Name")).toHaveAccessibleDescription(/already in use/);
  await edit.getByLabel("Name").fill("Evening courses");
  await edit.getByLabel("Low-stock threshold").fill("0");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evening courses");
  await expect(page.getByText("Low stock")).toBeHidden();
  await page.getByRole("button", { name: "More actions" }).click();
  await page.getByRole("menuitem", { name: "Delete pool" }).click();
  await confirm(page, "Delete Evening courses?", "Delete pool");
  await expect(page).toHaveURL(/\/assistance\/coupons$/);
  await expect(row(page, "Visas")).toBeVisible();
  await expect(row(page, "Evening courses")).toHaveCount(0);
});

test("a viewer sees pools, and neither codes nor changes", async ({ open, tenant }) => {
  const poolId = await newPool(tenant, ["COUPON2025"]);
  const page = await open(tenant.viewer);
  await page.goto(`/assistance/coupons/${poolId}`);
  await expect(row(page, "••••2025")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Show/ })).toHaveCount(0);
  await expect(header(page).getByRole("button", { name: "Add codes" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["a desk", { width: 1280, height: 800 }],
    ["a phone", { width: 390, height: 844 }],
  ] as const) {
    test(`the screens of coupons are accessible in ${colorScheme} on ${device}`, async ({
      open,
      tenant,
    }) => {
      const poolId = await newPool(tenant, ["COUPON2025", "COUPON2026"]);
      await give(tenant, poolId);
      const page = await open(tenant.recruiter, { colorScheme, viewport, reducedMotion: "reduce" });
      await page.goto("/assistance/coupons");
      await expect(row(page, "Courses")).toBeVisible();
      await expectAccessible(page);
      await page.goto(`/assistance/coupons/${poolId}`);
      await expect(row(page, "••••2025")).toBeVisible();
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
      await header(page).getByRole("button", { name: "Add codes" }).click();
      const dialog = page.getByRole("dialog", { name: "Add codes to Courses" });
      await dialog.getByLabel("Codes").fill("COUPON2026\nCOUPON2027");
      await expect(dialog.getByRole("status")).toContainText("1 new code");
      await expectAccessible(page, "the dialog");
    });
  }
}
