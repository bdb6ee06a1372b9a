import { expect, type Page } from "@playwright/test";
import { createMember } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import type { Tenant } from "../fixtures";
import { header, letterText, test, toast } from "./dashboard";

const name = (page: Page) => page.getByLabel("Name", { exact: true });
const restored = (page: Page) => page.getByRole("status").filter({ hasText: /^Draft from / });
const isKept = (page: Page) => expect(header(page).getByText("Draft saved")).toBeVisible();
const savedName = async (tenant: Tenant) =>
  (await tenant.api.get(`/api/templates/${tenant.templateId}`)).body.data.name;

async function type(page: Page, tenant: Tenant, text: string): Promise<void> {
  await page.goto(`/templates/${tenant.templateId}`);
  await name(page).fill(text);
}

test("a draft outlives reloading and leaving, and ends when it is saved", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Half a thought");
  await isKept(page);
  await page.reload();
  await expect(name(page)).toHaveValue("Half a thought");
  await expect(restored(page)).toBeVisible();
  await isKept(page);
  expect(await savedName(tenant)).toBe("Plain");

  await name(page).fill("A whole thought");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jobs");
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(name(page)).toHaveValue("A whole thought");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page, "Template saved")).toBeVisible();
  await expect(restored(page)).toBeHidden();
  await page.reload();
  await expect(name(page)).toHaveValue("A whole thought");
  await expect(restored(page)).toBeHidden();
  await expect(header(page).getByText("Draft saved")).toBeHidden();
});

test("closing at once keeps what was just typed, for another visit and nobody else", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Typed and closed");
  await page.close();
  const again = await page.context().newPage();
  await again.goto(`/templates/${tenant.templateId}`);
  await expect(name(again)).toHaveValue("Typed and closed");
  await expect(restored(again)).toBeVisible();
  const other = await open(tenant.owner);
  await other.goto(`/templates/${tenant.templateId}`);
  await expect(name(other)).toHaveValue("Plain");
});

test("a restored draft can be discarded", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Not this");
  await isKept(page);
  await page.reload();
  await restored(page).getByRole("button", { name: "Discard draft" }).click();
  await expect(name(page)).toHaveValue("Plain");
  await expect(restored(page)).toBeHidden();
  const state = await page.request.get(`/api/drafts?templateId=${tenant.templateId}`);
  await expect
    .poll(async () => {
      const answer = await page.request.get(state.url());
      return (await answer.json()).data.draft;
    })
    .toBeNull();
  await page.reload();
  await expect(name(page)).toHaveValue("Plain");
});

test("a new template has a draft too, which ends when it is added", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/templates/new");
  await name(page).fill("Interns");
  await isKept(page);
  await page.goto("/templates");
  await page.goto("/templates/new");
  await expect(name(page)).toHaveValue("Interns");
  await page.getByRole("button", { name: "Add template" }).click();
  await expect(page).toHaveURL(/\/templates\/\d+$/);
  await page.goto("/templates/new");
  await expect(name(page)).toHaveValue("");
});

test("what is typed outlives the session's end, with and without signing in over the page", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Before the end");
  await isKept(page);
  await page.context().clearCookies();
  await name(page).fill("After the end");
  const ended = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(ended).toBeVisible();
  await ended.getByLabel("Password").fill(tenant.recruiter.password);
  await ended.getByRole("button", { name: "Sign in" }).click();
  await expect(ended).toBeHidden();
  await expect(name(page)).toHaveValue("After the end");

  await page.context().clearCookies();
  await name(page).fill("After another end");
  await expect(ended).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(tenant.recruiter.email);
  await page.getByLabel("Password").fill(tenant.recruiter.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(name(page)).toHaveValue("After another end");
});

test("a draft of an older version is restored beside the conflict", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Mine");
  await isKept(page);
  await page.goto("/templates");
  await tenant.api.put(`/api/templates/${tenant.templateId}`, { body: { name: "Theirs" } });
  await page.goto(`/templates/${tenant.templateId}`);
  await expect(name(page)).toHaveValue("Mine");
  await expect(restored(page)).toBeVisible();
  const conflict = page.getByRole("alert").filter({ hasText: "Template has changed" });
  await expect(conflict).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(conflict).toBeVisible();
  expect(await savedName(tenant)).toBe("Theirs");
  await conflict.getByRole("button", { name: "Discard my changes" }).click();
  await expect(name(page)).toHaveValue("Theirs");
  await expect(restored(page)).toBeHidden();
});

test("two pages of one person don't end each other's drafts", async ({ open, tenant }) => {
  const first = await open(tenant.recruiter);
  await first.goto(`/templates/${tenant.templateId}`);
  const second = await first.context().newPage();
  await type(second, tenant, "Saved in the second");
  await isKept(second);
  await name(first).fill("Typed in the first");
  await isKept(first);
  await second.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(second, "Template saved")).toBeVisible();
  await first.close();
  await second.goto(`/templates/${tenant.templateId}`);
  await expect(name(second)).toHaveValue("Typed in the first");
  await expect(second.getByText("Template has changed")).toBeVisible();
});

test("what is typed while a save is on its way stays, as a draft", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await type(page, tenant, "Sent");
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
  await name(page).fill("Typed since");
  release();
  await expect(toast(page, "Template saved")).toBeVisible();
  await expect(name(page)).toHaveValue("Typed since");
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
  await name(theirs).fill("Maya's");
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
  await expect(name(page)).toHaveValue("Theirs, while nothing was typed");

  await name(page).fill("Mine");
  await tenant.api.put(path, { body: { name: "Theirs", body: "<p>Welcome {{ salary }}</p>" } });
  const conflict = page.getByRole("alert").filter({ hasText: "Template has changed" });
  await expect(conflict).toBeVisible();
  await expect(name(page)).toHaveValue("Mine");
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
