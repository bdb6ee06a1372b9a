import { expect, type Page } from "@playwright/test";
import { createCandidate } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { header, row, toast } from "./dashboard";
import { patience, register, test } from "./mock-partner";

/** Invites the candidates found by a search to an assessment of the mock, up to the review. */
async function invite(page: Page, assessment: string, search: string): Promise<void> {
  await page.goto("/assessments/invitations");
  await header(page).getByRole("link", { name: "Invite candidates" }).click();
  await expect(page).toHaveURL(/\/assessments\/invitations\/new$/);
  await expect(page.getByRole("heading", { name: "Invite candidates" })).toBeVisible();
  await page
    .getByRole("combobox", { name: "Partner", exact: true })
    .selectOption({ label: "Mock" });
  await page
    .getByRole("combobox", { name: "Assessment", exact: true })
    .selectOption({ value: assessment });
  await page.getByRole("button", { name: "Choose candidates" }).click();
  await searchFor(page, search);
  await page
    .getByRole("checkbox", { name: `Select ${search}` })
    .first()
    .check();
  await page.getByRole("button", { name: "Review 1" }).click();
  await expect(page).toHaveURL(/\/bulk\/\d+$/);
}

/** Searches and waits for the results, since a later search clears the selection. */
async function searchFor(page: Page, search: string): Promise<void> {
  const found = page.waitForResponse((response) => response.url().includes("search="));
  await page.getByRole("searchbox", { name: "Search candidates" }).fill(search);
  await found;
}

/** Opens the one invitation of a candidate, once it exists. */
async function openInvitation(page: Page, name: string): Promise<void> {
  await page.goto(`/assessments/invitations?search=${encodeURIComponent(name)}`);
  await row(page, name).getByRole("link", { name }).first().click();
  await expect(page).toHaveURL(/\/assessments\/invitations\/\d+$/);
}

async function inviteOne(page: Page, assessment: string, name: string): Promise<void> {
  await invite(page, assessment, name);
  await page.getByRole("button", { name: "Invite 1 candidate" }).click();
  await expect(page.getByText("1 invitation created")).toBeVisible(patience);
  await openInvitation(page, name);
}

const progress = (page: Page) => page.getByRole("list", { name: "Progress" });

test("a candidate is invited and the score comes back by callback", async ({
  open,
  tenant,
  mock,
}) => {
  const page = await open(tenant.recruiter);
  const partner = await mock();
  await register(page, partner);
  await inviteOne(page, "ok", "Ada Byron");
  await expect(header(page).getByText("Completed")).toBeVisible(patience);
  await expect(progress(page).getByRole("listitem").last()).toHaveAttribute("aria-current", "step");
  await expect(page.getByRole("definition").filter({ hasText: /^80%$/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "View the result at the partner" })).toHaveAttribute(
    "href",
    /\/result\//,
  );
  const [session] = [...partner.sessions.values()];
  expect(session?.invite).toMatchObject({
    partner: { uuid: "mock-partner", account_id: "mock-account", send_invite: false },
    candidate: { first_name: "Ada", last_name: "Byron", email: tenant.candidateEmail },
    assessment: { id: "ok" },
    interview: { author: { email: tenant.recruiter.email } },
  });
  await page.getByRole("button", { name: "Show link" }).click();
  await expect(page.getByLabel("Link", { exact: true })).toHaveValue(
    `${partner.origin}/sit/${session?.token}`,
  );
  await expectAccessible(page);

  const handback = session?.invite.candidate.handback_url ?? "";
  const candidate = await open(null);
  await candidate.goto(handback);
  await expect(candidate.getByRole("heading", { name: "Thank you, Ada" })).toBeVisible();
  await expectAccessible(candidate);
  await candidate.goto(`${handback}x`);
  await expect(candidate.getByText("This link isn't valid")).toBeVisible();

  await page.goto(`/candidates/${tenant.candidateId}`);
  const assessments = page.getByRole("table", { name: "Invitations to assessments, newest first" });
  await expect(assessments).toContainText("80% · B · Pass");
  await expect(page.getByRole("list", { name: "Timeline" })).toContainText("Assessment scored");
});

test("the score arrives by a check without callbacks", async ({ open, tenant, mock }) => {
  const page = await open(tenant.recruiter);
  const partner = await mock({ stepMs: 20 });
  await register(page, partner);
  partner.callback = null;
  await inviteOne(page, "ok", "Ada Byron");
  await expect(header(page).getByText("Invited")).toBeVisible(patience);
  await expect.poll(() => [...partner.sessions.values()][0]?.status).toBe("Completed");
  await page.getByRole("button", { name: "Check status" }).click();
  await expect(toast(page, "Mock reports: Completed")).toBeVisible();
  await expect(header(page).getByText("Completed")).toBeVisible();

  await page.getByRole("button", { name: "Reset invitation" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset invitation" }).click();
  await expect(header(page).getByText("Invited")).toBeVisible();
  await expect(page.getByText("No scores reported yet.")).toBeVisible();
});

for (const assessment of ["duplicate-callbacks", "out-of-order-callbacks"]) {
  test(`${assessment} end with the score`, async ({ open, tenant, mock }) => {
    const page = await open(tenant.recruiter);
    const lines: string[] = [];
    await register(page, await mock({ log: (line) => lines.push(line) }));
    await inviteOne(page, assessment, "Ada Byron");
    await expect(header(page).getByText("Completed")).toBeVisible(patience);
    const callbacks = () => lines.filter((line) => line.startsWith("callback"));
    const expected = assessment === "duplicate-callbacks" ? 12 : 4;
    await expect.poll(() => callbacks().length, patience).toBe(expected);
    expect(callbacks().every((line) => line.endsWith(": 200"))).toBe(true);
    await page.reload();
    await expect(header(page).getByText("Completed")).toBeVisible();
    await expect(
      page.getByRole("list", { name: "History" }).getByText(/Assessment scored/),
    ).toHaveCount(1);
  });
}

test("failures say why, and a fixed one is sent again", async ({ open, tenant, mock }) => {
  test.slow();
  const page = await open(tenant.recruiter);
  const partner = await mock();
  await register(page, partner);
  const failures: [string, string][] = [
    ["wrong-uuid", "The partner answered for another interview: another-interview"],
    ["not-json", "The partner's response isn't JSON"],
    ["no-url", "interview.url is missing or wrong"],
    ["redirect", "The server returned a redirect (302)"],
  ];
  for (const [assessment, words] of failures) {
    const name = { firstName: "Kim", lastName: assessment };
    await createCandidate({ accountId: tenant.accountId, ...name });
    await inviteOne(page, assessment, `Kim ${assessment}`);
    await expect(page.getByText("The invitation failed")).toBeVisible(patience);
    await expect(page.getByRole("button", { name: /^(?:Check status|Reset inv)/ })).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(words);
  }
  await createCandidate({ accountId: tenant.accountId, firstName: "Pat", lastName: "Later" });
  await inviteOne(page, "error-500", "Pat Later");
  await expect(page.getByRole("main")).toContainText(
    "The partner failed (500): Out of order. Proffer will retry automatically.",
    patience,
  );
  await page.goto("/assessments/invitations?status=failed");
  await expect(row(page, "Kim")).toHaveCount(failures.length);
  await expectAccessible(page);

  partner.fixed = true;
  await page.getByRole("button", { name: "Retry invitation for Kim not-json" }).click();
  await expect(toast(page, "Kim not-json will be invited again")).toBeVisible();
  await page.goto("/assessments/invitations?search=not-json");
  await expect(row(page, "Completed")).toHaveCount(1, patience);
});

test("a partner with a temporary fault is retried automatically", async ({
  open,
  tenant,
  mock,
}) => {
  test.slow();
  const page = await open(tenant.recruiter);
  await register(page, await mock());
  await inviteOne(page, "error-once", "Ada Byron");
  await expect(page.getByText("Proffer will retry automatically.")).toBeVisible(patience);
  await expect(header(page).getByText("Completed")).toBeVisible(patience);
});

test("many are invited at once, and the list shows their statuses", async ({
  open,
  tenant,
  mock,
}) => {
  const { accountId } = tenant;
  for (let index = 0; index < 3; index += 1) {
    await createCandidate({ accountId, firstName: "Kim", lastName: `Many ${index}` });
  }
  const page = await open(tenant.recruiter);
  await register(page, await mock());
  await page.goto("/assessments/invitations/new");
  await page
    .getByRole("combobox", { name: "Partner", exact: true })
    .selectOption({ label: "Mock" });
  await page
    .getByRole("combobox", { name: "Assessment", exact: true })
    .selectOption({ value: "ok" });
  await page.getByLabel("Additional time").fill("lots");
  await expect(
    page.getByText("Enter a percentage from 0 to 500, such as 25").first(),
  ).toBeVisible();
  await page.getByLabel("Additional time").fill("25");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Choose candidates" }).click();
  const summary = page.getByText(/, from Mock, 25% more time, you share the links/);
  await expect(summary).toBeVisible();
  await page.reload();
  await expect(summary).toBeVisible();
  await searchFor(page, "many");
  await page.getByRole("checkbox", { name: "Select Kim Many 0" }).check();
  await page.getByRole("button", { name: "Select all 3 matches" }).click();
  await page.getByRole("button", { name: "Review 3" }).click();
  await page.getByRole("button", { name: "Invite 3 candidates" }).click();
  await expect(page.getByText("3 invitations created")).toBeVisible(patience);
  await expect(row(page, "Kim Many 0")).toContainText("Created");
  await row(page, "Kim Many 0").getByRole("link", { name: "Kim Many 0" }).click();
  await expect(page).toHaveURL(/\/assessments\/invitations\/\d+$/);
  await page.goBack();
  await page.getByRole("link", { name: "View invitations" }).click();
  await expect(page).toHaveURL(/\/assessments\/invitations\?search=.*partnerId=\d+/);
  await expect(row(page, "Kim Many")).toHaveCount(3);
  await page.goto("/assessments/invitations?search=many");
  await expect(row(page, "Kim Many")).toHaveCount(3);
  await expect(row(page, "Completed")).toHaveCount(3, patience);
  await expect(row(page, "80% · B · Pass")).toHaveCount(3);
  await expectAccessible(page);

  await invite(page, "ok", "Kim Many 1");
  await expect(row(page, "Kim Many 1")).toContainText("Already invited");
  await page.goto("/assessments/invitations?status=failed");
  await expect(page.getByText("No invitation matches")).toBeVisible();
});

test("candidates are not chosen before the assessment", async ({ open, tenant, mock }) => {
  const page = await open(tenant.recruiter);
  await register(page, await mock());
  await page.goto("/assessments/invitations/new?step=candidates&assessmentId=ok");
  await expect(page.getByRole("heading", { name: "Invite candidates" })).toBeVisible();
  await expect(page).toHaveURL(/\/assessments\/invitations\/new\?assessmentId=ok$/);
});
