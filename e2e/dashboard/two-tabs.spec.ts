import { expect, type Page } from "@playwright/test";
import { createMembership } from "@/lib/testing/factories";
import { viewerHeader } from "@/lib/viewer/rules";
import type { Person, Tenant } from "../fixtures";
import { baseUrl } from "../http";
import { test } from "./dashboard";

const elsewhere = (page: Page) =>
  page.getByRole("dialog", { name: /^(?:Someone else is signed in|You switched to another)/ });

/** Fills in a form, once the page has made its own calls, which would notice another sign-in. */
async function fillIn(page: Page): Promise<void> {
  const counted = page.waitForResponse("**/api/notifications/unread");
  await page.goto("/candidates/new");
  await counted;
  await page.getByLabel("First name").fill("Zoë");
  await page.getByLabel("Last name").fill("Okafor");
}

async function expectKept(page: Page, ...tenants: Tenant[]): Promise<void> {
  await expect(page.getByLabel("First name")).toHaveValue("Zoë");
  await expect(page.getByLabel("Last name")).toHaveValue("Okafor");
  for (const tenant of tenants) {
    const { body } = await tenant.api.get("/api/candidates?search=okafor");
    expect(body.data).toEqual([]);
  }
}

/** Replaces the session, as another tab does, without that this page can notice. */
async function become(page: Page, person: Person): Promise<void> {
  const { headers } = await person.session();
  const [name = "", value = ""] = (headers.Cookie ?? "").split("=");
  await page.context().addCookies([{ name, value, url: baseUrl, httpOnly: true }]);
}

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home");
}

test("a form saves nothing into the account that another tab signed in to", async ({
  open,
  tenant,
  other,
}) => {
  const page = await open(tenant.recruiter);
  await fillIn(page);
  await become(page, other.recruiter);
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(elsewhere(page)).toContainText("This page was opened for someone else");
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("alert").filter({ hasText: "You're now signed in as" }),
  ).toBeVisible();
  await expectKept(page, tenant, other);
});

test("signing in elsewhere reaches other tabs at once, and signing in again restores them", async ({
  open,
  tenant,
  other,
}) => {
  const page = await open(tenant.recruiter);
  await fillIn(page);
  const tab = await page.context().newPage();
  await tab.goto("/");
  await tab.getByRole("button", { name: /Recruiter Person/ }).click();
  await tab.getByRole("menuitem", { name: "Sign out" }).click();
  const ended = page.getByRole("dialog", { name: "Your session has ended" });
  await expect(ended).toBeVisible();
  await tab.waitForURL("**/sign-in*");
  await signIn(tab, other.recruiter);
  await expect(elsewhere(page)).toBeVisible();
  await expectKept(page, tenant, other);
  await elsewhere(page).getByLabel("Password").fill(tenant.recruiter.password);
  await elsewhere(page).getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere(page)).toBeHidden();
  await expect(elsewhere(tab)).toBeVisible();
  await expectKept(page, tenant, other);
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Okafor");
  expect((await tenant.api.get("/api/candidates?search=okafor")).body.data).toHaveLength(1);
  expect((await other.api.get("/api/candidates?search=okafor")).body.data).toEqual([]);
});

test("switching account reaches other tabs, which switch back in one step", async ({
  open,
  tenant,
  other,
}) => {
  const { userId } = tenant.recruiter;
  await createMembership({ accountId: other.accountId, userId });
  const page = await open(tenant.recruiter);
  await fillIn(page);
  const tab = await page.context().newPage();
  await tab.goto("/settings/account");
  await tab.getByRole("button", { name: /^Switch to/ }).click();
  await expect(elsewhere(page)).toContainText("This page was opened for another organisation");
  await expect(elsewhere(page)).toContainText(
    "Switch back, or reload the page. Reloading discards",
  );
  await expectKept(page, tenant, other);
  await elsewhere(page)
    .getByRole("button", { name: /^Switch back to/ })
    .click();
  await expect(elsewhere(page)).toBeHidden();
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Okafor");
  expect((await other.api.get("/api/candidates?search=okafor")).body.data).toEqual([]);
});

test("a page of another account navigates to nothing of it", async ({ open, tenant, other }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  await become(page, other.recruiter);
  const candidates = page.locator("nav[aria-label=Main]").getByText("Candidates");
  await candidates.dispatchEvent("click");
  await expect(elsewhere(page)).toBeVisible();
  await expect(page.getByText("Byron")).toHaveCount(0);
  await elsewhere(page).getByRole("button", { name: "Reload the page" }).click();
  await expect(elsewhere(page)).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Candidates|Jobs/);
});

test("a write that names nobody is refused", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await fillIn(page);
  await page.route("**/candidates/new", (route) => {
    const { [viewerHeader.toLowerCase()]: viewer, ...headers } = route.request().headers();
    expect(viewer).toBe(`${tenant.recruiter.userId}.${tenant.accountId}`);
    return route.continue({ headers });
  });
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "out of date" })).toBeVisible();
  await expectKept(page, tenant);
});

test("a double submit saves once, and Back and Forward submit nothing", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await fillIn(page);
  await page.getByRole("button", { name: "Add candidate" }).dblclick();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Okafor");
  await page.goBack();
  await expect(page.getByLabel("First name")).toHaveValue("");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zoë Okafor");
  expect((await tenant.api.get("/api/candidates?search=okafor")).body.data).toHaveLength(1);
});

test("a browser without channels between tabs learns of another sign-in when it saves", async ({
  open,
  tenant,
  other,
}) => {
  const page = await open(tenant.recruiter);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
  await fillIn(page);
  await become(page, other.recruiter);
  await page.getByRole("button", { name: "Add candidate" }).click();
  await expect(elsewhere(page)).toContainText("This page was opened for someone else");
  await page.keyboard.press("Escape");
  await expectKept(page, tenant, other);
});
