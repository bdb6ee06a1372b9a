import { expect } from "@playwright/test";
import { expectAccessible } from "../axe";
import { phone, test, text } from "./visit";

test("the reference is accessible, with and without a call", async ({ visit }) => {
  await visit(null, [
    ["reference", "/api-docs", (page) => text(page, "Make a call")],
    ["a call", "/api-docs?call=putOffersById", (page) => text(page, "Errors")],
    [
      "an object within",
      null,
      async (page) => {
        await page.getByText("Properties of data").first().click();
        await expect(page.getByText("renderedHtml").first()).toBeVisible();
      },
    ],
  ]);
});

test("a call is found, filled, copied as a command and sent", async ({ open, tenant }) => {
  const page = await open(null, { viewport: { width: 1440, height: 900 } });
  await page.goto("/api-docs");
  await page.getByRole("searchbox", { name: "Search calls" }).fill("get job");
  await page.getByRole("link", { name: "Get a job" }).click();
  await expect(page.getByRole("heading", { name: "Get a job" })).toBeFocused();
  const send = page.getByRole("button", { name: "Send" });
  await expect(send).toHaveAccessibleDescription(/Fill in id/);
  await page.getByLabel("id", { exact: true }).fill(String(tenant.jobId));
  await page.getByLabel("API key", { exact: true }).fill(tenant.key);
  await expect(page.getByRole("figure", { name: "curl command" })).toContainText(
    `/api/jobs/${tenant.jobId}`,
  );
  await send.click();
  const answer = page.getByRole("figure", { name: "answer", exact: true });
  await expect(answer).toContainText(`"id": ${tenant.jobId}`);
  await expectAccessible(page);
});

test("a call uses the session, and its error is shown", async ({ open, tenant }) => {
  const page = await open(tenant.viewer);
  await page.goto("/api-docs?call=getJobs");
  await page.getByText("optional parameters").click();
  await page.getByLabel("limit").fill("1");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(/^200 OK\s*\d+ ms$/)).toBeVisible();
  await page.goto("/api-docs?call=postJobs");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(/^403 Forbidden\s*\d+ ms$/)).toBeVisible();
});

test("an OAuth client's ID and secret can be tried", async ({ open, tenant }) => {
  const { clientId, clientSecret } = await tenant.oauthClient();
  const page = await open(null);
  await page.goto("/api-docs?call=postOauthToken");
  await page.getByLabel("Username:password").fill(`${clientId}:${clientSecret}`);
  await page.getByRole("textbox", { name: "Body" }).fill("grant_type=client_credentials");
  await page.getByRole("button", { name: "Send" }).click();
  const answer = page.getByRole("figure", { name: "answer", exact: true });
  await expect(answer).toContainText("access_token");
});

test("on a phone the calls are in a drawer", async ({ open }) => {
  const page = await open(null, { viewport: phone });
  await page.goto("/api-docs");
  await page.getByRole("button", { name: "All calls" }).click();
  const drawer = page.getByRole("dialog", { name: "Calls" });
  await expectAccessible(page);
  await drawer.getByRole("link", { name: "List jobs" }).click();
  await expect(drawer).toBeHidden();
  await expect(page.getByRole("heading", { name: "List jobs" })).toBeVisible();
});
