import { expect } from "@playwright/test";
import { confirm, header, test } from "./dashboard";

test("the palette finds records, and opens them by keyboard", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  const palette = page.getByRole("dialog", { name: "Find a record or an action" });
  const field = palette.getByRole("combobox");
  await page.getByRole("button", { name: "Find" }).first().click();
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+k");
  await expect(field).toBeFocused();
  await field.fill("byron");
  await expect(palette.getByRole("group", { name: "Offers" })).toContainText("Ada Byron");
  await expect(palette.getByRole("group", { name: "Candidates" })).toContainText("Ada Byron");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));

  await page.keyboard.press("Control+k");
  await field.fill("byron");
  await palette
    .getByRole("group", { name: "Candidates" })
    .getByRole("option", { name: "Ada Byron" })
    .click();
  await expect(page).toHaveURL(new RegExp(`/candidates/${tenant.candidateId}$`));

  await page.keyboard.press("Control+k");
  await field.fill("new off");
  await palette.getByRole("option", { name: /^New offer(?! to assist)/ }).click();
  await expect(page).toHaveURL(/\/offers\/new$/);
  await page.keyboard.press("Control+k");
  await field.fill("zzzz");
  await expect(palette.getByRole("status")).toHaveText("No results for “zzzz”");
});

test("the palette finds settings, pages and commands", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/jobs");
  const palette = page.getByRole("dialog", { name: "Find a record or an action" });
  async function find(text: string) {
    await page.keyboard.press("Control+k");
    await palette.getByRole("combobox").fill(text);
  }
  await find("audit");
  await palette.getByRole("option", { name: /^Audit/ }).click();
  await expect(page).toHaveURL(/\/settings\/audit$/);
  await find("webhook");
  await expect(palette.getByRole("option", { name: /^Webhooks/ })).toBeVisible();
  await palette.getByRole("option", { name: "New webhook" }).click();
  await expect(page.getByRole("dialog", { name: "New webhook" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/settings\/webhooks$/);
  await find("dark");
  await palette.getByRole("option", { name: "Theme: dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await find("help");
  await palette.getByRole("option", { name: "Keyboard shortcuts" }).click();
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await find("sign out");
  await palette.getByRole("option", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the palette of one account finds nothing of another", async ({ open, tenant, other }) => {
  await tenant.offer();
  const page = await open(other.owner);
  await page.goto("/");
  await page.getByRole("button", { name: "Find" }).first().click();
  const palette = page.getByRole("dialog", { name: "Find a record or an action" });
  await palette.getByRole("combobox").fill(tenant.candidateEmail);
  await expect(palette.getByRole("status")).toContainText("No results for");
});

test("keyboard shortcuts are listed, navigate, and can be turned off", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(keys.getByRole("region", { name: "In a table" })).toContainText("Open the row");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await expect(page.getByText("No offers yet")).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search offers" })).toBeFocused();
  await page.keyboard.type("n?");
  await expect(page.getByRole("searchbox", { name: "Search offers" })).toHaveValue("n?");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await keys.getByRole("checkbox", { name: "Use single-key shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("n");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Find a record or an action" })).toBeVisible();
  await expect(page).toHaveURL(/\/offers$/);
});

test("a key pressed right after the page opens moves in the list only", async ({
  open,
  tenant,
}) => {
  await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  const first = page.getByRole("row").locator("a[data-row-link]");
  await expect(async () => {
    await page.evaluate(() => {
      const press = new KeyboardEvent("keydown", { key: "j", bubbles: true, cancelable: true });
      Object.defineProperty(press, "timeStamp", { value: 300 });
      document.body.dispatchEvent(press);
    });
    await expect(first).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await expect(page).toHaveURL(/\/offers$/);
});

test("the theme stays after a reload", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter, { colorScheme: "light" });
  await page.goto("/");
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: /Recruiter Person/ }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.getByRole("button", { name: /Recruiter Person/ }).click();
  await page.getByRole("menuitemradio", { name: "System" }).click();
  await expect.poll(ground).toBe(light);
});

test("after signing out the back button shows nothing", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/candidates");
  await expect(page.getByRole("row").filter({ hasText: "Byron" })).toBeVisible();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Jobs");
  await page.getByRole("button", { name: /Recruiter Person/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Analyst")).toHaveCount(0);
  await page.goto("/candidates");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText("Byron")).toHaveCount(0);
});

test("a session that ended elsewhere redirects to the sign-in page and back", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  const listening = page.waitForResponse((response) => response.url().includes("/api/offers?"));
  await page.goto("/offers");
  await expect(page.getByText("No offers yet")).toBeVisible();
  await listening;
  await page.context().clearCookies();
  await page.getByRole("searchbox", { name: "Search offers" }).fill("ada");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("Email").fill(tenant.recruiter.email);
  await page.getByLabel("Password").fill(tenant.recruiter.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/offers\?search=ada$/);
});

test("a wrong password shows one error and reveals nothing", async ({ open, tenant }) => {
  const page = await open(null);
  await page.goto("/sign-in");
  for (const email of [tenant.recruiter.email, "nobody@example.com"]) {
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill("wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /\w/ })).toContainText(
      "The email or password is incorrect.",
    );
  }
});

test("an unknown address shows the not-found page inside the frame", async ({
  open,
  tenant,
  other,
}) => {
  const page = await open(tenant.viewer);
  const foreign = await other.offer();
  for (const path of [
    "/nonsense/here",
    "/offers/2147483647",
    "/offers/abc",
    `/offers/${foreign.id}`,
    `/jobs/${other.jobId}`,
    `/candidates/${other.candidateId}`,
    `/templates/${other.templateId}`,
  ]) {
    await page.goto(path);
    await expect(page.getByText("This page doesn't exist"), path).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  }
  expect((await page.goto("/nonsense"))?.status()).toBe(404);
  const stranger = await open(null);
  expect((await stranger.goto("/nonsense"))?.status()).toBe(404);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Page not found");
  await expect(stranger.getByRole("navigation")).toHaveCount(0);
});

test("a phone shows its navigation behind a button", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter, { viewport: { width: 390, height: 844 } });
  await page.goto("/");
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await page.getByRole("button", { name: "Menu" }).click();
  const sheet = page.getByRole("dialog", { name: "Test Company" });
  await sheet.getByRole("link", { name: "Candidates" }).click();
  await expect(page).toHaveURL(/\/candidates$/);
  await expect(sheet).toBeHidden();
  await expect(header(page)).toContainText("Candidates");
  await page.getByRole("row").filter({ hasText: "Byron, Ada" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron");
});

test("Home shows what needs attention and links to it", async ({ open, tenant }) => {
  await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto("/");
  await page
    .getByRole("main")
    .getByRole("link", { name: /Ada Byron.*Analyst/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada Byron, Analyst");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await confirm(page, "Withdraw the offer to Ada Byron?", "Withdraw offer");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Home" }).click();
  await expect(page.getByText("You're all caught up")).toBeVisible();
});

test("a tooltip doesn't block what is under it", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/access/keys");
  await page.getByRole("button", { name: "Actions for Test key" }).hover();
  const tooltip = page.locator("[data-radix-popper-content-wrapper]");
  await expect(tooltip).toBeVisible();
  const reached = await tooltip.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(reached).toBe(false);
});
