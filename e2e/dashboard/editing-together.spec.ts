import { expect } from "@playwright/test";
import { createMember } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { header, letterText, test, toast } from "./dashboard";
import { isKept, templateName, typeName } from "./drafts";

test("what is typed in a template that another deletes can be saved as a new one", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  const stream = page.waitForResponse((response) => response.url().endsWith("/api/live"));
  await typeName(page, tenant, "Still here");
  await stream;
  await isKept(page);
  await tenant.api.delete(`/api/templates/${tenant.templateId}`);
  const deleted = page.getByRole("alert").filter({ hasText: "Template was deleted" });
  await deleted.getByRole("button", { name: "Save as a new template" }).click();
  await expect(toast(page, "Still here added")).toBeVisible();
  await expect(page).not.toHaveURL(new RegExp(`/templates/${tenant.templateId}$`));
  await expect(templateName(page)).toHaveValue("Still here");
});

test("the letter of an offer that another has changed isn't overwritten unseen", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer();
  const path = `/api/offers/${id}`;
  const letter = async () => (await tenant.api.get(`${path}/versions`)).body.data.length;
  const write = (text: string) =>
    tenant.api.put(path, { body: { renderedHtml: `<p>${text}</p>` } });
  const page = await open(tenant.recruiter);
  const stream = page.waitForResponse((response) => response.url().endsWith("/api/live"));
  await page.goto(`/offers/${id}/letter/edit`);
  await stream;
  await write("Theirs, while nothing was typed");
  await expect(letterText(page)).toContainText("Theirs, while nothing was typed");

  await letterText(page).press("ControlOrMeta+End");
  await page.keyboard.type(" and mine");
  await isKept(page);
  await page.goto("/offers");
  await write("Theirs again");
  await page.goto(`/offers/${id}/letter/edit`);
  await expect(letterText(page)).toContainText("and mine");
  const conflict = page.getByRole("alert").filter({ hasText: "Offer has changed" });
  await expect(conflict).toBeVisible();
  await page.getByRole("button", { name: "Save letter" }).click();
  await expect(conflict).toBeVisible();
  expect(await letter()).toBe(3);
  await conflict.getByRole("button", { name: "See what differs" }).click();
  const dialog = page.getByRole("dialog", { name: "What differs" });
  const frame = dialog.frameLocator("iframe:not([inert] *)");
  await expect(frame.getByRole("insertion").last()).toContainText("mine");
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));
  expect(await letter()).toBe(4);
});

test("two people who edit see each other, and nobody of another account", async ({
  open,
  tenant,
  other,
}) => {
  const { accountId } = tenant;
  const maya = await createMember({ accountId, name: "Maya Chen" });
  const [mine, theirs] = [await open(tenant.recruiter), await open(null)];
  await mine.goto(`/templates/${tenant.templateId}`);
  await theirs.goto("/sign-in");
  await theirs.getByLabel("Email").fill(maya.email);
  await theirs.getByLabel("Password").fill(maya.password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Home");
  await theirs.goto(`/templates/${tenant.templateId}`);
  await expect(header(mine)).toContainText("Maya Chen also has this open");
  await templateName(theirs).fill("Maya's");
  await expect(header(mine)).toContainText("Maya Chen is editing too");
  await expect(header(theirs)).toContainText("Recruiter Person also has this open");
  await theirs
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Jobs" })
    .click();
  await expect(header(mine)).not.toContainText("Maya Chen");

  const stranger = await open(other.recruiter);
  await stranger.goto(`/templates/${other.templateId}`);
  await expect(header(stranger)).not.toContainText("Recruiter Person");
});

test("what another saves appears at once, and what differs can be seen before choosing", async ({
  open,
  tenant,
}) => {
  const path = `/api/templates/${tenant.templateId}`;
  const page = await open(tenant.recruiter);
  const stream = page.waitForResponse((response) => response.url().endsWith("/api/live"));
  await page.goto(`/templates/${tenant.templateId}`);
  await stream;
  await tenant.api.put(path, { body: { name: "Theirs, while nothing was typed" } });
  await expect(templateName(page)).toHaveValue("Theirs, while nothing was typed");

  await templateName(page).fill("Mine");
  await tenant.api.put(path, { body: { name: "Theirs", body: "<p>Welcome {{ salary }}</p>" } });
  const conflict = page.getByRole("alert").filter({ hasText: "Template has changed" });
  await expect(conflict).toBeVisible();
  await expect(templateName(page)).toHaveValue("Mine");
  await conflict.getByRole("button", { name: "See what differs" }).click();
  const dialog = page.getByRole("dialog", { name: "What differs" });
  await expect(dialog.getByRole("deletion")).toHaveText("Theirs");
  await expect(dialog.getByRole("insertion")).toHaveText("Mine");
  const frame = dialog.frameLocator("iframe:not([inert] *)");
  await expect(frame.getByRole("deletion").first()).toContainText("Welcome");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Overwrite with my changes" }).click();
  await expect(toast(page, /^Template saved/)).toBeVisible();
  await expect(conflict).toBeHidden();
  expect((await tenant.api.get(path)).body.data.name).toBe("Mine");
  const { body } = await tenant.api.get(`${path}/versions`);
  expect(body.data.map((version: { name: string }) => version.name)).toContain("Theirs");
});
