import { expect } from "@playwright/test";
import { messagesFor } from "@/lib/messages/messages";
import { expectAccessible } from "../axe";
import { linkIn, mailTo } from "../mailbox";
import { confirm, header, row, test, toast } from "./dashboard";

const phone = { viewport: { width: 390, height: 844 } };

for (const locale of ["en", "de"]) {
  const { offerPage: texts } = messagesFor(locale);

  test(`a question in ${locale} is asked without JavaScript, answered, mailed and seen`, async ({
    open,
    tenant,
  }) => {
    const { id } = await tenant.offer({ locale, expiryDate: "2031-01-15" });
    await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
    const letter = await mailTo(tenant.candidateEmail);
    const page = await open(tenant.owner);
    await page.goto(`/offers/${id}`);
    await expect(page.getByRole("list", { name: "Questions" })).toHaveCount(0);

    const candidate = await open(null, { ...phone, javaScriptEnabled: false });
    await candidate.goto(linkIn(letter, "/o/"));
    await candidate.getByRole("button", { name: texts.cover.button }).click();
    await candidate.getByRole("link", { name: texts.page.ask, exact: true }).click();
    await candidate.getByLabel(texts.ask.question).fill("May I work\nfrom <b>Graz</b>?");
    await candidate.getByRole("button", { name: texts.ask.button }).click();
    await expect(candidate.getByRole("status")).toContainText(texts.ask.sentTitle);
    await expect(candidate.getByText("May I work\nfrom <b>Graz</b>?")).toBeVisible();

    const questions = page.getByRole("list", { name: "Questions" });
    await expect(questions, "it appears by itself").toContainText("from <b>Graz</b>?");
    const notice = await mailTo(tenant.owner.email);
    expect(notice.subject).toContain("asked a question");
    expect(linkIn(notice, `/offers/${id}`)).toMatch(/#questions$/);
    await page.goto("/inbox");
    await row(page, "Ada Byron").getByRole("link").first().click();
    await expect(page).toHaveURL(new RegExp(`/offers/${id}#questions$`));
    await expect(page.getByRole("heading", { name: "Questions (1 open)" })).toBeInViewport();
    await expectAccessible(page);

    await questions.getByRole("button", { name: "Send answer" }).click();
    await expect(questions.getByLabel("Answer")).toHaveAccessibleDescription(
      "Write an answer first",
    );
    await questions.getByLabel("Answer").fill("Yes, two days\na week.");
    await questions.getByRole("button", { name: "Send answer" }).click();
    await confirm(page, "Send this answer to Ada Byron?", "Send answer");
    await expect(toast(page, "Answer sent to Ada Byron")).toBeVisible();
    await expect(questions).toContainText(`Answered by Owner Person`);
    await expect(questions.getByLabel("Answer")).toHaveCount(0);
    await expect(header(page).getByRole("heading")).toContainText("Ada Byron");

    const mail = await mailTo(tenant.candidateEmail, 2);
    expect(mail.subject).toBe(messagesFor(locale).answerMail.subject("Test Company", "Analyst"));
    expect(mail.replyTo?.[0]?.address).toBe(tenant.owner.email);
    expect(mail.html).toContain(`<html lang="${locale}`);
    expect(mail.text).toContain("Yes, two days\na week.");
    expect(linkIn(mail, "/o/")).toBe(linkIn(letter, "/o/"));
    await candidate.reload();
    await expect(candidate.getByText("Yes, two days\na week.")).toBeVisible();
    await expect(candidate.getByText(texts.questions.answered("Owner Person"))).toBeVisible();
  });
}

test("an integrator lists questions and answers one once; viewers only read", async ({
  open,
  tenant,
}) => {
  const { id, link } = await tenant.sentOffer();
  const candidate = await open(null, phone);
  await candidate.goto(link);
  await candidate.getByRole("button", { name: "Open your offer" }).click();
  await candidate.getByRole("link", { name: "Ask", exact: true }).click();
  await candidate.getByLabel("Your question").fill("When?");
  await candidate.getByRole("button", { name: "Send question" }).click();
  await expect(candidate.getByRole("status")).toContainText("Your question was sent");
  await expectAccessible(candidate);

  const path = `/api/offers/${id}/questions`;
  const viewer = await open(tenant.viewer);
  await viewer.goto(`/offers/${id}`);
  const questions = viewer.getByRole("list", { name: "Questions" });
  await expect(questions.getByRole("button", { name: "Send answer" })).toHaveAccessibleDescription(
    "You have view-only access",
  );
  const [asked] = (await tenant.api.get(path)).body.data;
  expect(asked).toEqual({
    ...{ id: expect.any(Number), version: 1, question: "When?", askedAt: expect.any(String) },
    ...{ answer: null, answeredAt: null, answeredBy: null },
  });
  const answerPath = `${path}/${asked.id}/answer`;
  for (const answer of ["", " \n ", "\u200b", "a".repeat(4001)]) {
    expect((await tenant.api.post(answerPath, { body: { answer } })).status).toBe(400);
  }
  const answered = await tenant.api.post(answerPath, { body: { answer: "In May" } });
  expect(answered.status).toBe(200);
  expect(answered.body.data).toMatchObject({ question: "When?", answer: "In May" });
  const again = await tenant.api.post(answerPath, { body: { answer: "In June" } });
  expect(again.status).toBe(409);
  expect(again.body).toEqual({
    error: `The question was already answered by ${answered.body.data.answeredBy}`,
  });
  await expect(questions).toContainText("In May");
});
