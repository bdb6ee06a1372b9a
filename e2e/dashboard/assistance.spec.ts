import { expect, type Page } from "@playwright/test";
import { createAssistance, createCandidate, memberActor } from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";
import { mailTo } from "../mailbox";
import { confirm, row, toast } from "./dashboard";
import { phone, press, test, text } from "./visit";

const names = (page: Page) => page.getByRole("row").locator("a[data-row-link]");
const coupon = "WELCOME-2025";

/** Creates an offer to assist of the tenant: Ada Byron is notified with a coupon, Kim Quiet only recorded. */
async function assistanceOf(tenant: Tenant, providerName = "Learn Well") {
  const { accountId, owner, candidateId } = tenant;
  const kim = await createCandidate({ accountId, firstName: "Kim", lastName: "Quiet" });
  const created = await createAssistance(
    memberActor(accountId, owner.userId),
    [
      { candidateId, couponCode: coupon, status: "notified", notifiedAt: new Date() },
      { candidateId: kim.id },
    ],
    { providerName, additionalNotes: "Evenings only", answerBy: "2099-01-31" },
  );
  return { ...created, kim };
}

test("filters and search are in the address and survive a reload", async ({ open, tenant }) => {
  const actor = memberActor(tenant.accountId, tenant.owner.userId);
  await createAssistance(actor, [], { providerName: "Alpha School" });
  await createAssistance(actor, [], { providerName: "Beta Visa", reason: "MIGRATION_SERVICE" });
  await createAssistance(actor, [], { providerName: "Gamma Jobs", source: "api" });
  const page = await open(tenant.viewer);
  await page.goto("/assistance");
  await expect(names(page)).toHaveText(["Gamma Jobs", "Beta Visa", "Alpha School"]);
  await page.getByRole("button", { name: "Created", exact: true }).click();
  await expect(names(page)).toHaveText(["Alpha School", "Beta Visa", "Gamma Jobs"]);

  await page.getByRole("button", { name: "Service", exact: true }).click();
  await page.getByRole("checkbox", { name: "Migration service" }).click();
  await expect(names(page)).toHaveText(["Beta Visa"]);
  await expect(page).toHaveURL(/reason=MIGRATION_SERVICE/);
  await page.reload();
  await expect(names(page)).toHaveText(["Beta Visa"]);
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByRole("combobox", { name: "Source" }).selectOption("API");
  await expect(names(page)).toHaveText(["Gamma Jobs"]);
  await page.getByRole("searchbox", { name: "Search offers to assist" }).fill("nobody");
  await expect(page.getByText("No offer to assist matches")).toBeVisible();
  await page.goto("/assistance?provider=Alpha+School");
  await expect(names(page)).toHaveText(["Alpha School"]);
  await expect(page.getByRole("combobox", { name: "Service provider" })).toHaveValue(
    "Alpha School",
  );
});

test("the figures filter recipients, and a coupon shows only on request", async ({
  open,
  tenant,
}) => {
  const { publicId } = await assistanceOf(tenant);
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/${publicId}`);
  await expect(names(page)).toHaveText(["Ada Byron", "Kim Quiet"]);
  await expect(page.getByRole("img", { name: "1 recorded, 1 notified" })).toBeVisible();
  await page.getByRole("button", { name: "Notified 1" }).click();
  await expect(names(page)).toHaveText(["Ada Byron"]);
  await expect(page).toHaveURL(/status=notified/);

  const code = page.locator("td code:visible");
  await expect(code).toHaveText("••••2025");
  await page.getByRole("button", { name: "Show coupon for Ada Byron" }).click();
  await expect(code).toHaveText(coupon);
  await page.getByRole("button", { name: "Hide coupon for Ada Byron" }).click();
  await expect(code).toHaveText("••••2025");
  const owner = await tenant.owner.session();
  const audit = await owner.get("/api/audit?action=coupon.revealed");
  expect(audit.body.data).toHaveLength(1);

  const viewing = await open(tenant.viewer);
  await viewing.goto(`/assistance/${publicId}`);
  await expect(names(viewing)).toHaveCount(2);
  await expect(viewing.getByRole("button", { name: /^Show the coupon/ })).toHaveCount(0);
  await expect(viewing.getByRole("button", { name: /^Actions for/ })).toHaveCount(0);
  await viewing.getByRole("button", { name: "Export" }).click();
  await expect(viewing.getByRole("menuitem", { name: /full coupon codes/ })).toContainText(
    "You don't have permission to view full coupon codes",
  );
});

test("recipients are exported as a file, masked or whole", async ({ open, tenant }) => {
  const { publicId } = await assistanceOf(tenant);
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/${publicId}`);
  for (const [item, code] of [
    ["CSV with masked coupons", "••••2025"],
    ["CSV with full coupon codes", coupon],
  ] as const) {
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: item }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("recipients.csv");
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString()).toContain(code);
  }
});

test("remaining recipients are notified together, and their link can be shared", async ({
  open,
  tenant,
}) => {
  const { publicId, kim } = await assistanceOf(tenant);
  const page = await open(tenant.recruiter);
  await page.goto(`/assistance/${publicId}`);
  await page.getByRole("button", { name: "Notify 1 candidate" }).click();
  await confirm(page, "Notify 1 candidate of this offer to assist?", "Send emails");
  await expect(toast(page, "1 candidate will be notified")).toBeVisible();
  const mail = await mailTo(kim.email ?? "");
  expect(mail.subject).toContain("Learn Well");
  await expect(page.getByRole("img", { name: "2 notified" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Everyone who can be notified has been.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Notify/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Actions for Kim Quiet" }).click();
  await page.getByRole("menuitem", { name: "Show link" }).click();
  const link = page.getByRole("dialog", { name: "Link for Kim Quiet" }).getByRole("textbox");
  const url = await link.inputValue();
  expect(mail.html).toContain(url);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Actions for Kim Quiet" }).click();
  await page.getByRole("menuitem", { name: "Resend email" }).click();
  await expect(toast(page, "Email to Kim Quiet queued")).toBeVisible();
  await mailTo(kim.email ?? "", 2);
});

test("a new offer to assist is created from the list of candidates", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/assistance");
  await page.getByRole("link", { name: "New offer to assist" }).first().click();
  const form = page.getByRole("form", { name: "New offer to assist" });
  await form.getByLabel("Service").selectOption("Education service");
  await page.getByLabel("Notes").fill("Evening classes for all");
  const mail = page.frameLocator("iframe[title^='Preview']:not([inert] *)");
  await expect(mail.getByText("Evening classes for all")).toBeVisible();
  const passed = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  for (const [day, problem] of [
    ["0026-01-01", "Enter a year from 2000 to 2100"],
    ["2099-01-31", "This is more than ten years ahead. Check the year"],
    [passed, "Choose a day that hasn't passed"],
  ] as const) {
    await page.getByLabel("Respond by").fill(day);
    await page.getByRole("button", { name: "Choose candidates" }).click();
    await expect(page.getByText(problem)).toBeVisible();
  }
  await page.getByLabel("Respond by").fill("2031-01-31");
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await expect(page.getByText(/^Education service, notified by email, respond by/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Select Ada Byron" }).click();
  await page.getByRole("button", { name: "Review 1" }).click();
  await page.getByRole("button", { name: "Offer assistance to 1 candidate" }).click();
  await page.getByRole("link", { name: "View the offer to assist" }).click();
  await expect(page).toHaveURL(/\/assistance\/[\w-]{22}$/);
  await expect(row(page, "Ada Byron")).toContainText("Notified");
  await text(page, "Evening classes for all");
  expect((await mailTo(tenant.candidateEmail)).html).toContain("Evening classes for all");
});

test("a candidate's page has their offers to assist", async ({ open, tenant }) => {
  const { publicId } = await assistanceOf(tenant);
  const page = await open(tenant.recruiter);
  await page.goto(`/candidates/${tenant.candidateId}`);
  const section = page.getByRole("region", { name: "Offers to assist" });
  await expect(section.getByText("••••2025")).toBeVisible();
  await section.getByRole("link", { name: "Learn Well" }).click();
  await expect(page).toHaveURL(new RegExp(`/assistance/${publicId}$`));
});

test("another account's offer to assist is not found", async ({ open, tenant, other }) => {
  const { publicId } = await assistanceOf(tenant);
  const page = await open(other.owner);
  await page.goto("/assistance");
  await page.evaluate((path) => window.location.assign(path), `/assistance/${publicId}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not found");
  await expect(page.getByText("Learn Well")).toHaveCount(0);
});

test("a key names its service provider, and an account notifies of API offers", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/access/keys");
  await page.getByRole("button", { name: "New API key" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New API key" });
  await expect(dialog.getByLabel(/^Service provider/)).toHaveCount(0);
  await dialog.getByRole("checkbox", { name: /^Offer to assist candidates/ }).check();
  await dialog.getByLabel("Name").fill("Partner");
  await dialog.getByLabel(/^Service provider/).fill("Visa Aid");
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(page.getByText("for Visa Aid")).toBeVisible();

  await page.goto("/settings/account");
  const box = page.getByRole("checkbox", { name: /^Email candidates about offers created/ });
  await box.check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(toast(page, "Organisation saved")).toBeVisible();
  await page.reload();
  await expect(box).toBeChecked();
});

test("every screen is accessible in both themes, on a desk and on a phone", async ({
  visit,
  tenant,
  other,
}) => {
  const { publicId } = await assistanceOf(tenant);
  await visit(tenant.recruiter, [
    ["offers to assist", "/assistance", (page) => text(page, "Learn Well")],
    ["nothing matches", "/assistance?search=zzz", (page) => text(page, "No offer to assist")],
    ["one", `/assistance/${publicId}`, (page) => text(page, "Kim Quiet")],
    [
      "link",
      null,
      async (page) => {
        await page.getByRole("button", { name: "Actions for Kim Quiet" }).click();
        await page.getByRole("menuitem", { name: "Show link" }).click();
        await expect(page.getByRole("dialog", { name: "Link for Kim Quiet" })).toBeVisible();
      },
    ],
    ["notify", null, (page) => press(page, "Notify 1 candidate", /^Notify 1 candidate/)],
    ["new", "/assistance/new", (page) => text(page, "Created in your organisation's name")],
    ["candidates", "/assistance/new?step=candidates", (page) => text(page, "Byron, Ada")],
    ["person", `/candidates/${tenant.candidateId}`, (page) => text(page, "Learn Well")],
  ]);
  await visit(other.viewer, [
    ["empty", "/assistance", (page) => text(page, "No offers to assist")],
  ]);
});

test("an offer to assist is followed on a phone", async ({ open, tenant }) => {
  const { publicId } = await assistanceOf(tenant);
  const page = await open(tenant.recruiter, { viewport: phone });
  await page.goto("/assistance");
  await expect(row(page, "Learn Well")).toContainText("Education service");
  await page.goto(`/assistance/${publicId}`);
  await page.getByRole("button", { name: "Recorded 1" }).click();
  await expect(names(page)).toHaveText(["Kim Quiet"]);
  await expect(row(page, "Kim Quiet")).toContainText("Recorded");
});
