import { expect } from "@playwright/test";
import type { Tenant } from "../fixtures";
import { header, letterText, test, toast } from "./dashboard";
import { isKept, restored, templateName, typeName } from "./drafts";

const savedName = async (tenant: Tenant) =>
  (await tenant.api.get(`/api/templates/${tenant.templateId}`)).body.data.name;

test("a draft outlives reloading and leaving, and ends when it is saved", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Half a thought");
  await isKept(page);
  await page.reload();
  await expect(templateName(page)).toHaveValue("Half a thought");
  await expect(restored(page)).toBeVisible();
  await isKept(page);
  expect(await savedName(tenant)).toBe("Plain");

  await templateName(page).fill("A whole thought");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jobs");
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(page)).toHaveValue("A whole thought");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page, "Template saved")).toBeVisible();
  await expect(restored(page)).toBeHidden();
  await page.reload();
  await expect(templateName(page)).toHaveValue("A whole thought");
  await expect(restored(page)).toBeHidden();
  await expect(header(page).getByText("Draft saved")).toBeHidden();
});

test("closing at once keeps what was just typed, for another visit and nobody else", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Typed and closed");
  await page.close();
  const again = await page.context().newPage();
  await again.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(again)).toHaveValue("Typed and closed");
  await expect(restored(again)).toBeVisible();
  const other = await open(tenant.owner);
  await other.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(other)).toHaveValue("Plain");
});

test("a restored draft can be discarded", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Not this");
  await isKept(page);
  await page.reload();
  await restored(page).getByRole("button", { name: "Discard draft" }).click();
  await expect(templateName(page)).toHaveValue("Plain");
  await expect(restored(page)).toBeHidden();
  const state = await page.request.get(`/api/drafts?templateId=${tenant.templateId}`);
  await expect
    .poll(async () => {
      const answer = await page.request.get(state.url());
      return (await answer.json()).data.draft;
    })
    .toBeNull();
  await page.reload();
  await expect(templateName(page)).toHaveValue("Plain");
});

test("a new template has a draft too, which ends when it is added", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/templates/new");
  await templateName(page).fill("Interns");
  await isKept(page);
  await page.goto("/templates");
  await page.goto("/templates/new");
  await expect(templateName(page)).toHaveValue("Interns");
  await page.getByRole("button", { name: "Add template" }).click();
  await expect(page).toHaveURL(/\/templates\/\d+$/);
  await page.goto("/templates/new");
  await expect(templateName(page)).toHaveValue("");
});

test("what is typed outlives the session's end, with and without signing in over the page", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Before the end");
  await isKept(page);
  await page.context().clearCookies();
  await templateName(page).fill("After the end");
  const ended = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(ended).toBeVisible();
  await ended.getByLabel("Password").fill(tenant.recruiter.password);
  await ended.getByRole("button", { name: "Sign in" }).click();
  await expect(ended).toBeHidden();
  await expect(templateName(page)).toHaveValue("After the end");

  await page.context().clearCookies();
  await templateName(page).fill("After another end");
  await expect(ended).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(tenant.recruiter.email);
  await page.getByLabel("Password").fill(tenant.recruiter.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(page)).toHaveValue("After another end");
});

test("a draft of an older version is restored beside the conflict", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Mine");
  await isKept(page);
  await page.goto("/templates");
  await tenant.api.put(`/api/templates/${tenant.templateId}`, { body: { name: "Theirs" } });
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(page)).toHaveValue("Mine");
  await expect(restored(page)).toBeVisible();
  const conflict = page.getByRole("alert").filter({ hasText: "Template has changed" });
  await expect(conflict).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(conflict).toBeVisible();
  expect(await savedName(tenant)).toBe("Theirs");
  await conflict.getByRole("button", { name: "Discard my changes" }).click();
  await expect(templateName(page)).toHaveValue("Theirs");
  await expect(restored(page)).toBeHidden();
});

test("two pages of one person don't end each other's drafts", async ({ open, tenant }) => {
  const first = await open(tenant.recruiter);
  await first.goto(`/templates/${tenant.templateId}`);
  const second = await first.context().newPage();
  await typeName(second, tenant, "Saved in the second");
  await isKept(second);
  await templateName(first).fill("Typed in the first");
  await isKept(first);
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(second, "Template saved")).toBeVisible();
  await first.close();
  await second.goto(`/templates/${tenant.templateId}`);
  await expect(templateName(second)).toHaveValue("Typed in the first");
  await expect(second.getByText("Template has changed")).toBeVisible();
});

test("what is typed while a save is on its way stays, as a draft", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await typeName(page, tenant, "Sent");
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/templates/${tenant.templateId}`, async (route) => {
    const isSave =
      route.request().postData()?.includes("Sent") &&
      !route.request().postData()?.includes("content");
    if (isSave) await released;
    await route.continue();
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await templateName(page).fill("Typed since");
  release();
  await expect(toast(page, "Template saved")).toBeVisible();
  await expect(templateName(page)).toHaveValue("Typed since");
  await isKept(page);
  expect(await savedName(tenant)).toBe("Sent");
});

test("an edited letter of an offer is kept until it is saved or discarded", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  const words = "We look forward to working with you.";
  await page.goto(`/offers/${id}/letter/edit`);
  await letterText(page).press("ControlOrMeta+End");
  await page.keyboard.type(` ${words}`);
  await isKept(page);
  await page.goto(`/offers/${id}`);
  await page.goto(`/offers/${id}/letter/edit`);
  await expect(restored(page)).toBeVisible();
  await expect(letterText(page)).toContainText(words);
  await restored(page).getByRole("button", { name: "Discard draft" }).click();
  await expect(letterText(page)).not.toContainText(words);
});
