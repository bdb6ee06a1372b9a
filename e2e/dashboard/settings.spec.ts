import { expect } from "@playwright/test";
import { deleteJob } from "@/lib/jobs/delete-job";
import { updateJob } from "@/lib/jobs/update-job";
import { createJob, memberActor } from "@/lib/testing/factories";
import { expectAccessible } from "../axe";
import { linkIn, mailTo } from "../mailbox";
import { signIn } from "../sign-in";
import { letterSandbox } from "./attack";
import { confirm, header, row, test, toast } from "./dashboard";

test("a member is invited by email, joins, changes role and is disabled", async ({
  open,
  tenant,
}) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/members");
  await header(page).getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a member" });
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/\w/);
  const email = `grace.${tenant.code}@example.com`;
  await dialog.getByLabel("Name").fill("Grace Hopper");
  await dialog.getByLabel("Email").fill(email);
  await dialog.getByLabel("Role").selectOption({ label: "Viewer: view-only access" });
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(dialog).toBeHidden();
  await expect(row(page, "Grace Hopper")).toContainText("Invited");

  const mail = await mailTo(email);
  const newcomer = await open(null);
  await newcomer.goto(linkIn(mail, "/invitation/"));
  await newcomer.getByLabel("New password").fill("short");
  await newcomer.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(newcomer.getByLabel("New password")).toHaveAttribute("aria-invalid", "true");
  await newcomer.getByLabel("New password").fill("seven seas of rye");
  await newcomer.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(newcomer.getByRole("heading", { level: 1 })).toHaveText("Home");
  await expect(newcomer.getByRole("link", { name: "New offer" })).toHaveCount(0);

  await page.reload();
  await expect(row(page, "Grace Hopper")).toContainText("Active");
  const actions = page.getByRole("button", { name: "Actions for Grace Hopper" });
  await actions.click();
  await page.getByRole("menuitem", { name: "Change to recruiter" }).click();
  await expect(row(page, "Grace Hopper")).toContainText("Recruiter");
  await expect(async () => {
    await newcomer.reload();
    await expect(newcomer.getByRole("link", { name: "New offer" })).toBeVisible({ timeout: 500 });
  }).toPass();

  await actions.click();
  await page.getByRole("menuitem", { name: "Disable access" }).click();
  await confirm(page, "Disable access for Grace Hopper?", "Disable access");
  await expect(row(page, "Grace Hopper")).toContainText("Disabled");
  await expect(async () => {
    await newcomer.goto("/offers");
    await expect(newcomer).toHaveURL(/\/sign-in/, { timeout: 500 });
  }).toPass();
  await expect(signIn({ email, password: "seven seas of rye" })).rejects.toThrow();
});

test("the last owner can't be changed, and the menu says why", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/members");
  await expect(row(page, "Owner Person")).toContainText("(you)");
  await page.getByRole("button", { name: "Actions for Owner Person" }).click();
  await expect(page.getByRole("menuitem", { name: "Change to viewer" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expect(page.getByRole("menu")).toContainText("You cannot change your own role");
  await expect(page.getByRole("menuitem", { name: "Disable access" })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
});

test("letters show the account's name and address", async ({ open, tenant }) => {
  const page = await open(tenant.owner);
  await page.goto("/settings/account");
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription("Fill this in");
  await page.getByLabel("Name").fill("Difference Engines Ltd");
  await page.getByLabel("Address").fill("1 Dorset Street\nLondon");
  await page.getByLabel("Time zone").selectOption("Europe/London");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(toast(page, "Organisation saved")).toBeVisible();
  await expect(page.getByRole("complementary").getByText("Difference Engines Ltd")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Address")).toHaveValue("1 Dorset Street\nLondon");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/London");
  const { id } = await tenant.offer();
  await page.goto(`/offers/${id}`);
  await expect(
    page.frameLocator("iframe").getByText("Difference Engines Ltd offers you"),
  ).toBeVisible();
});

test("the audit log shows who did what", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto(`/jobs/${tenant.jobId}`);
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("Department").fill("Finance");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await tenant.sentOffer();

  const owner = await open(tenant.owner);
  await owner.goto("/settings/audit");
  const entry = row(owner, "Job updated");
  await expect(entry).toContainText("Recruiter Person");
  await expect(entry).toContainText(`Job ${tenant.jobId}`);
  await expect(row(owner, "Test key").first()).toBeVisible();
  await entry.getByRole("button", { name: /^Details: Job updated/ }).click();
  const sheet = owner.getByRole("dialog", { name: "Job updated" });
  await expect(sheet).toContainText("department");
  await owner.keyboard.press("Escape");
  await owner.getByRole("searchbox").fill("offer");
  await expect(entry).toHaveCount(0);
  await expect(owner).toHaveURL(/search=offer/);
  await owner.getByRole("searchbox").fill("nothing like it");
  await expect(owner.getByText("No entries match")).toBeVisible();
});

test("the audit log is filtered by day and person, and its rows open their records", async ({
  open,
  tenant,
}) => {
  const { accountId, owner, recruiter } = tenant;
  const actor = memberActor(accountId, recruiter.userId, "recruiter", { name: "Recruiter Person" });
  const [kept, gone] = [await createJob({ accountId }), await createJob({ accountId })];
  await updateJob(actor, kept.id, { title: "Baker" });
  await updateJob(actor, gone.id, { title: "Cook" });
  await deleteJob(memberActor(accountId, owner.userId, "owner", { name: "Owner Person" }), gone.id);
  await tenant.offer();
  const page = await open(owner);
  await page.goto("/settings/audit");
  await page.getByRole("button", { name: "Who", exact: true }).click();
  await page.getByRole("dialog", { name: "Who" }).getByLabel("Recruiter Person").check();
  await expect(page).toHaveURL(new RegExp(`actor=member:${recruiter.userId}`));
  await expect(page.locator("tbody tr[data-index]")).toHaveCount(2);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Date", exact: true }).click();
  const dates = page.getByRole("dialog", { name: "Date" });
  await dates.getByRole("button", { name: "Yesterday" }).click();
  await expect(page.getByText("No entries match")).toBeVisible();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d|to=.*from=/);
  const yesterday = page.url();
  await dates.getByRole("button", { name: "Today" }).click();
  await expect(page).not.toHaveURL(yesterday);
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("button", { name: /^Date ?Today/ })).toBeVisible();
  await expect(page.locator("tbody tr[data-index]")).toHaveCount(2);
  await expectAccessible(page);
  const deleted = row(page, `Job ${gone.id}`);
  await expect(deleted.getByRole("link")).toHaveCount(0);
  await deleted.getByRole("button", { name: /^Details/ }).click();
  await expect(page.getByRole("dialog", { name: "Job updated" })).toContainText("No longer exists");
  await page.keyboard.press("Escape");
  await row(page, `Job ${kept.id}`).getByRole("link", { name: "Job updated" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Baker");
  await page.goBack();
  await expect(row(page, `Job ${kept.id}`).getByRole("link")).toBeFocused();
});

test("the outbox shows the sent letter in a sandboxed frame", async ({ open, tenant }) => {
  await tenant.sentOffer();
  await mailTo(tenant.candidateEmail);
  const page = await open(tenant.recruiter);
  await page.goto("/settings/outbox");
  await page.getByRole("link", { name: tenant.candidateEmail }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Your offer from");
  const frame = page.locator("iframe");
  await expect(frame).toHaveAttribute("sandbox", letterSandbox);
  await expect(page.frameLocator("iframe").getByText("Dear Ada Byron")).toBeVisible();
  const source = await page.request.get((await frame.getAttribute("src")) ?? "");
  expect(source.headers()["content-security-policy"]).toContain("sandbox");
  await page.getByRole("button", { name: "Resend" }).click();
  await expect(toast(page, /^Message to .* queued$/)).toBeVisible();
  await mailTo(tenant.candidateEmail, 2);
  await page.goto("/settings/outbox?status=failed");
  await expect(page.getByText("No messages match")).toBeVisible();
});

test("only owners can see an invitation's link", async ({ open, tenant }) => {
  const owner = await tenant.owner.session();
  const email = `new.${tenant.code}@example.com`;
  await owner.post("/api/members", { body: { name: "New", email, role: "viewer" } });
  const page = await open(tenant.recruiter);
  await page.goto("/settings/outbox");
  await page.getByRole("link", { name: email }).click();
  await expect(page.getByText("Only its recipient can open this message")).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const message = await page.request.get(`/settings/outbox/${id}/message`);
  expect(message.status()).toBe(404);
});

test("a viewer and a recruiter see only their settings", async ({ open, tenant }) => {
  const tabs = {
    viewer: ["Members", "Partners", "Account", "Notifications"],
    recruiter: ["Members", "Partners", "Account", "Notifications", "Outbox"],
  };
  for (const role of ["viewer", "recruiter"] as const) {
    const page = await open(tenant[role]);
    await page.goto("/settings");
    await expect(page).toHaveURL(/\/settings\/members$/);
    const links = page.getByRole("navigation", { name: "Settings" }).getByRole("link");
    await expect(links).toHaveText(tabs[role]);
    await expect(header(page).getByRole("button", { name: "Invite" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: /^Actions for/ })).toHaveCount(0);
    for (const path of ["/settings/access/keys", "/settings/audit"]) {
      await page.goto(path);
      await expect(page, path).toHaveURL("/");
      const notice = toast(page, "You don't have access to that page");
      await expect(notice).toBeVisible();
      await expect(notice).toHaveCSS("font-family", /^"Inter Variable"/);
    }
    await page.goto("/settings/account");
    await expect(page.getByText("Only owners can change these settings.")).toBeVisible();
    await expect(page.getByLabel("Name")).toHaveAttribute("readonly", "");
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  }
});

test("the tab of the open page is visible on a phone", async ({ open, tenant }) => {
  const page = await open(tenant.owner, { viewport: { width: 390, height: 844 } });
  for (const [path, bar, tab] of [
    ["/settings/audit", "Settings", "Audit"],
    ["/settings/access/calls", "Access", "API calls"],
  ] as const) {
    await page.goto(path);
    const link = page.getByRole("navigation", { name: bar }).getByRole("link", { name: tab });
    await expect(link).toBeInViewport({ ratio: 0.9 });
  }
});
