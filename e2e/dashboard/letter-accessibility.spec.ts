import { expect, type Page } from "@playwright/test";
import { createTemplate } from "@/lib/testing/factories";
import { pngOf } from "@/lib/testing/images";
import { contrast, expectAccessible, isThorough } from "../axe";
import { test as base, letterText } from "./dashboard";
import { press } from "./visit";

const image = `data:image/png;base64,${pngOf(60, 20).toString("base64")}`;

const body = `<h1>Your offer</h1>
<p>Pay {{ salary }}{% if job_department %} too{% endif %}.</p>
{% if job_location %}<p>Work in {{ job_location }}.</p>{% else %}<p>Work anywhere.</p>{% endif %}
<ul><li>Start soon.</li>{% if candidate_phone %}<li>We call you.</li>{% endif %}</ul>
<table><tbody><tr><th>Bonus</th><td>Yearly</td></tr></tbody></table>
<p><img src="${image}"> {{ nonsense }} <a href="">Handbook</a></p>
`;

/** `page` edits a template with each kind of chip, condition and problem. */
const test = base.extend<{ page: Page }>({
  page: async ({ open, tenant }, use) => {
    const { id } = await createTemplate({ accountId: tenant.accountId, name: "Heard", body });
    const page = await open(tenant.recruiter, { reducedMotion: "reduce" });
    await page.goto(`/templates/${id}`);
    await expect(letterText(page).getByRole("img", { name: "Salary, $150,000" })).toBeVisible();
    await use(page);
  },
});

/** What is read aloud while the focus stays on the letter. */
const said = (page: Page, words: string) =>
  page.locator("[aria-live=polite]").filter({ hasText: words });

test("a screen reader hears chips and conditions, and what the caret moves onto", async ({
  page,
}) => {
  await expect(letterText(page)).toMatchAriaSnapshot(`
    - textbox "Letter":
      - heading "Your offer" [level=1]
      - paragraph:
        - text: Pay
        - img "Salary, $150,000"
        - text: If Department is set too.
      - group "Show if Location is set":
        - paragraph:
          - text: Work in
          - img "Location, San Francisco, CA (Remote)"
          - text: .
      - group "Otherwise":
        - paragraph: Work anywhere.
      - list:
        - listitem:
          - paragraph: Start soon.
        - listitem:
          - text: If Phone is set
          - paragraph: We call you.
      - table:
        - rowgroup:
          - row "Bonus Yearly":
            - rowheader "Bonus":
              - paragraph: Bonus
            - cell "Yearly":
              - paragraph: Yearly
      - paragraph:
        - img "Image without a description"
        - img "nonsense, unknown"
        - text: Handbook
  `);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const chip = nodes.find(({ name }) => name?.value === "Salary, $150,000");
  expect(chip?.properties).toContainEqual(
    expect.objectContaining({
      name: "roledescription",
      value: expect.objectContaining({ value: "variable" }),
    }),
  );
  expect(nodes.map(({ name }) => name?.value)).toContain("If Phone is set");

  const press = async (key: string, times: number, words: string) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    await expect(said(page, words)).toHaveCount(1);
  };
  await letterText(page)
    .getByText("Pay")
    .click({ position: { x: 3, y: 8 } });
  await page.keyboard.press("Home");
  await press("ArrowRight", 5, "Salary, $150,000, variable. Press Enter to change it");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Variable" }).getByLabel("Format")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(letterText(page)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(said(page, "Salary")).toHaveCount(0);
  await press("ArrowRight", 1, "Show if Department is set");
  await press("ArrowDown", 1, "Show if Location is set");
  await press("ArrowDown", 1, "Otherwise");
  await press("ArrowDown", 1, "Always shown");
  await press("ArrowDown", 1, "Show if Phone is set");
});

test("suggestions are read aloud while the focus stays on the letter", async ({ page }) => {
  await letterText(page).getByText("Handbook").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" {{start");
  const list = page.getByRole("listbox", { name: "Variables" });
  const option = list.getByRole("option", { selected: true });
  await expect(list.getByRole("group", { name: "Offer", exact: true })).toBeVisible();
  await expect(option).toHaveText(/^Start date/);
  await expect(letterText(page)).toBeFocused();
  const expectActive = async () => {
    const id = await option.getAttribute("id");
    await expect(letterText(page)).toHaveAttribute("aria-activedescendant", id ?? "");
  };
  await expectActive();
  await expect(letterText(page)).toHaveAttribute(
    "aria-controls",
    (await list.getAttribute("id")) ?? "",
  );
  await page.keyboard.press("ArrowDown");
  await expectActive();
  await page.keyboard.type("zz");
  await expect(said(page, "No results")).toBeVisible();
  await expect(letterText(page)).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("Escape");
  await expect(said(page, "No results")).toHaveCount(0);
});

test("each state of the editor is accessible", async ({ page }) => {
  const states: [name: string, open: () => Promise<void>, also?: "dark"][] = [
    [
      "problems",
      () => expect(page.getByRole("button", { name: "Change the link" })).toBeVisible(),
      "dark",
    ],
    ["table tools", () => letterText(page).getByText("Yearly").click()],
    ["chip", () => letterText(page).getByRole("img", { name: "Salary, $150,000" }).click(), "dark"],
    ["image", () => letterText(page).getByRole("img", { name: "Image without" }).click()],
    ["link", () => press(page, "Change the link", "Link")],
    [
      "new image",
      async () => {
        await page.getByRole("button", { name: "Insert", exact: true }).click();
        await page.getByRole("menuitem", { name: "Image", exact: true }).click();
        await expect(page.getByRole("dialog", { name: "Image" })).toBeVisible();
      },
    ],
    [
      "condition",
      async () => {
        await letterText(page).getByText("Work anywhere.").click();
        await page.keyboard.press("ControlOrMeta+Shift+e");
      },
    ],
    [
      "variables",
      async () => {
        await letterText(page).getByText("Your offer").click();
        await page.keyboard.press("End");
        await page.keyboard.type(" {{");
        await expect(page.getByRole("listbox", { name: "Variables" })).toBeVisible();
      },
      "dark",
    ],
    [
      "blocks",
      async () => {
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
        await page.keyboard.type("/");
        await expect(page.getByRole("listbox", { name: "Blocks" })).toBeVisible();
      },
    ],
  ];
  for (const [name, open, also] of states) {
    await open();
    await expectAccessible(page, `${name}, light`);
    if (isThorough || also) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, `${name}, dark`, contrast);
      await page.emulateMedia({ colorScheme: "light" });
    }
    await page.keyboard.press("Escape");
  }
});
