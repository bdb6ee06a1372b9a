import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { deliveries, links, sittings } from "@/db/schema";
import { test } from "../fixtures";
import { call } from "../http";
import { cookieOn, form } from "./assistance";
import {
  answersOf,
  deadlineIn,
  eventsOf,
  invited,
  inviterPage,
  linkRow,
  open,
  sittingOf,
  stepsLoaded,
} from "./sitting";

const forms = ["open", "answer", "save", "hand-in"];

test("GET and HEAD of every address below a link change nothing", async ({ tenant }) => {
  const { id, linkId, url } = await invited(tenant);
  const snapshot = async () => [await sittingOf(id), await linkRow(linkId), await eventsOf(id)];
  const before = await snapshot();
  for (const method of ["GET", "HEAD"]) {
    for (const below of ["", ...forms.map((each) => `/${each}`), "/state", "/steps"]) {
      const answer = await call(method, new URL(url).pathname + below);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(answer.text, "no question before the start").not.toContain("even");
    }
  }
  expect(await snapshot()).toEqual(before);
});

test("a closed, forged or foreign link is rejected", async ({ page, tenant }) => {
  const closed = await invited(tenant);
  await database().update(links).set({ closedAt: new Date() }).where(eq(links.id, closed.linkId));
  const active = await invited(tenant);
  const offer = await tenant.sentOffer();
  for (const path of [
    new URL(closed.url).pathname,
    `/s/${active.linkId}.${"A".repeat(43)}`,
    new URL(offer.link).pathname.replace("/o/", "/s/"),
    new URL(active.url).pathname.replace("/s/", "/o/"),
    "/s/x",
  ]) {
    expect((await call("GET", path)).text, path).not.toContain("Numbers");
    expect((await call("POST", `${path}/open`, { text: "", headers: form() })).status).toBe(404);
  }
  await page.goto(`/s/${active.linkId}`);
  await expect(page.getByText("Please open your link again")).toBeVisible();
  for (const action of ["answer", "save", "hand-in"]) {
    const posted = await call("POST", `/s/${active.linkId}/${action}`, {
      text: "",
      headers: form(),
    });
    expect(posted.status).toBe(403);
  }
  const elsewhere = { ...form(), "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
  const path = `${new URL(active.url).pathname}/open`;
  expect((await call("POST", path, { text: "", headers: elsewhere })).status).toBe(403);
  expect((await sittingOf(active.id)).status).toBe("Initiated");
});

test("a reload and another device lose nothing", async ({ page, browser, tenant }) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  await page.getByLabel("4", { exact: true }).check();
  await expect(page.getByRole("status").first()).toHaveText("Saved");
  await page.goto(`${page.url().split("?")[0]}?step=4`);
  await page.getByLabel("Why is 1 no prime number?").pressSequentially("One divisor");
  await expect(page.getByRole("status").first()).toHaveText("Saved");
  await page.reload();
  await expect(page.getByLabel("Why is 1 no prime number?")).toHaveValue("One divisor");
  const { deadlineAt } = await sittingOf(id);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(url);
  await expect(elsewhere.getByText("You have already started. Time remaining:")).toBeVisible();
  await elsewhere.getByRole("button", { name: "Continue the assessment" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Question 2 of 4" })).toBeVisible();
  await elsewhere.getByRole("button", { name: "Question 1, answered" }).click();
  await expect(elsewhere.getByLabel("4", { exact: true })).toBeChecked();
  expect((await sittingOf(id)).deadlineAt, "the clock started once").toEqual(deadlineAt);
  await elsewhere.context().close();
});

test("answers given offline are sent later", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  await stepsLoaded(page);
  await page.context().setOffline(true);
  await page.getByLabel("4", { exact: true }).check();
  const status = page.getByRole("status").first();
  await expect(status).toHaveText("Not saved yet, trying again");
  await page.getByRole("button", { name: "Save and next" }).click();
  await expect(page.getByRole("heading", { name: "Question 2 of 4" })).toBeFocused();
  await page.getByLabel("9", { exact: true }).check();
  expect(await answersOf(id)).toEqual({});
  await page.context().setOffline(false);
  await expect(status).toHaveText("Saved");
  await expect.poll(() => answersOf(id)).toEqual({ q1: "b", q2: ["c"] });
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Question 1 of 4" })).toBeVisible();
  await expect(page.getByLabel("4", { exact: true })).toBeChecked();
});

test("unsent answers survive a reload", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  await page.route("**/save", (route) => route.abort());
  await page.getByLabel("4", { exact: true }).check();
  await expect(page.getByRole("status").first()).toHaveText("Not saved yet, trying again");
  await page.unroute("**/save");
  await page.reload();
  await expect(page.getByRole("status").first()).toHaveText("Saved");
  expect(await answersOf(id)).toEqual({ q1: "b" });
  const kept = await page.evaluate(() => localStorage.length);
  expect(kept, "nothing is kept once it is saved").toBe(0);
});

test("after the deadline answers are refused, and the sitting ends once", async ({
  page,
  tenant,
}) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  const headers = form(await cookieOn(page));
  const path = new URL(page.url()).pathname;
  const save = (value: string) =>
    call("POST", `${path}/save`, { text: `question=q1&value=${value}`, headers });
  expect(await save("b")).toMatchObject({ status: 200, body: { answered: true } });
  expect(await save("z")).toMatchObject({ status: 400 });
  await deadlineIn(id, -3);
  expect((await save("a")).status, "grace period").toBe(200);
  await deadlineIn(id, -6);
  const late = await Promise.all([
    ...Array.from({ length: 10 }, () => save("b")),
    ...Array.from({ length: 10 }, () => call("POST", `${path}/hand-in`, { text: "", headers })),
    ...Array.from({ length: 5 }, () => call("GET", path, { headers })),
  ]);
  expect(late.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  expect(late.slice(0, 10).every(({ status }) => status === 409)).toBe(true);
  expect(await answersOf(id)).toEqual({ q1: "a" });
  expect(await eventsOf(id)).toEqual([
    "assessment.started",
    "assessment.finished",
    "assessment.completed",
  ]);
});

test("two tabs and a double submit hand in once", async ({ page, tenant }) => {
  await inviterPage(page);
  const { id, url } = await invited(tenant);
  await open(page, url);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await page.goto(`${page.url().split("?")[0]}?step=review`);
  await page.getByRole("button", { name: "Hand in" }).dblclick();
  await expect(page.getByText(/You have handed in|Welcome back/)).toBeVisible();
  await tab.getByLabel("4", { exact: true }).check();
  await expect(tab.getByText(/You have handed in|Welcome back/)).toBeVisible();
  expect(await answersOf(id)).toEqual({});
  expect((await eventsOf(id)).filter((type) => type === "assessment.finished")).toHaveLength(1);
});

test("an inviter who doesn't answer holds up nobody forever", async ({ page, tenant }) => {
  await inviterPage(page);
  const { id, url } = await invited(tenant, { callbackUrl: "https://nobody.invalid/callback" });
  await open(page, url);
  await page.goto(`${page.url().split("?")[0]}?step=review`);
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(page.getByText("Please wait a moment")).toBeVisible();
  await expect(page.getByRole("link")).toHaveCount(0);
  const twoMinutesAgo = new Date(Date.now() - 121_000);
  await database()
    .update(sittings)
    .set({ finishedAt: twoMinutesAgo, acknowledgedAt: null })
    .where(eq(sittings.id, id));
  await database()
    .update(deliveries)
    .set({ createdAt: twoMinutesAgo })
    .where(eq(deliveries.sittingId, id));
  const link = page.getByRole("link", { name: "Continue to inviter.example" });
  await expect(link).toBeVisible({ timeout: 20_000 });
  await link.click();
  await expect(page.getByText("Welcome back")).toBeVisible();
});
