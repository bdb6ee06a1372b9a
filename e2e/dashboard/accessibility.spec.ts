import { expect } from "@playwright/test";
import { createMember } from "@/lib/testing/factories";
import { mailTo } from "../mailbox";
import { letter, letterText, row } from "./dashboard";
import { phone, press, test, text } from "./visit";

test("the pages before signing in", async ({ visit, tenant }) => {
  const owner = await tenant.owner.session();
  const email = `new.${tenant.code}@example.com`;
  await owner.post("/api/members", { body: { name: "New", email, role: "viewer" } });
  const invitation = /https?:\S+\/invitation\/[\w.-]+/.exec((await mailTo(email)).text ?? "")?.[0];
  await visit(null, [
    ["sign-in", "/sign-in", (page) => text(page, "Sign in")],
    [
      "sign-in refused",
      null,
      async (page) => {
        await page.getByRole("button", { name: "Sign in" }).click();
        await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
      },
      "dark",
    ],
    ["forgot", "/forgot", (page) => text(page, "Email")],
    [
      "forgot sent",
      null,
      async (page) => {
        await page.getByLabel("Email").fill("nobody@example.com");
        await page.getByRole("button", { name: "Send link" }).click();
        await text(page, "Check your email");
      },
    ],
    ["invitation", invitation ?? "", (page) => text(page, "Welcome, New")],
    ["dead link", "/reset/nothing", (page) => text(page, /link/i)],
    ["not found", "/nonsense", (page) => text(page, "Page not found")],
  ]);
});

test("Home, its overlays and the offers", async ({ visit, tenant }) => {
  await tenant.offer();
  await visit(tenant.recruiter, [
    ["Home", "/", (page) => text(page, "Drafts to send"), "dark"],
    [
      "palette",
      null,
      async (page) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("dialog").getByRole("combobox").fill("ada");
        await expect(page.getByRole("option", { name: /Ada Byron/ }).first()).toBeVisible();
      },
    ],
    [
      "keys",
      null,
      async (page) => {
        await page.keyboard.press("?");
        await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
      },
    ],
    [
      "own menu",
      null,
      async (page) => {
        await page.getByRole("button", { name: /Recruiter Person/ }).click();
        await expect(page.getByRole("menu")).toBeVisible();
      },
    ],
    [
      "phone menu",
      "/",
      async (page) => {
        await page.setViewportSize(phone);
        await press(page, "Menu", "Test Company");
      },
      "phone",
    ],
    ["offers", "/offers", (page) => expect(row(page, "Ada Byron").first()).toBeVisible(), "dark"],
    ["due filter", null, (page) => press(page, "Due", "Response due"), "dark"],
    [
      "rows selected",
      "/offers",
      async (page) => {
        await page.getByRole("checkbox", { name: "Select all rows shown" }).check();
        await expect(page.getByRole("region", { name: "Selected rows" })).toBeVisible();
      },
    ],
    ["many at once", null, (page) => press(page, "Extend deadlines", "Extend deadlines")],
    ["no offer matches", "/offers?search=none", (page) => text(page, "No offer matches")],
  ]);
});

test("creating and following an offer", async ({ visit, tenant }) => {
  const draft = await tenant.offer({ expiryDate: "2031-01-15", startDate: "2031-02-03" });
  const sent = await tenant.sentOffer({ expiryDate: "2024-01-15" });
  await tenant.api.put(`/api/offers/${sent.id}`, { body: { salary: 120_000 } });
  const { jobId, candidateId } = tenant;
  await visit(tenant.recruiter, [
    ["new offer", "/offers/new", (page) => text(page, "The letter appears here")],
    [
      "new offer, wrong",
      `/offers/new?jobId=${jobId}&candidateId=${candidateId}`,
      async (page) => {
        await text(page, "from the job");
        await page.getByLabel("Salary").fill("none");
        await page.getByRole("button", { name: "Save as draft" }).click();
        await text(page, /Enter a number in digits/);
      },
      "dark",
    ],
    [
      "a picker open",
      null,
      async (page) => {
        await page.getByRole("combobox", { name: "Template" }).click();
        await expect(page.getByRole("option", { name: "Plain" })).toBeVisible();
      },
    ],
    [
      "draft",
      `/offers/${draft.id}`,
      (page) => expect(letter(page).getByText("Dear Ada Byron")).toBeVisible(),
    ],
    ["send?", null, (page) => press(page, "Send", "Send this offer to Ada Byron?")],
    ["edit letter", `/offers/${draft.id}/letter/edit`, (page) => letterText(page).press("End")],
    [
      "sent, late",
      `/offers/${sent.id}`,
      (page) => text(page, "The response deadline has passed"),
      "dark",
    ],
    ["terms", null, (page) => press(page, "Edit terms", "Edit terms")],
    [
      "menu",
      null,
      async (page) => {
        await page.getByRole("button", { name: "More actions" }).click();
        await expect(page.getByRole("menu")).toBeVisible();
      },
    ],
    [
      "versions",
      null,
      async (page) => {
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "What changed in version 2" }).click();
        await expect(letter(page).getByRole("deletion").first()).toBeVisible();
      },
    ],
    ["an old version", `/offers/${sent.id}?version=1`, (page) => text(page, "Viewing version 1")],
    ["no such offer", "/offers/2147483647", (page) => text(page, "This page doesn't exist")],
  ]);
});

test("templates, jobs and candidates", async ({ visit, tenant }) => {
  const { jobId, candidateId } = tenant;
  await tenant.offer();
  const { body } = await tenant.api.post("/api/templates", {
    body: { name: "Dated", type: "offer", body: "<p>{{ candidate_suffix }} {{ nonsense }}</p>" },
  });
  await visit(tenant.recruiter, [
    ["templates", "/templates", (page) => expect(row(page, "Plain")).toBeVisible()],
    ["no template matches", "/templates?search=none", (page) => text(page, "No template matches")],
    ["new template", "/templates/new", (page) => text(page, "No problems")],
    ["variables", null, (page) => press(page, "Variable", "Variable")],
    [
      "template with problems",
      `/templates/${body.data.id}`,
      (page) => text(page, "nonsense"),
      "dark",
    ],
    [
      "completion",
      null,
      async (page) => {
        await letterText(page).press("ControlOrMeta+End");
        await page.keyboard.type(" {{ca");
        await expect(page.getByRole("listbox", { name: "Variables" })).toBeVisible();
      },
    ],
    ["jobs", "/jobs", (page) => expect(row(page, "Analyst")).toBeVisible()],
    ["no job matches", "/jobs?search=none", (page) => text(page, "No job matches")],
    [
      "new job, wrong",
      "/jobs/new",
      async (page) => {
        await page.getByRole("dialog").getByRole("button", { name: "Add job" }).click();
        await expect(page.getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
      },
    ],
    ["job", `/jobs/${jobId}`, (page) => text(page, "Ada Byron")],
    ["edit job", null, (page) => press(page, "Edit", "Edit Analyst")],
    ["candidates", "/candidates", (page) => expect(row(page, "Byron, Ada")).toBeVisible()],
    [
      "no candidate matches",
      "/candidates?search=none",
      (page) => text(page, "No candidate matches"),
    ],
    [
      "new candidate, wrong",
      "/candidates/new",
      async (page) => {
        await page.getByRole("button", { name: "Add attribute" }).click();
        await page.getByRole("button", { name: "Add candidate" }).click();
        await expect(page.getByLabel("First name")).toHaveAttribute("aria-invalid", "true");
      },
    ],
    ["candidate", `/candidates/${candidateId}`, (page) => text(page, "Offer created"), "dark"],
    ["edit candidate", `/candidates/${candidateId}/edit`, (page) => text(page, "Name")],
  ]);
});

test("settings", async ({ visit, tenant }) => {
  const { accountId } = tenant;
  await createMember({ accountId, role: "viewer", name: "Shut Out", disabledAt: new Date() });
  await tenant.sentOffer();
  await mailTo(tenant.candidateEmail);
  const owner = await tenant.owner.session();
  const message = (await owner.get("/api/outbox")).body.data[0].id;
  await visit(tenant.owner, [
    ["members", "/settings/members", (page) => expect(row(page, "Shut Out")).toBeVisible(), "dark"],
    [
      "member's menu",
      null,
      async (page) => {
        await page.getByRole("button", { name: "Actions for Viewer Person" }).click();
        await expect(page.getByRole("menu")).toBeVisible();
      },
    ],
    [
      "invite",
      null,
      async (page) => {
        await press(page, "Invite", "Invite a member");
        await page.getByRole("button", { name: "Send invitation" }).click();
        await expect(page.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
      },
    ],
    ["API keys", "/settings/access/keys", (page) => expect(row(page, "Test key")).toBeVisible()],
    ["a key", null, (page) => press(page, "Test key", "Test key")],
    ["new key", null, (page) => press(page, "New API key", "New API key")],
    [
      "key shown",
      "/settings/access/keys",
      async (page) => {
        await press(page, "New API key", "New API key");
        await page.getByLabel("Name").fill("Payroll");
        await page.getByRole("button", { name: "Create key" }).click();
        await expect(page.getByRole("dialog", { name: "API key Payroll" })).toBeVisible();
      },
    ],
    ["branding", "/settings/branding", (page) => text(page, "Signatory")],
    ["account", "/settings/account", (page) => text(page, "Organisation")],
    [
      "outbox",
      "/settings/outbox",
      (page) => expect(row(page, tenant.candidateEmail)).toBeVisible(),
    ],
    [
      "no message matches",
      "/settings/outbox?search=none",
      (page) => text(page, "No messages match"),
    ],
    ["message", `/settings/outbox/${message}`, (page) => text(page, "Delivery")],
    [
      "audit",
      "/settings/audit",
      (page) =>
        expect(row(page, "Api key created").or(row(page, "API key created")).first()).toBeVisible(),
    ],
    ["audit entry", null, (page) => press(page, /^Details: API key created/, /API key created/)],
    ["no entry matches", "/settings/audit?search=none", (page) => text(page, "No entries match")],
    ["health", "/settings/health", (page) => text(page, "Newest migration")],
  ]);
});

test("an empty account, and a viewer's", async ({ visit, tenant, other }) => {
  await other.api.delete(`/api/templates/${other.templateId}`);
  await other.api.delete(`/api/jobs/${other.jobId}`);
  await other.api.delete(`/api/candidates/${other.candidateId}`);
  await visit(other.recruiter, [
    ["Home, empty", "/", (page) => text(page, "You're all caught up"), "dark"],
    ["offers, empty", "/offers", (page) => text(page, "No offers yet")],
    ["templates, empty", "/templates", (page) => text(page, "No templates yet")],
    ["jobs, empty", "/jobs", (page) => text(page, "No jobs yet")],
    ["candidates, empty", "/candidates", (page) => text(page, "No candidates yet")],
    ["outbox, empty", "/settings/outbox", (page) => text(page, /No messages|Nothing/)],
  ]);
  const { id } = await tenant.offer();
  await visit(tenant.viewer, [
    ["offer, viewer", `/offers/${id}`, (page) => text(page, "An owner or a recruiter")],
    [
      "template, viewer",
      `/templates/${tenant.templateId}`,
      (page) => text(page, "can't change this template"),
    ],
    ["account, viewer", "/settings/account", (page) => text(page, "Only owners can change")],
  ]);
});
