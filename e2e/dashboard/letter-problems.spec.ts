import { expect } from "@playwright/test";
import { createTemplate } from "@/lib/testing/factories";
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
  await tenant.api.put(`/api/offers/${id}`, { body: { salary: 155000 } });
  await page.reload();
  await expect(header(page)).toBeVisible();
  await expect(said).toHaveCount(0);
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
