import { expect, type Page } from "@playwright/test";
import { declineOffer, sign, typeName } from "../candidate/offer";
import type { Tenant } from "../fixtures";
import type { Caller } from "../http";
import { mailTo } from "../mailbox";
import {
  attackMarkup,
  attacks,
  expectHarmless,
  expectSandboxed,
  injectedIn,
  shortAttack,
  watch,
} from "./attack";
import { test } from "./dashboard";

async function create(api: Caller, path: string, body: unknown): Promise<number> {
  const answer = await api.post(path, { body });
  expect(answer.status, `${path} ${answer.text}`).toBe(201);
  return answer.body.data.id;
}

/** Creates a test with its portions and an eligibility for it. */
async function createEligibility(api: Caller, text: (room: number) => string): Promise<number> {
  const portions = [{ code: text(100), name: text(200) }];
  await create(api, "/api/tests", { code: "ATTACKED", name: text(200), portions });
  return create(api, "/api/eligibilities", {
    candidateId: `${text(90)}.`,
    testCode: "ATTACKED",
    person: {
      firstName: text(100),
      lastName: text(100),
      email: text(254),
      city: text(100),
      schoolCode: text(100),
      additionalAttributes: [{ key: text(100), value: text(1000) }],
    },
    specialAccommodations: [text(100)],
    portionCodes: [text(100)],
    voucherCodes: [text(100)],
  });
}

/** Puts the attack into every writable text. */
async function fill(tenant: Tenant, attack: string) {
  const { api } = tenant;
  const text = (room: number) => (attack.length <= room ? attack : shortAttack.slice(0, room));
  const owner = await tenant.owner.session();
  const email = `target.${tenant.code}@example.com`;
  const candidateId = await create(api, "/api/candidates", {
    firstName: text(100),
    lastName: text(100),
    middleName: text(100),
    suffix: text(50),
    email,
    phone: text(50),
    homePhone: text(50),
    officePhone: text(50),
    address1: text(200),
    address2: text(200),
    city: text(100),
    provinceState: text(100),
    postalCode: text(20),
    country: "GB",
    candidateId: text(100),
    schoolCode: text(100),
    additionalAttributes: [{ key: text(100), value: text(1000) }],
  });
  const jobId = await create(api, "/api/jobs", {
    title: text(200),
    department: text(200),
    location: text(200),
    salaryMin: 10,
    salaryMax: 20,
    currency: "EUR",
    payFrequency: "yearly",
  });
  const values = `<p>{{ candidate_name }} {{ candidate_name | raw }} {{ job_title }}
    {{ company_name }} {{ company_address }} {{ candidate_city }} {{ job_department | upcase }}
    <a href="{{ accept_url }}">Answer</a></p>`;
  const template = (body: string) =>
    create(api, "/api/templates", { name: text(200), type: "offer", body });
  const sendableId = await template(attackMarkup.replaceAll(/<a .*<\/a>/g, "") + values);
  const templateId = await template(`${attackMarkup}<a href="{{ job_title }}">job</a>${values}`);
  const account = await owner.put("/api/account", {
    body: { name: text(200), address: text(500) },
  });
  expect(account.status, account.text).toBe(200);
  await create(owner, "/api/members", {
    name: text(200),
    email: `member.${tenant.code}@example.com`,
    role: "viewer",
  });
  await create(owner, "/api/api-keys", { name: text(100), permissions: ["offers.read"] });
  await create(owner, "/api/oauth-clients", { name: text(100), scopes: ["eligibility"] });
  const eligibilityId = await createEligibility(owner, text);
  return { candidateId, jobId, templateId, sendableId, eligibilityId, email };
}

async function answer(page: Page, link: string, reply: (page: Page) => Promise<void>) {
  await page.goto(link);
  await expectHarmless(page, "cover");
  await page.getByRole("button", { name: "Open your offer" }).click();
  await expectHarmless(page, "the candidate's offer");
  await expectSandboxed(page, (await page.locator("iframe").getAttribute("src")) ?? "");
  await reply(page);
  await expect(page.getByText(/^You (accepted your|declined the) offer as /)).toBeVisible();
  await expectHarmless(page, "receipt");
}

for (const [kind, attack] of Object.entries(attacks)) {
  test(`input stays text everywhere: ${kind}`, async ({ open, tenant }) => {
    test.setTimeout(180_000);
    const { candidateId, jobId, templateId, sendableId, eligibilityId, email } = await fill(
      tenant,
      attack,
    );
    const offer = { candidateId, jobId, templateId };
    const sendable = { ...offer, templateId: sendableId };
    const draft = await tenant.offer(offer);
    const manual = await tenant.offer({
      ...offer,
      renderedHtml: `${attackMarkup}<p>${attack}</p>`,
    });
    const accepted = await tenant.sentOffer(sendable);
    await tenant.api.put(`/api/offers/${accepted.id}`, {
      body: { renderedHtml: `<p>By hand</p>` },
    });
    const declined = await tenant.sentOffer(sendable);
    const mail = await mailTo(email, 2);

    const stranger = await open(null, { userAgent: `Mozilla ${attack}` });
    const attempts = await watch(stranger.context());
    await answer(stranger, accepted.link, async (page) => {
      await typeName(page, attack);
      await sign(page);
      await expect(page.getByRole("heading", { name: "Is this your name?" })).toBeVisible();
      await expectHarmless(page, "another name");
      await page.getByRole("button", { name: /^Sign as / }).click();
    });
    await answer(stranger, declined.link, async (page) => {
      await declineOffer(page, attack);
    });

    const page = await open(tenant.owner);
    const seen = await watch(page.context());
    const visit = async (path: string, ready: string | RegExp = attack) => {
      await page.goto(path);
      await expect(
        page.getByRole("main").getByText(ready).filter({ visible: true }).first(),
        path,
      ).toBeVisible();
      await expectHarmless(page, path);
    };
    for (const path of ["/", "/offers", "/jobs", "/candidates", "/templates"]) await visit(path);
    await visit(`/offers?search=${encodeURIComponent(attack)}`);
    await visit(`/candidates/${candidateId}`);
    await visit(`/candidates/${candidateId}/edit`, "Name");
    await visit(`/jobs/${jobId}`);
    await visit(`/templates/${templateId}`, "Preview");
    for (const { id } of [draft, manual, accepted, declined]) {
      await visit(`/offers/${id}`);
      await expect(page.frameLocator("iframe").locator("body")).not.toBeEmpty();
      await expectSandboxed(page, `/offers/${id}/letter`);
    }
    await page.goto(`/offers/${accepted.id}`);
    await expect(page.getByRole("list", { name: "Timeline" })).toContainText(`Signed as ${attack}`);
    await page.getByRole("button", { name: "What changed in version 2" }).click();
    await expect(page.frameLocator("iframe").getByRole("deletion").first()).toBeVisible();
    await expectHarmless(page, "what changed");
    await expectSandboxed(page, `/offers/${accepted.id}/letter?version=2&from=1`);
    await visit(`/offers/new?candidateId=${candidateId}&jobId=${jobId}`, "from the job");
    await expect(page.frameLocator("iframe").locator("body")).toContainText(attack);
    await expectHarmless(page, "new offer");

    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Find a record or an action" });
    await palette.getByRole("combobox").fill(attack.slice(0, 30));
    await expect(palette.getByRole("group", { name: "Candidates" })).toContainText(attack);
    await expectHarmless(page, "palette");

    for (const place of ["", "/tests", `/${eligibilityId}`, `/${eligibilityId}/replace`]) {
      await visit(`/eligibility${place}`);
    }
    await visit(`/eligibility/${eligibilityId}/edit`, "First name");

    for (const place of ["members", "access/keys", "access/clients", "audit"]) {
      await visit(`/settings/${place}`);
    }
    await visit("/settings/account", "Organisation");
    await visit("/settings/outbox");
    await page.getByRole("link", { name: email }).first().click();
    await expect(page.getByText("Delivery")).toBeVisible();
    await expectHarmless(page, "message");
    await expectSandboxed(page, `${new URL(page.url()).pathname}/message`);
    expect(mail.html).not.toMatch(/<(?:script|svg|iframe|img src="x)/i);
    expect(await page.evaluate("window.__xss")).toBeUndefined();
    expect([...attempts, ...seen]).toEqual([]);
  });
}

test("the watch detects an attack that runs", async ({ open }) => {
  const page = await open(null, { bypassCSP: true });
  const attempts = await watch(page.context());
  await page.goto("/sign-in");
  await page.evaluate(() => {
    document.body.innerHTML = '<img src="x" onerror="window.__xss=1"><p onclick="alert()">p</p>';
  });
  await page.locator("p").click();
  await expect.poll(() => attempts.length, "the image, its handler and the click").toBe(3);
  expect(await page.evaluate(injectedIn, await page.evaluateHandle(() => document))).toHaveLength(
    2,
  );
});

test("signing in never redirects elsewhere", async ({ open, tenant }) => {
  const { email, password } = tenant.viewer;
  for (const next of [
    "javascript:window.__xss=1",
    "https://evil.test/",
    "//evil.test",
    "/\\evil.test",
  ]) {
    const page = await open(null);
    const attempts = await watch(page.context());
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 }), next).toHaveText("Home");
    expect(attempts).toEqual([]);
  }
});
