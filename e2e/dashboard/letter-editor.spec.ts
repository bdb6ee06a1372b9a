import { expect, type Locator, type Page } from "@playwright/test";
import { pngOf } from "@/lib/testing/images";
import { header, letterText, test, toast } from "./dashboard";

const preview = (page: Page) =>
  page.frameLocator("iframe[title='Preview of the letter']:not([inert] *)");

const logo = { name: "logo.png", mimeType: "image/png", buffer: pngOf(200, 60) };

async function begin(page: Page): Promise<void> {
  await page.goto("/templates/new");
  await page.getByLabel("Name", { exact: true }).fill("Written");
  await letterText(page).press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
}

/** Chooses an item of the `/` menu at the caret, which stands in an empty line. */
async function slash(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`/${words}`);
  await expect(page.getByRole("listbox", { name: "Blocks" }).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
}

/** Chooses a variable after `{{` at the caret. */
async function variable(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`{{${words}`);
  const option = page.getByRole("listbox", { name: "Variables" }).getByRole("option").first();
  await expect(option).toContainText(new RegExp(words, "i"));
  await page.keyboard.press("Enter");
}

async function expectLetter(page: Page): Promise<void> {
  const letter = preview(page);
  await expect(letter.getByRole("heading", { name: "Your offer" })).toBeVisible();
  await expect(letter.getByText("Dear John,")).toBeVisible();
  await expect(letter.getByRole("row", { name: /Pay.*\$150,000/ })).toBeVisible();
  await expect(letter.getByText("You work in Engineering.")).toBeVisible();
  await expect(letter.getByRole("img", { name: "Our logo" })).toBeVisible();
}

test("a letter with a table, a condition and a logo is written by mouse", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await begin(page);
  const insert = async (label: string) => {
    await page.getByRole("button", { name: "Insert", exact: true }).click();
    await page.getByRole("menuitem", { name: label, exact: true }).click();
  };
  const choose = async (label: string) => {
    const menu = page.getByRole("dialog", { name: "Variable" });
    await page.getByRole("button", { name: "Variable", exact: true }).click();
    await menu
      .getByRole("option", { name: new RegExp(`^${label}\\b`) })
      .first()
      .click();
    await expect(letterText(page)).toBeFocused();
  };
  await page.getByLabel("Kind of text").selectOption("Title");
  await page.keyboard.type("Your offer");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Dear ");
  await choose("First name");
  await page.keyboard.type(",");
  await page.keyboard.press("Enter");
  await insert("Table of terms");
  await expect(letterText(page)).toBeFocused();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("You work in ");
  await choose("Department");
  await page.keyboard.type(".");
  await page.getByRole("button", { name: "Condition", exact: true }).click();
  const panel = page.getByRole("dialog", { name: "Condition" });
  await expect(panel.getByLabel("Show if")).toHaveValue("job_department");
  await panel.getByRole("button", { name: "Add condition" }).click();
  await expect(page.getByRole("group", { name: "Show if Department is set" })).toBeVisible();
  await page.getByText("Your offer", { exact: true }).click();
  await page.keyboard.press("End");
  await insert("Image");
  const image = page.getByRole("dialog", { name: "Image" });
  await image.getByLabel("Image").setInputFiles(logo);
  await image.getByLabel("Description").fill("Logo");
  await image.getByRole("button", { name: "Add image" }).click();
  await letterText(page).getByRole("img", { name: "Logo" }).click();
  await image.getByLabel("Description").fill("Our logo");
  await image.getByLabel("Size").selectOption("Small");
  await image.getByRole("button", { name: "Apply" }).click();
  await expect(preview(page).getByRole("img", { name: "Our logo" })).toHaveAttribute(
    "width",
    "120",
  );
  await expectLetter(page);
  await page.getByRole("button", { name: "Add template" }).click();
  await expect(toast(page, "Written added")).toBeVisible();
  await expect(header(page)).not.toContainText("Not saved");
});

test("the same letter is written by keyboard alone", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await begin(page);
  await slash(page, "title");
  await page.keyboard.type("Your offer ");
  await page.keyboard.type("/image");
  await page.keyboard.press("Enter");
  const image = page.getByRole("dialog", { name: "Image" });
  await expect(image.getByLabel("Image")).toBeFocused();
  await image.getByLabel("Image").setInputFiles(logo);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Our logo");
  await page.keyboard.press("Enter");
  await expect(image).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Dear ");
  await variable(page, "first name");
  await page.keyboard.type(",");
  await page.keyboard.press("Enter");
  await slash(page, "terms");
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("You work in ");
  await variable(page, "department");
  await page.keyboard.type(".");
  await page.keyboard.press("ControlOrMeta+Shift+E");
  const panel = page.getByRole("dialog", { name: "Condition" });
  await expect(panel.getByLabel("Show if")).toBeFocused();
  await page.keyboard.type("Depart");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: "Show if Department is set" })).toBeVisible();
  await expectLetter(page);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(toast(page, "Written added")).toBeVisible();
});

test("the toolbar stays in sight, and the caret clear of what covers the letter", async ({
  open,
  tenant,
}) => {
  const { api, templateId } = tenant;
  const body = Array.from({ length: 60 }, (_, line) => `<p>Line ${line}</p>`).join("\n");
  await api.put(`/api/templates/${templateId}`, { body: { body } });
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${templateId}`);
  await letterText(page).getByText("Line 0", { exact: true }).click();
  for (let line = 0; line < 59; line += 1) await page.keyboard.press("ArrowDown");
  const edge = async (locator: Locator) => (await locator.boundingBox()) ?? { y: NaN, height: NaN };
  const bottom = async (locator: Locator) => (await edge(locator)).y + (await edge(locator)).height;
  const toolbar = page.getByRole("toolbar", { name: "Formatting" });
  const problems = page.getByRole("region", { name: "Problems" });
  const line = (number: number) => letterText(page).getByText(`Line ${number}`, { exact: true });
  await expect(toolbar).toBeInViewport({ ratio: 1 });
  expect((await edge(toolbar)).y).toBeGreaterThanOrEqual(await bottom(header(page)));
  const above = async () => (await edge(problems)).y - (await bottom(line(59)));
  await expect.poll(above).toBeGreaterThan(0);
  for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowUp");
  const below = async () => (await edge(line(29))).y - (await bottom(toolbar));
  await expect.poll(below).toBeGreaterThan(0);
});

test("undo goes back over a save, and an edit changes only its own lines", async ({
  open,
  tenant,
}) => {
  const { api, templateId } = tenant;
  const body = "<p>One   line</p>\n\n<!-- a remark -->\n<p class='x'>Two</p>\n<p>Three</p>\n";
  await api.put(`/api/templates/${templateId}`, { body: { body } });
  const stored = async () => (await api.get(`/api/templates/${templateId}`)).body.data.body;
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${templateId}`);
  await letterText(page).getByText("Three").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" and more");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(toast(page, "Template saved")).toBeVisible();
  expect(await stored()).toBe(body.replace("Three", "Three and more"));
  await letterText(page).press("ControlOrMeta+z");
  await expect(letterText(page)).not.toContainText("and more");
  await page.keyboard.press("ControlOrMeta+s");
  await expect.poll(stored).toBe(body);
});
