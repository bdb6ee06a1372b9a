import { expect } from "@playwright/test";
import { createTemplate } from "@/lib/testing/factories";
import { pngOf } from "@/lib/testing/images";
import { confirm, editSource, header, letterText, test, toast } from "./dashboard";

test("errors of a letter stop sending, and warnings ask", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  const { accountId } = tenant;
  const template = await createTemplate({ accountId, name: "Damaged", body: "<p>Hello</p>" });
  await page.goto(`/templates/${template.id}`);
  const text = await editSource(page);
  const problems = page.getByRole("region", { name: "Problems" });
  await text.fill("<p>Dear [Candidate Name]</p>\n<p>{{ salary | divided_by: 12 }} [the bonus]</p>");
  await expect(problems).toContainText("Use {{ candidate_name }}");
  await expect(problems).toContainText("Use “salary_amount”");
  await expect(problems).toContainText(/2 errors.*1 warning/);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(toast(page, "Template saved")).toBeVisible();

  const { body } = await tenant.api.post("/api/offers", {
    body: { candidateId: tenant.candidateId, jobId: tenant.jobId, templateId: template.id },
  });
  const { id } = (body as { data: { id: number } }).data;
  await page.goto(`/offers/${id}`);
  const send = page.getByRole("button", { name: "Send", exact: true });
  await expect(send).toHaveAccessibleDescription(/Cannot send this letter: .*salary_amount/);

  const letter = "<p>Dear Ada Byron, see [the bonus plan].</p>";
  await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml: letter } });
  await page.reload();
  await expect(page.getByText("“[the bonus plan]” looks like a placeholder").first()).toBeVisible();
  await send.click();
  await confirm(page, "Send this offer to Ada Byron?", "Send anyway");
  await expect(header(page).getByText("Sent")).toBeVisible();
});

test("a letter that contradicts its offer is asked about, and corrected by a click", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  const { accountId } = tenant;
  const body = "<p>Hello</p>\n<p>Your [Job Title] pay</p>";
  const template = await createTemplate({ accountId, name: "Typed", body });
  await page.goto(`/templates/${template.id}`);
  const problems = page.getByRole("region", { name: "Problems" });
  await problems.getByRole("button", { name: "Go to" }).click();
  const selected = () => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).toBe("[Job Title]");
  await problems.getByRole("button", { name: "Replace with {{ job_title }}" }).click();
  await expect(letterText(page)).toContainText("Job title");
  await expect(await editSource(page)).toHaveValue(
    "<p>Hello</p>\n<p>Your {{ job_title }} pay</p>\n",
  );
  await expect(problems).toContainText("No problems");

  const created = await tenant.api.post("/api/offers", {
    body: { candidateId: tenant.candidateId, jobId: tenant.jobId, salary: 150000, currency: "USD" },
  });
  const { id } = (created.body as { data: { id: number } }).data;
  const renderedHtml = "<p>Dear Ada,</p><p>Your salary is $155,000 per year.</p>";
  await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml } });
  await page.goto(`/offers/${id}`);
  const said = page.getByText(/The letter says \$155,000, the offer says/).first();
  await expect(said).toBeVisible();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Send this offer to Ada Byron?" });
  await dialog.getByRole("link", { name: "this letter" }).click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}/letter/edit#`));
  await expect.poll(selected).toBe("$155,000");
  await expect(problems.locator("[aria-current=true]")).toContainText("The letter says $155,000");
  await problems.getByRole("button", { name: "Replace with $150,000" }).click();
  await expect(letterText(page)).toContainText("$150,000");
  await expect(problems).toContainText("No problems");
  const stored = async () => (await tenant.api.get(`/api/offers/${id}`)).body.data.renderedHtml;
  expect(await stored(), "nothing is saved by itself").toContain("$155,000");
  await page.getByRole("button", { name: "Save letter" }).click();
  await expect(page).toHaveURL(new RegExp(`/offers/${id}$`));
  await expect(header(page)).toBeVisible();
  await expect(said).toHaveCount(0);
  expect(await stored()).toContain("$150,000");
});

test("each problem of a template is corrected where it is", async ({ open, tenant }) => {
  const image = `data:image/png;base64,${pngOf(60, 20).toString("base64")}`;
  const body = `<h2></h2>\n<p>Dear {{ candidate_name }} {{ candidate_suffix }}</p>\n<p><img src="${image}"></p>\n<p>See the <a href="">handbook</a> {{ candidate_nmae }}</p>\n`;
  const template = await createTemplate({ accountId: tenant.accountId, name: "Faulty", body });
  const { id } = await tenant.offer({ templateId: template.id });
  const page = await open(tenant.recruiter);
  await page.goto(`/offers/${id}`);
  const letterProblems = page.getByRole("status").filter({ hasText: "can't be sent yet" });
  await letterProblems
    .getByRole("listitem")
    .filter({ hasText: "“Suffix” is empty" })
    .getByRole("link", { name: "the template" })
    .click();
  const variable = page.getByRole("dialog", { name: "Variable" });
  await expect(variable.getByLabel("If empty, print")).toBeFocused();
  await expect(variable).toContainText("Jr.");
  await page.keyboard.type("Esq.");
  await page.keyboard.press("Enter");
  await expect(variable).toBeHidden();
  const problems = page.getByRole("region", { name: "Problems" });
  const fix = (name: string) => problems.getByRole("button", { name });
  await fix("Describe the image").click();
  const form = page.getByRole("dialog", { name: "Image" });
  await form.getByLabel("Description").fill("Our logo");
  await form.getByRole("button", { name: "Apply" }).click();
  await fix("Change the link").click();
  const link = page.getByRole("dialog", { name: "Link" });
  await link.getByLabel("Address").fill("acme.example");
  await link.getByRole("button", { name: "Add link" }).click();
  await fix("Remove the heading").click();
  await fix("Replace with {{ candidate_name }}").click();
  await expect(problems).toContainText("No problems");
  await expect(await editSource(page)).toHaveValue(
    `<p>Dear {{ candidate_name }} {{ candidate_suffix | default: "Esq." }}</p>\n<p><img src="${image}" alt="Our logo"></p>\n<p>See the <a href="https://acme.example">handbook</a> {{ candidate_name }}</p>\n`,
  );
});

test("lines that are pasted into a template become paragraphs and a list", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${tenant.templateId}`);
  const text = await editSource(page);
  await text.fill("");
  await text.evaluate((area) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Dear Ada,\n\n• Pay\n• Start\n\nYours\nOlivia");
    area.focus();
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(text).toHaveValue(
    "<p>Dear Ada,</p>\n<ul>\n<li>Pay</li>\n<li>Start</li>\n</ul>\n<p>Yours<br>\nOlivia</p>",
  );
});
