import { expect } from "@playwright/test";
import { test } from "../fixtures";
import { answersOf, deadlineIn, invited, open, stepsLoaded } from "./sitting";

const longest = "春".repeat(4000);

test("the longest answer in any script is saved, and delays no other", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant, { content: { presentation: "all" } });
  await open(page, url);
  await page.getByLabel("Why is 1 no prime number?").fill(longest);
  await page.getByLabel("4", { exact: true }).check();
  await expect(page.getByRole("status").first()).toHaveText("Saved");
  await expect.poll(() => answersOf(id)).toEqual({ q1: "b", q4: longest });
});

test("an answer that the server fails on lets the others go first", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant, { content: { presentation: "all" } });
  await open(page, url);
  await page.route("**/save", (route) =>
    route.request().postData()?.includes("question=q1")
      ? route.fulfill({ status: 500, body: "" })
      : route.continue(),
  );
  await page.getByLabel("4", { exact: true }).check();
  await page.getByLabel("9", { exact: true }).check();
  await expect.poll(() => answersOf(id)).toEqual({ q2: ["c"] });
  await expect(page.getByRole("status").first()).toHaveText("Not saved yet, trying again");
  await page.unroute("**/save");
  await expect.poll(() => answersOf(id), { timeout: 20_000 }).toEqual({ q1: "b", q2: ["c"] });
});

test("an answer saved while the steps arrive counts in the review", async ({ page, tenant }) => {
  const { id, url } = await invited(tenant);
  await page.route("**/steps", async (route) => {
    const response = await route.fetch();
    await page.getByLabel("4", { exact: true }).check();
    await expect(page.getByRole("status").first()).toHaveText("Saved");
    await route.fulfill({ response });
  });
  await open(page, url);
  await stepsLoaded(page);
  await page.getByRole("navigation").getByRole("button", { name: "Save and review" }).click();
  await expect(page.getByText("You have answered 1 of 4 questions.")).toBeVisible();
  expect(await answersOf(id)).toEqual({ q1: "b" });
});

test("an answer waiting for a retry is sent immediately when the time is up", async ({
  page,
  tenant,
}) => {
  const { id, url } = await invited(tenant);
  await open(page, url);
  await page.route("**/save", (route) => route.abort());
  await page.getByLabel("4", { exact: true }).check();
  await expect(page.getByRole("status").first()).toHaveText("Not saved yet, trying again");
  await page.unroute("**/save");
  await deadlineIn(id, 11);
  let tries = 0;
  await page.route("**/save", (route) => (++tries <= 4 ? route.abort() : route.continue()));
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "Time is up: your assessment was handed in" }),
  ).toBeVisible({ timeout: 30_000 });
  expect(await answersOf(id)).toEqual({ q1: "b" });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("many long answers of one page are saved together", async ({ page, tenant }) => {
    const questions = [..."ABCDEFGHIJKL"].map((letter) => ({
      ...{ id: letter, type: "text" as const, prompt: `Essay ${letter}`, points: 1 },
      ...{ options: [], answer: null, tolerance: 0 },
    }));
    const sections = [{ id: "essays", title: "Essays", questions }];
    const { id, url } = await invited(tenant, { content: { presentation: "all", sections } });
    await open(page, url);
    for (const { prompt } of questions) await page.getByLabel(prompt).fill(longest);
    await page.getByRole("button", { name: "Save and review" }).first().click();
    await expect(page.getByText("You have answered 12 of 12 questions.")).toBeVisible();
    expect(Object.values(await answersOf(id))).toEqual(Array(12).fill(longest));
  });

  test("an old tab overwrites no newer answers", async ({ page, tenant }) => {
    const { id, url } = await invited(tenant, { content: { presentation: "all" } });
    await open(page, url);
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.getByLabel("4", { exact: true }).check();
    await tab.getByLabel("9", { exact: true }).check();
    await tab.getByRole("button", { name: "Save and review" }).first().click();
    await page.getByLabel("What is 10 divided by 4?").fill("2.5");
    await page.getByRole("button", { name: "Save and review" }).first().click();
    await expect(page.getByText("You have answered 3 of 4 questions.")).toBeVisible();
    expect(await answersOf(id)).toEqual({ q1: "b", q2: ["c"], q3: 2.5 });
  });
});
