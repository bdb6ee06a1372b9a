import { expect, type Page } from "@playwright/test";
import { caller } from "../http";
import { requestToken } from "../oauth";
import { confirm, header, row, test, toast } from "./dashboard";
import { press, text, test as visiting } from "./visit";

async function choose(page: Page, name: string, action: string) {
  await page.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

const tokenOf = (clientId: string, clientSecret: string) =>
  requestToken({ clientId, clientSecret });

test("an API key is shown once, works over HTTP, and is revoked", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/access");
  await expect(page).toHaveURL(/\/settings\/access\/keys$/);
  await header(page).getByRole("button", { name: "New API key" }).click();
  const dialog = page.getByRole("dialog", { name: "New API key" });
  await dialog.getByRole("button", { name: "Create key" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Enter a name/);
  await dialog.getByLabel("Name").fill("Payroll");
  await expect(dialog.getByRole("checkbox", { name: "View jobs" })).toBeChecked();
  await dialog.getByRole("checkbox", { name: "View candidates" }).uncheck();
  await dialog.getByRole("button", { name: "Create key" }).click();

  const shown = page.getByRole("dialog", { name: "API key Payroll" });
  const key = await shown.getByLabel("Key", { exact: true }).inputValue();
  expect(key).toMatch(/^pk_/);
  await expect(shown).toContainText(`X-API-Key: ${key}`);
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  await expect(shown.getByRole("button", { name: "Close" })).toHaveCount(0);
  await expect(shown.getByLabel("Key", { exact: true })).toHaveValue(key);
  const command = await shown.locator("pre").boundingBox();
  const copy = await shown.getByRole("button", { name: "Copy curl command" }).boundingBox();
  expect((command?.x ?? 0) + (command?.width ?? 0)).toBeLessThanOrEqual(copy?.x ?? 0);
  const api = caller({ "X-API-Key": key });
  expect((await api.get("/api/jobs")).status).toBe(200);
  expect((await api.get("/api/candidates")).status).toBe(403);
  expect((await api.post("/api/jobs", { body: { title: "No" } })).status).toBe(403);
  await shown.getByRole("button", { name: "I've saved the key" }).click();
  await expect(shown).toBeHidden();
  await expect(header(page).getByRole("button", { name: "New API key" })).toBeFocused();
  await page.reload();
  await expect(row(page, "Payroll")).toContainText("Active");
  await expect(row(page, "Payroll")).toContainText(key.slice(0, 9));
  expect(await page.content()).not.toContain(key);

  await page.getByRole("button", { name: "Payroll", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Payroll" });
  await expect(sheet.getByText("View offers and their letters")).toBeVisible();
  await expect(sheet).toContainText("by Owner Person");
  await page.keyboard.press("Escape");
  await choose(page, "Payroll", "Revoke");
  await confirm(page, "Revoke API key Payroll?", "Revoke key");
  await expect(row(page, "Payroll")).toContainText("Revoked");
  await page.getByRole("button", { name: "Actions for Payroll" }).click();
  await expect(page.getByRole("menuitem")).toHaveText(["Recent API calls"]);
  await expect.poll(async () => (await api.get("/api/jobs")).status).toBe(401);
});

test("creates an OAuth client, rotates its secret and revokes it", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/access/clients");
  await expect(page.getByText("No OAuth clients")).toBeVisible();
  await header(page).getByRole("button", { name: "New OAuth client" }).click();
  const dialog = page.getByRole("dialog", { name: "New OAuth client" });
  await dialog.getByRole("checkbox", { name: /^View, create, edit/ }).uncheck();
  await dialog.getByRole("button", { name: "Create client" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Fill this in/);
  await expect(dialog.getByText("Choose at least one")).toBeVisible();
  await dialog.getByLabel("Name").fill("Schools");
  await dialog.getByRole("checkbox", { name: "View eligibilities" }).check();
  await dialog.getByRole("button", { name: "Create client" }).click();

  const shown = page.getByRole("dialog", { name: "OAuth client Schools" });
  const id = await shown.getByLabel("Client ID", { exact: true }).inputValue();
  const first = await shown.getByLabel("Client secret", { exact: true }).inputValue();
  await expect(shown).toContainText(`-u "${id}:${first}"`);
  await shown.getByRole("button", { name: "I've saved the secret" }).click();
  expect((await tokenOf(id, first)).body.scope).toBe("eligibility.read");

  await choose(page, "Schools", "New secret");
  await confirm(page, "New secret for Schools?", "Create secret");
  const second = await shown.getByLabel("Client secret", { exact: true }).inputValue();
  await page.keyboard.press("Escape");
  await shown.getByRole("button", { name: "I've saved the secret" }).click();
  await expect(page.getByRole("button", { name: "Actions for Schools" })).toBeFocused();
  await expect(row(page, "Schools")).toContainText(first.slice(0, 9));
  await expect(row(page, "Schools")).toContainText(second.slice(0, 9));
  await page.getByRole("button", { name: "Actions for Schools" }).click();
  await expect(page.getByRole("menuitem", { name: "New secret" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Schools", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "Schools", exact: true });
  await sheet.getByRole("button", { name: `Revoke secret ${first.slice(0, 9)}` }).click();
  await confirm(page, "Revoke a secret of Schools?", "Revoke secret");
  await expect(sheet.getByText(first.slice(0, 9))).toHaveCount(0);
  await expect(sheet).toBeFocused();
  expect((await tokenOf(id, first)).status).toBe(401);
  expect((await tokenOf(id, second)).status).toBe(200);

  await sheet.getByRole("button", { name: "Revoke client" }).click();
  await confirm(page, "Revoke OAuth client Schools?", "Revoke client");
  await expect(toast(page, "OAuth client Schools revoked")).toBeVisible();
  expect((await tokenOf(id, second)).status).toBe(401);
  await page.keyboard.press("Escape");
  await expect(row(page, "Schools")).toContainText("Revoked");
});

test("creates, edits, rotates and revokes a Basic credential", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/access/basic");
  await header(page).getByRole("button", { name: "New Basic credential" }).click();
  const dialog = page.getByRole("dialog", { name: "New Basic credential" });
  await dialog.getByLabel("Name", { exact: true }).fill("LaunchPad");
  await dialog.getByLabel(/^Callback URL/).fill("http://launchpad.example");
  await dialog.getByLabel(/^Handback hosts/).fill("careers.example.com\nhttps://x/y");
  await dialog.getByRole("button", { name: "Create credential" }).click();
  await expect(dialog.getByLabel(/^Handback hosts/)).toHaveAccessibleDescription(
    /isn't a valid host/,
  );
  await dialog.getByLabel(/^Handback hosts/).fill("careers.example.com");
  await dialog.getByRole("button", { name: "Create credential" }).click();
  await expect(dialog.getByLabel(/^Callback URL/)).toHaveAccessibleDescription(/https/);
  await dialog.getByLabel(/^Callback URL/).fill("https://launchpad.example");
  await dialog.getByRole("button", { name: "Create credential" }).click();

  const shown = page.getByRole("dialog", { name: "Basic credential LaunchPad" });
  const password = await shown.getByLabel("Password", { exact: true }).inputValue();
  const username = await shown.getByLabel("Username", { exact: true }).inputValue();
  await expect(shown.getByLabel("Partner UUID", { exact: true })).toHaveValue(/^[\da-f-]{36}$/);
  await shown.getByRole("button", { name: "I've saved the password" }).click();
  await expect(row(page, "LaunchPad")).toContainText(username);
  expect(await page.content()).not.toContain(password);

  await choose(page, "LaunchPad", "Edit");
  const edit = page.getByRole("dialog", { name: "Edit LaunchPad" });
  await edit.getByLabel(/^Callback user/).fill("proffer");
  await edit.getByLabel(/^Callback password/).fill("open sesame");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(toast(page, "Basic credential LaunchPad saved")).toBeVisible();
  await page.getByRole("button", { name: "LaunchPad", exact: true }).click();
  const sheet = page.getByRole("dialog", { name: "LaunchPad", exact: true });
  await expect(sheet).toContainText("Stored encrypted");
  await expect(sheet).toContainText("Send candidates back to careers.example.com");
  await page.keyboard.press("Escape");

  await choose(page, "LaunchPad", "New password");
  await confirm(page, "New password for LaunchPad?", "Create password");
  await expect(shown.getByLabel("Password", { exact: true })).not.toHaveValue(password);
  await shown.getByRole("button", { name: "I've saved the password" }).click();
  await choose(page, "LaunchPad", "Revoke");
  await confirm(page, "Revoke Basic credential LaunchPad?", "Revoke credential");
  await expect(row(page, "LaunchPad")).toContainText("Revoked");
});

test("a credential links to its calls, which refresh automatically", async ({ open, tenant }) => {
  const owner = await tenant.owner.session();
  const created = await owner.post("/api/api-keys", {
    body: { name: "Payroll", permissions: ["jobs.read"] },
  });
  const api = caller({ "X-API-Key": created.body.data.key });
  await tenant.api.get("/api/offers");
  await api.get("/api/jobs?search=hidden");
  const page = await open(tenant.owner);
  await page.goto("/settings/access/keys");
  await choose(page, "Payroll", "Recent API calls");
  await expect(row(page, "GET /api/jobs")).toContainText("200");
  await expect(row(page, "GET /api/jobs")).toContainText("Payroll");
  await expect(row(page, "/api/offers")).toHaveCount(0);
  await expect(page.getByRole("table")).not.toContainText("hidden");

  const refused = await api.get("/api/candidates");
  await expect(row(page, "GET /api/candidates")).toContainText("403", { timeout: 15_000 });
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(row(page, "/api/offers")).toBeVisible();
  await page.getByRole("button", { name: "Refused" }).click();
  await expect(row(page, "GET /api/jobs")).toHaveCount(0);
  await page.getByRole("searchbox").fill(refused.headers.get("x-request-id") ?? "");
  await expect(row(page, "GET /api/candidates")).toBeVisible();
  await page.getByRole("searchbox").fill("nothing like it");
  await expect(page.getByText("No calls match")).toBeVisible();
});

visiting("every screen of access is accessible", async ({ visit, tenant, other }) => {
  const owner = await tenant.owner.session();
  const scopes = ["eligibility"];
  const client = await owner.post("/api/oauth-clients", { body: { name: "Schools", scopes } });
  await owner.post(`/api/oauth-clients/${client.body.data.id}/secrets`);
  await owner.post("/api/basic-credentials", { body: { name: "LaunchPad" } });
  await tenant.api.get("/api/jobs");
  await tenant.api.get("/api/jobs/2147483647");
  await visit(tenant.owner, [
    ["keys", "/settings/access/keys", (page) => expect(row(page, "Test key")).toBeVisible()],
    ["clients", "/settings/access/clients", (page) => expect(row(page, "Schools")).toBeVisible()],
    ["new client", null, (page) => press(page, "New OAuth client", "New OAuth client")],
    [
      "client",
      `/settings/access/clients?open=${client.body.data.id}`,
      (page) => expect(page.getByRole("dialog", { name: "Schools" })).toBeVisible(),
    ],
    [
      "client revoked?",
      null,
      (page) => press(page, "Revoke client", "Revoke OAuth client Schools?"),
    ],
    [
      "menu",
      "/settings/access/clients",
      async (page) => {
        await page.getByRole("button", { name: "Actions for Schools" }).click();
        await expect(page.getByRole("menu")).toBeVisible();
      },
    ],
    ["basic", "/settings/access/basic", (page) => expect(row(page, "LaunchPad")).toBeVisible()],
    ["a basic", null, (page) => press(page, "LaunchPad", "LaunchPad")],
    [
      "new basic, wrong",
      "/settings/access/basic",
      async (page) => {
        await press(page, "New Basic credential", "New Basic credential");
        await page.getByRole("button", { name: "Create credential" }).click();
        await expect(page.getByLabel("Name", { exact: true })).toHaveAttribute(
          "aria-invalid",
          "true",
        );
      },
    ],
    [
      "password shown",
      "/settings/access/basic",
      async (page) => {
        await press(page, "New Basic credential", "New Basic credential");
        await page.getByLabel("Name", { exact: true }).fill("Partner");
        await page.getByRole("button", { name: "Create credential" }).click();
        await expect(page.getByRole("dialog", { name: "Basic credential Partner" })).toBeVisible();
      },
    ],
    ["calls", "/settings/access/calls", (page) => expect(row(page, "404")).toBeVisible()],
    ["no call", "/settings/access/calls?search=none", (page) => text(page, "No calls match")],
  ]);
  await visit(other.owner, [
    ["no clients", "/settings/access/clients", (page) => text(page, "No OAuth clients")],
    ["no basic", "/settings/access/basic", (page) => text(page, "No Basic credentials")],
    ["no calls", "/settings/access/calls", (page) => text(page, "No calls in the last 30 days")],
  ]);
});
