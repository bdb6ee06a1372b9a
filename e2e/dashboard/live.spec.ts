import { expect, type Page } from "@playwright/test";
import { editSource, row, test } from "./dashboard";

/** Opens a page and waits until it receives changes. */
async function gotoLive(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().endsWith("/api/live"));
  await page.goto(path);
  expect((await stream).status()).toBe(200);
}

test("two recruiters see each other's changes without reloading", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const [mine, theirs] = [await open(tenant.recruiter), await open(tenant.owner)];
  await gotoLive(theirs, "/offers");
  await expect(row(theirs, "Ada Byron")).toContainText("Draft");
  await gotoLive(mine, `/offers/${id}`);
  await mine.getByRole("button", { name: "Send", exact: true }).click();
  await mine.getByRole("dialog").getByRole("button", { name: /^Send/ }).click();
  await expect(row(theirs, "Ada Byron")).toContainText("Sent", { timeout: 5000 });
});

test("a change that arrives while a page is loading is not missed", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  const offersRead = (text = "") =>
    page.waitForResponse(
      async (each) => each.url().includes("/api/offers?") && (await each.text()).includes(text),
    );
  const readOnceLive = offersRead();
  await gotoLive(page, "/offers");
  await readOnceLive;
  let held = 0;
  await page.route(
    (url) => url.pathname === `/offers/${id}`,
    async (route) => {
      if ("next-router-prefetch" in route.request().headers()) return route.continue();
      const response = await route.fetch();
      const readAgain = offersRead("98765");
      await tenant.api.put(`/api/offers/${id}`, { body: { salary: 98_765 } });
      await readAgain;
      held += 1;
      await route.fulfill({ response });
    },
  );
  await row(page, "Ada Byron").getByRole("link", { name: "Ada Byron" }).first().click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));
  await expect(page.locator("main")).toContainText("98,765", { timeout: 5000 });
  expect(held).toBe(1);
});

test("Home is read again only when what it shows changed", async ({ open, tenant }) => {
  const { id } = await tenant.offer({ salary: 100_000 });
  const page = await open(tenant.recruiter);
  const readOnceLive = page.waitForResponse((response) => response.url().endsWith("/api/home"));
  await gotoLive(page, "/");
  await readOnceLive;
  let reads = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/api/home")) reads += 1;
  });
  await page.evaluate(() => {
    const source = new EventSource("/api/live");
    source.addEventListener("change", ({ data }) => {
      document.title = data;
    });
    return new Promise((resolve) => source.addEventListener("ready", resolve, { once: true }));
  });
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 98_765 } });
  await expect(page).toHaveTitle(new RegExp(`"id":"${id}"`));
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  await expect(page.locator("main")).toContainText("You're all caught up", { timeout: 5000 });
  expect(reads, "for the status, not for the salary").toBe(1);
});

test("if the stream is blocked, screens are refetched automatically", async ({ open, tenant }) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.clock.install();
  await page.route("**/api/live", (route) => route.abort());
  const refused = page.waitForEvent("requestfailed", (request) =>
    request.url().endsWith("/api/live"),
  );
  await page.goto("/offers");
  await refused;
  await expect(row(page, "Ada Byron")).toContainText("Draft");
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  await page.clock.runFor(16_000);
  await expect(row(page, "Ada Byron")).toContainText("Sent");
});

test("a member signed out elsewhere is redirected to sign in", async ({ open, tenant }) => {
  const page = await open(tenant.viewer);
  await gotoLive(page, "/offers");
  const owner = await tenant.owner.session();
  await owner.put(`/api/members/${tenant.viewer.userId}`, { body: { disabled: true } });
  await expect(page).toHaveURL(/\/sign-in\?next=%2Foffers$/);
});

test("edited terms keep their values, and the conflict is reported", async ({ open, tenant }) => {
  const { id } = await tenant.offer({ salary: 100_000 });
  const page = await open(tenant.recruiter);
  await gotoLive(page, `/offers/${id}`);
  await page.getByRole("button", { name: "Edit terms" }).click();
  const sheet = page.getByRole("dialog", { name: "Edit terms" });
  await sheet.getByLabel("Salary").fill("123456");
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 98_765 } });
  await expect(page.locator("main")).toContainText("98,765");
  await expect(sheet.getByLabel("Salary")).toHaveValue("123456");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByRole("alert")).toContainText("changed");
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.salary).toBe(98_765);
});

test("an edited template keeps its text and reports that another was saved", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await gotoLive(page, `/templates/${tenant.templateId}`);
  const body = await editSource(page);
  await body.fill("<p>Mine, not saved yet.</p>");
  await tenant.api.put(`/api/templates/${tenant.templateId}`, { body: { body: "<p>Theirs.</p>" } });
  await expect(page.locator("main").getByRole("alert")).toContainText("Template has changed");
  await expect(body).toHaveValue("<p>Mine, not saved yet.</p>");
  await expect(page.getByRole("button", { name: "Overwrite with my changes" })).toBeVisible();
});
