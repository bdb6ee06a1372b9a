import { expect } from "@playwright/test";
import { candidateLanguages } from "@/lib/format/candidate-languages";
import { sittingSecrets } from "@/lib/sittings/derive-secrets";
import { test } from "../fixtures";
import {
  answersOf,
  deadlineIn,
  eventsOf,
  handback,
  invited,
  inviterPage,
  open,
  sittingOf,
  slowInviter,
} from "./sitting";

const allSteps = ["assessment.started", "assessment.finished", "assessment.completed"];

/** What remains of buttons on a page that has ended: they switch its language. */
const languages = Object.values(candidateLanguages).map(({ name }) => name);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("an assessment is taken, handed in, scored, and left", async ({ page, tenant }) => {
      await inviterPage(page);
      const { id, url } = await invited(tenant, { additionalTime: 50 });
      await page.goto(url);
      await expect(page.getByText("10 minutes, plus 5 minutes of extra time")).toBeVisible();
      await expect(page.getByText("inviter.example")).toBeVisible();
      await expect(page.getByText("saved as you give it")).toBeVisible({
        visible: javaScriptEnabled,
      });
      await expect(page.locator(".notes noscript")).toBeVisible({ visible: !javaScriptEnabled });
      expect((await sittingOf(id)).status, "looking starts nothing").toBe("Initiated");
      await open(page, url);
      expect(new URL(page.url()).pathname, "the secret left the address bar").not.toContain(".");
      expect(await sittingOf(id)).toMatchObject({ status: "Started" });
      await page.getByLabel("4", { exact: true }).check();
      await page.getByRole("button", { name: "Save and next" }).click();
      await expect(page.getByRole("heading", { name: "Question 2 of 4" })).toBeVisible();
      await page.getByLabel("2", { exact: true }).check();
      await page.getByLabel("7", { exact: true }).check();
      await page.getByRole("button", { name: "Save and next" }).click();
      await expect(page.getByRole("heading", { name: "Question 3 of 4" })).toBeVisible();
      await page.getByLabel("What is 10 divided by 4?").fill("two and a half");
      await page.getByRole("button", { name: "Save and next" }).click();
      await expect(page.locator(".wrong:visible")).toContainText(
        "Enter a number, such as 1250 or 3.5",
      );
      for (const ambiguous of ["1.250", "1,250"]) {
        await page.getByLabel("What is 10 divided by 4?").fill(ambiguous);
        await page.getByRole("button", { name: "Save and next" }).click();
        await expect(page.locator(".wrong:visible")).toHaveText(
          `"${ambiguous}" could mean 1.25 or 1250. Enter the one you mean.`,
        );
        await expect(page.getByLabel("What is 10 divided by 4?")).toHaveValue(ambiguous);
      }
      await page.getByLabel("What is 10 divided by 4?").fill("2,5");
      await page.getByRole("button", { name: "Save and next" }).click();
      await expect(page.getByRole("heading", { name: "Question 4 of 4" })).toBeVisible();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, "nothing overflows").toBeLessThanOrEqual(390);
      await page.getByRole("button", { name: "Previous" }).click();
      await expect(page.getByLabel("What is 10 divided by 4?")).toHaveValue(
        "2,5".replace(",", javaScriptEnabled ? "," : "."),
      );
      await page.getByRole("navigation").getByRole("button", { name: "Save and review" }).click();
      await expect(page.getByText("You have answered 3 of 4 questions.")).toBeVisible();
      await expect(page.getByText("You will then be taken to inviter.example.")).toBeVisible();
      await page.getByRole("button", { name: "Hand in" }).click();
      await expect(page.getByRole("heading", { name: "You have handed in" })).toBeVisible();
      await expect(page.getByText("Welcome back")).toBeVisible({ timeout: 15_000 });
      expect(page.url()).toBe(handback);
      expect(await answersOf(id)).toEqual({ q1: "b", q2: ["a", "b"], q3: 2.5 });
      expect(await sittingOf(id)).toMatchObject({
        status: "Completed",
        percent: 80,
        result: "Pass",
      });
      expect(await eventsOf(id)).toEqual(allSteps);
      await page.goto(url);
      await expect(page.getByRole("heading", { name: "You have handed in" })).toBeVisible();
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("button")).toHaveText(languages);
    });

    test("all questions on one page", async ({ page, tenant }) => {
      const { id, url } = await invited(tenant, { content: { presentation: "all" } });
      await open(page, url);
      await expect(page.getByRole("heading", { name: "Numbers and words" })).toBeVisible();
      await page.getByLabel("3", { exact: true }).check();
      await page.getByLabel("Why is 1 no prime number?").fill("It has one divisor.\nNot two.");
      await page.getByRole("button", { name: "Save and review" }).first().click();
      await expect(page.getByText("You have answered 2 of 4 questions.")).toBeVisible();
      await page.getByRole("button", { name: "Question 2" }).click();
      await expect(page.getByLabel("3", { exact: true })).toBeChecked();
      await page.getByLabel("9", { exact: true }).check();
      await page.getByRole("button", { name: "Save and review" }).first().click();
      await page.getByRole("button", { name: "Hand in" }).click();
      await expect(page.getByRole("heading", { name: "You have handed in" })).toBeVisible();
      expect(await answersOf(id)).toEqual({
        q1: "a",
        q2: ["c"],
        q4: "It has one divisor.\nNot two.",
      });
      expect(await sittingOf(id), "a text waits to be marked").toMatchObject({
        status: "Finished",
      });
    });

    test("a login is requested when required", async ({ page, tenant }) => {
      const { id, publicId, attempt, url } = await invited(tenant, {
        content: { loginRequired: true },
      });
      const { username, password } = sittingSecrets({ publicId, attempt });
      await page.goto(url);
      const start = page.getByRole("button", { name: "Start the assessment" });
      await start.click();
      await expect(page.getByRole("alert")).toContainText("Enter the username");
      await page.getByLabel("Username").fill(username);
      await page.getByLabel("Password").fill("wrong");
      await start.click();
      await expect(page.getByRole("alert")).toContainText("The username or password is incorrect");
      expect((await sittingOf(id)).status).toBe("Initiated");
      await page.getByLabel("Username").fill(username);
      await page.getByLabel("Password").fill(password);
      await start.click();
      await expect(page.getByRole("heading", { name: "Question 1 of 4" })).toBeVisible();
    });

    test("when the time is up, saved answers count", async ({ page, tenant }) => {
      await inviterPage(page);
      const { id, url } = await invited(tenant);
      await open(page, url);
      await page.getByLabel("4", { exact: true }).check();
      await page.getByRole("button", { name: "Save and next" }).click();
      await expect(page.getByRole("heading", { name: "Question 2 of 4" })).toBeVisible();
      await expect.poll(() => answersOf(id)).toEqual({ q1: "b" });
      await deadlineIn(id, javaScriptEnabled ? 4 : -6);
      if (javaScriptEnabled) {
        await page.goto(`${page.url().split("?")[0]}?step=3`);
        await page.getByLabel("What is 10 divided by 4?").fill("2.5");
      } else await page.getByRole("button", { name: "Save and next" }).click();
      await expect(
        page.getByRole("heading", { name: "Time is up: your assessment was handed in" }),
      ).toBeVisible({ timeout: 15_000 });
      expect(await sittingOf(id)).toMatchObject({ rawScore: javaScriptEnabled ? 5 : 2 });
      expect(await eventsOf(id)).toEqual(allSteps);
    });

    test("the inviter acknowledges before the candidate leaves", async ({ page, tenant }) => {
      await inviterPage(page);
      const inviter = await slowInviter();
      try {
        const { id, url } = await invited(tenant, { callbackUrl: inviter.url });
        await open(page, url);
        await page.getByLabel("4", { exact: true }).check();
        await page.getByRole("navigation").getByRole("button", { name: "Save and review" }).click();
        await page.getByRole("button", { name: "Hand in" }).click();
        await expect(page.getByText("Please wait a moment")).toBeVisible();
        await expect.poll(() => inviter.received, { timeout: 20_000 }).toContain("finished");
        expect((await sittingOf(id)).acknowledgedAt).toBeNull();
        await expect(page.getByText("Please wait a moment")).toBeVisible();
        inviter.letGo();
        await expect(page.getByText("Welcome back")).toBeVisible({ timeout: 25_000 });
        expect((await sittingOf(id)).acknowledgedAt).not.toBeNull();
        await expect
          .poll(() => inviter.received)
          .toEqual(["started", "in progress", "finished", "completed"]);
      } finally {
        inviter.close();
      }
    });
  });
}
