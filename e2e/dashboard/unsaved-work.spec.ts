import { expect, type Page } from "@playwright/test";
import { createMembership } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { choose, confirm, test, toast } from "./dashboard";

const question = "Discard unsaved changes?";
const asked = (page: Page) => page.getByRole("dialog", { name: question });
const firstName = (page: Page) => page.getByLabel("First name");
const sidebar = (page: Page) => page.getByRole("navigation", { name: "Main" });

async function write(page: Page): Promise<void> {
  await page.goto("/candidates");
  await page.locator("main header").getByRole("link", { name: "New candidate" }).click();
  await firstName(page).fill("Zoë");
}

async function keep(page: Page): Promise<void> {
  await confirm(page, question, "Keep editing");
  await expect(firstName(page)).toHaveValue("Zoë");
  await expect(page).toHaveURL(/\/candidates\/new$/);
}

test("a link asks, and leaves once the work is discarded", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await write(page);
  await sidebar(page).getByRole("link", { name: "Jobs" }).click();
  await keep(page);
  await sidebar(page).getByRole("link", { name: "Jobs" }).click();
  await confirm(page, question, "Discard changes");
  await expect(page).toHaveURL(/\/jobs$/);
  await sidebar(page).getByRole("link", { name: "Offers" }).click();
  await expect(page).toHaveURL(/\/offers$/);
});

test("going back asks, however often, and leaves no extra entry", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await write(page);
  const before = await page.evaluate(() => history.length);
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(() => history.back());
    await keep(page);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.evaluate(() => history.back());
  await confirm(page, question, "Discard changes");
  await expect(page).toHaveURL(/\/candidates$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goForward();
  await expect(page).toHaveURL(/\/candidates\/new$/);
  await expect(firstName(page)).toHaveValue("");
  await page.goBack();
  await expect(page).toHaveURL(/\/candidates$/);
});

test("the browser's own Back button loses nothing, even pressed twice", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  await sidebar(page).getByRole("link", { name: "Candidates" }).click();
  await page.locator("main header").getByRole("link", { name: "New candidate" }).click();
  await firstName(page).fill("Zoë");
  await page.goBack({ timeout: 2000 }).catch(() => null);
  await page.goBack({ timeout: 2000 }).catch(() => null);
  await keep(page);
});

test("reloading asks in the browser's words", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await write(page);
  const dialog = page.waitForEvent("dialog");
  const reloaded = page.evaluate(() => location.reload()).catch(() => null);
  expect((await dialog).type()).toBe("beforeunload");
  await (await dialog).dismiss();
  await reloaded;
  await expect(firstName(page)).toHaveValue("Zoë");
});

test("the palette, signing out and switching ask too", async ({ open, tenant, other }) => {
  await createMembership({ accountId: other.accountId, userId: tenant.owner.userId });
  const page = await open(tenant.owner);
  await write(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("templates");
  await page
    .getByRole("option", { name: /^Templates/ })
    .first()
    .click();
  await keep(page);
  await page.getByRole("button", { name: /Owner Person/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await keep(page);
  await firstName(page).fill("");
  await page.goto("/settings/account");
  await page.getByLabel("Address").fill("1 High Street");
  await page.getByRole("button", { name: /^Switch to/ }).click();
  await confirm(page, question, "Keep editing");
  await expect(page.getByLabel("Address")).toHaveValue("1 High Street");
  await page.getByRole("button", { name: "Save" }).click();
  // The toast is over the button, and is closed first, as a person would.
  await expect(toast(page, "Organisation saved")).toBeVisible();
  await page.getByRole("button", { name: "Close toast" }).click();
  await expect(toast(page, "Organisation saved")).toBeHidden();
  await page.getByRole("button", { name: /^Switch to/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
});

test("an untouched dialog closes without asking, and so does a saved one", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  await page.locator("main header").getByRole("button", { name: "New job" }).click();
  const dialog = page.getByRole("dialog", { name: "New job" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.locator("main header").getByRole("button", { name: "New job" }).click();
  await dialog.getByLabel("Title").fill("Baker");
  await page.keyboard.press("Escape");
  await confirm(page, question, "Keep editing");
  await dialog.getByLabel("Title").press("Control+Enter");
  await expect(toast(page, "Baker added")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(asked(page)).toBeHidden();
});

test("signing in again over the page keeps its text, and saves it", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await write(page);
  await page.getByLabel("Last name").fill("Okafor");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Add candidate" }).click();
  const ended = page.getByRole("dialog", { name: "Your session has ended" });
  await expectAccessible(page);
  await ended.getByLabel("Password").fill("not this one");
  await ended.getByRole("button", { name: "Sign in" }).click();
  await expect(ended.getByRole("alert")).toContainText("The password is incorrect.");
  await ended.getByLabel("Password").fill(tenant.recruiter.password);
  await ended.getByRole("button", { name: "Sign in" }).click();
  await expect(ended).toBeHidden();
  await expect(page.getByText("Your session has ended, so nothing was saved")).toBeVisible();
  await expect(firstName(page)).toHaveValue("Zoë");
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Okafor");
});

test("a new offer begins at its first field, and Ctrl+Enter saves it", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/offers/new");
  await expect(page.getByRole("combobox", { name: "Candidate", exact: true })).toBeFocused();
  await choose(page, "Candidate", "Ada");
  await choose(page, "Job", "Analyst");
  await page.getByLabel("Salary").press("Control+Enter");
  await expect(toast(page, "Draft saved")).toBeVisible();
  await expect(page).toHaveURL(/\/offers\/\d+$/);
});

test("a skip link leads past the navigation to the form", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  await expect(page.getByRole("link", { name: "Skip to form" })).toBeHidden();
  await page.goto("/candidates/new");
  await expect(firstName(page)).toBeFocused();
  await page.getByRole("link", { name: "Skip to form" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(firstName(page)).toBeFocused();
});

test("a phone's keyboard stays closed until a field is touched", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter, { hasTouch: true, isMobile: true });
  await page.goto("/candidates/new");
  await expect(firstName(page)).toBeVisible();
  await expect(firstName(page)).not.toBeFocused();
});
