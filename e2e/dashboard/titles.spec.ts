import { expect } from "@playwright/test";
import { pathsOf } from "../app-paths";
import type { Caller } from "../http";
import { test } from "./dashboard";
import { fillAccount } from "./full-account";

/** Returns the title in a page's HTML, after redirects. */
async function titleOf(session: Caller, path: string): Promise<string> {
  const { status, headers, text } = await session.get(path);
  if (status >= 300 && status < 400) return titleOf(session, headers.get("location") ?? "");
  const titles = [...text.matchAll(/<title>([^<]* · Proffer)<\/title>/g)].map(([, title]) => title);
  return [...new Set(titles)].join(" and ");
}

/** An expression for the address of each page of the dashboard. */
const pages = pathsOf("page.tsx", "app/(dashboard)").map(
  (path) => new RegExp(`^${path.replace(/\[\w+\]/g, "[^/]+")}$`),
);

/** The others are read as HTML; the last of these answers with a redirect within its HTML. */
const inBrowser = ["/", "/offers", "/nonsense", "/jobs/new"];

test("every page has its own title", async ({ open, tenant }) => {
  const made = await fillAccount(tenant);
  const { id: offerId } = await tenant.offer();
  const session = await tenant.owner.session();
  const messageId = (await session.get("/api/outbox")).body.data[0].id;
  const run = await session.post("/api/bulk-runs", {
    body: {
      ...{ kind: "import_candidates", settings: {} },
      selection: { rows: [{ firstName: "Grace", lastName: "Hopper" }] },
    },
  });
  const person = "Maximiliana Konstantinopolskaja-Featherstone";
  const titles: [path: string, title: string | RegExp][] = [
    ["/", "Home"],
    ["/offers", "Offers"],
    ["/offers/new", "New offer"],
    [`/offers/${offerId}`, "Ada Byron, Analyst"],
    [`/offers/${offerId}/letter/edit`, "Edit letter for Ada Byron"],
    ["/offers/2147483647", "Page not found"],
    ["/offers/nonsense", "Page not found"],
    ["/inbox", "Inbox"],
    ["/templates", "Templates"],
    ["/templates/new", "New template"],
    [`/templates/${tenant.templateId}`, "Plain"],
    [`/templates/${tenant.templateId}/history`, "History of Plain"],
    ["/templates/2147483647", "Page not found"],
    ["/jobs", "Jobs"],
    ["/jobs/new", "New job"],
    [`/jobs/${tenant.jobId}`, "Analyst"],
    ["/jobs/2147483647", "Page not found"],
    ["/candidates", "Candidates"],
    ["/candidates/new", "New candidate"],
    [`/candidates/${made.candidateId}`, person],
    [`/candidates/${made.candidateId}/edit`, `Edit ${person}`],
    ["/candidates/2147483647", "Page not found"],
    ["/assistance", "Assistance"],
    ["/assistance/new", "New offer to assist"],
    [`/assistance/${made.assistanceId}`, "Test Provider, education service"],
    ["/assistance/nonsense", "Page not found"],
    ["/assistance/coupons", "Coupons"],
    [`/assistance/coupons/${made.poolId}`, "Bright Futures"],
    ["/eligibility", "Eligibility"],
    ["/eligibility/new", "New eligibility"],
    ["/eligibility/import", "Import eligibilities"],
    ["/eligibility/tests", "Tests"],
    ["/eligibility/codes", "Codes"],
    [`/eligibility/${made.eligibilityId}`, `${person}, English for work, level B2`],
    [`/eligibility/${made.eligibilityId}/edit`, `Edit ${person}, English for work, level B2`],
    [`/eligibility/${made.eligibilityId}/replace`, "Replace eligibility"],
    ["/eligibility/2147483647", "Page not found"],
    ["/assessments", "Assessments"],
    [`/assessments/${made.assessmentId}`, "Numerical reasoning sample"],
    ["/assessments/invitations", "Invitations"],
    ["/assessments/invitations/new", "Invite candidates"],
    [
      `/assessments/invitations/${made.invitationId}`,
      `${person}, Numerical reasoning for analysts`,
    ],
    ["/assessments/sittings", "Sittings"],
    [`/assessments/sittings/${made.sittingId}`, `${person}, Numerical reasoning sample`],
    ["/bulk", "Bulk runs"],
    [`/bulk/${run.body.data.id}`, "Import candidates"],
    ["/bulk/import", "Import candidates"],
    ["/bulk/2147483647", "Page not found"],
    ["/settings", "Members"],
    ["/settings/members", "Members"],
    ["/settings/access", "API keys"],
    ["/settings/access/keys", "API keys"],
    ["/settings/access/clients", "OAuth clients"],
    ["/settings/access/basic", "Basic credentials"],
    ["/settings/access/calls", "API calls"],
    ["/settings/partners", "Partners"],
    ["/settings/webhooks", "Webhooks"],
    [`/settings/webhooks/${made.webhookId}`, /hooks\.example\.com/],
    ["/settings/branding", "Branding"],
    ["/settings/offer-fields", "Offer fields"],
    ["/settings/account", "Account"],
    ["/settings/notifications", "Notifications"],
    ["/inbox", "Inbox"],
    ["/settings/outbox", "Outbox"],
    [`/settings/outbox/${messageId}`, /./],
    ["/settings/audit", "Audit log"],
    ["/settings/health", "Health"],
    ["/api-docs", "API reference"],
    ["/nonsense", "Page not found"],
  ];
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.filter((page) => !titles.some(([path]) => page.test(path)))).toEqual([]);
  const page = await open(tenant.owner);
  for (const [path, title] of titles) {
    const expected = typeof title === "string" ? `${title} · Proffer` : title;
    if (inBrowser.includes(path)) {
      await page.goto(path);
      await expect.soft(page, path).toHaveTitle(expected);
    } else {
      const found = expect.soft(await titleOf(session, path), path);
      if (typeof expected === "string") found.toBe(expected);
      else found.toMatch(expected);
    }
  }
});

test("the icon is asked for once", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  await page.goto("/jobs");
  const href = await page.locator("link[rel=icon]").getAttribute("href");
  const { status, headers } = await (await tenant.recruiter.session()).get(href ?? "");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("image/svg+xml");
  expect(headers.get("cache-control")).toContain("immutable");
  expect(Number(/max-age=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1])).toBeGreaterThan(
    86_400,
  );
});

test("a list says in words that Proffer can't be reached, and loads again", async ({
  open,
  tenant,
}) => {
  await tenant.offer();
  const page = await open(tenant.recruiter);
  await page.goto("/offers");
  await expect(page.getByRole("link", { name: "Ada Byron" }).first()).toBeVisible();
  await page.route("**/api/offers?*", (route) => route.abort("connectionfailed"));
  await page.getByRole("searchbox", { name: "Search offers" }).fill("ada");
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Proffer can't be reached.",
  );
  await expect(page.getByRole("main")).not.toContainText("Failed to fetch");
  await page.unroute("**/api/offers?*");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: "Ada Byron" }).first()).toBeVisible();
});
