import { expect, type Page } from "@playwright/test";
import { readCase } from "@/lib/testing/cases";
import {
  cell,
  docx,
  field,
  listItem,
  onePixel,
  paragraph,
  picture,
  run,
  table,
  wordPart,
} from "@/lib/testing/docx";
import { expectAccessible } from "../axe";
import { choose, editSource, header, letterText, pasteHtml, test, toast } from "./dashboard";

const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const offerLetter = docx({
  body: [
    paragraph(picture("r1", "Acme logo", 40)),
    paragraph(picture("r2", "", 40)),
    paragraph("Offer of employment", '<w:pStyle w:val="berschrift1"/>'),
    paragraph(`${run("Dear ")}${field("MERGEFIELD First_Name", "«First_Name»")}${run(",")}`),
    paragraph(
      `${run("You join us as [Job ")}${run("Title], your lead is [Team Lead].", "<w:b/>")}`,
    ),
    table([[cell("Pay"), cell("{{Annual Salary}}")]]),
    listItem("Holiday", 1),
    listItem("Pension", 1, 1),
    paragraph(run("Approved up to 200k", "<w:vanish/>")),
    '<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>',
  ].join(""),
  relations: [
    { id: "r1", type: "image", target: "media/image1.png" },
    { id: "r2", type: "image", target: "media/image2.emf" },
    { id: "h1", type: "header", target: "header1.xml" },
  ],
  files: {
    "word/media/image1.png": onePixel,
    "word/media/image2.emf": new Uint8Array(9),
    "word/header1.xml": wordPart("hdr", paragraph("Acme Ltd, London")),
  },
});

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Import a Word document" });

async function openDocument(page: Page, buffer: Uint8Array, name = "Offer_letter UK.docx") {
  await page.getByRole("button", { name: "Import from Word" }).click();
  await dialogOf(page)
    .getByLabel("Word document", { exact: true })
    .setInputFiles({ name, mimeType, buffer: Buffer.from(buffer) });
}

test("a Word document becomes a template, with its placeholders mapped", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto("/templates");
  await openDocument(page, offerLetter);
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel("Name", { exact: true })).toHaveValue("Offer letter UK");
  await expect(dialog.getByText("The page header was left out: “Acme Ltd, London”")).toBeVisible();
  await expect(dialog.getByText("Hidden text was left out: “Approved up to 200k”")).toBeVisible();
  await expect(dialog.getByText("An image wasn't included: “image2.emf”")).toBeVisible();
  const variable = (placeholder: string) => dialog.getByRole("combobox", { name: placeholder });
  await expect(variable("«First_Name»")).toHaveValue("Candidate · First name");
  await expect(variable("[Job Title]")).toHaveValue("Job · Job title");
  await expect(variable("{{Annual Salary}}")).toHaveValue("Offer · Salary");
  await expect(variable("[Team Lead]")).toHaveValue("");
  await choose(dialog, "[Team Lead]", "Candidate · Name");
  const preview = dialog.frameLocator(
    "iframe[title='Preview of the imported letter']:not([inert] *)",
  );
  await expect(
    preview.getByText("You join us as Senior Backend Engineer, your lead is John Doe."),
  ).toBeVisible();
  await expect(preview.getByRole("img", { name: "Acme logo" })).toBeVisible();
  await expect(preview.getByRole("cell", { name: "$150,000" })).toBeVisible();
  await expect(preview.getByRole("listitem").filter({ hasText: /^Pension$/ })).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole("button", { name: "Create template" }).click();
  await expect(toast(page, "Offer letter UK added")).toBeVisible();
  await expect(page).toHaveURL(/\/templates\/\d+$/);
  const id = Number(page.url().split("/").at(-1));
  const { body } = await tenant.api.get(`/api/templates/${id}`);
  expect(body.data.body).toContain("<p>Dear {{ candidate_first_name }},</p>");
  expect(body.data.body).toContain("{{ job_title }}");
  expect(body.data.body).toMatch(/<img src="image:[0-9a-f]{64}" alt="Acme logo" width="40">/);
  expect(body.data.body).not.toMatch(/200k|data:/);
});

test("a document replaces the text of a template as an unsaved change", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  await openDocument(page, docx({ body: paragraph("Dear [Name], welcome.") }));
  await dialogOf(page).getByRole("button", { name: "Use this text" }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(header(page).getByRole("button", { name: "Save", exact: true })).toBeVisible();
  const preview = page.frameLocator("iframe[title='Preview of the letter']:not([inert] *)");
  await expect(preview.getByText("Dear John Doe, welcome.")).toBeVisible();
  const stored = await tenant.api.get(`/api/templates/${tenant.templateId}`);
  expect(stored.body.data.body, "nothing is saved yet").not.toContain("welcome");
});

test("other files are named, and a document can be dropped instead", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/templates");
  await openDocument(page, Buffer.from("%PDF-1.7\n"), "letter.pdf");
  await expect(dialogOf(page).getByRole("alert")).toContainText("is a PDF");
  const file = Array.from(docx({ body: paragraph("Dropped") }));
  const transfer = await page.evaluateHandle((bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(bytes)], "dropped.docx"));
    return data;
  }, file);
  await dialogOf(page)
    .getByText("Drop a Word document")
    .dispatchEvent("drop", { dataTransfer: transfer });
  await expect(dialogOf(page).getByLabel("Name", { exact: true })).toHaveValue("dropped");
  await dialogOf(page).getByRole("button", { name: "Cancel" }).click();
  await page
    .getByRole("dialog", { name: "Discard unsaved changes?" })
    .getByRole("button", { name: "Discard changes" })
    .click();
  await expect(dialogOf(page)).toBeHidden();
});

test("what is copied from Word is pasted into the letter's HTML", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  const source = await editSource(page);
  await source.fill("");
  await pasteHtml(source, readCase("paste/word.html"));
  await expect(source).toHaveValue(readCase("paste/word.clean.html").trimEnd());
  await expect(toast(page, "Pasted without some parts")).toBeVisible();
  await expect(toast(page, /An image wasn't included: “Acme logo”/)).toBeVisible();
});

for (const program of ["word", "google-docs", "libreoffice"]) {
  test(`what is copied from ${program} is pasted into the letter`, async ({ open, tenant }) => {
    const page = await open(tenant.recruiter);
    await page.goto(`/templates/${tenant.templateId}`);
    const text = letterText(page);
    await text.press("ControlOrMeta+a");
    await pasteHtml(text, readCase(`paste/${program}.html`));
    await expect(text.getByRole("heading", { level: 1 })).toHaveText(/^Offer/);
    await expect(text.getByRole("listitem").first()).toContainText(/holiday/i);
    await expect(text.locator("li li").first()).toBeVisible();
    await expect(text.getByRole("cell").first()).toHaveText("Salary");
    await expect(text.locator("s").first()).toHaveText(/45,000/);
    await expect(text.locator("sup")).toHaveText("st");
    await expect(text.locator("[style*=center]").first()).toBeVisible();
    await expect(text.getByText("approved up to 60k")).toHaveCount(0);
  });
}

test("a viewer can't import", async ({ open, tenant }) => {
  const page = await open(tenant.viewer);
  await page.goto("/templates");
  await expect(page.getByRole("heading", { level: 1, name: "Templates" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Import from Word" })).toHaveCount(0);
});
