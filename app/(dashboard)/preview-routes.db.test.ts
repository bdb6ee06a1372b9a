import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { createAccount, createMember, createSession } from "@/lib/testing/factories";
import { POST as previewMail } from "./assistance/new/preview/route";
import { POST as previewLetter } from "./offers/preview/route";
import { POST as compareTemplates } from "./templates/compare/route";
import { POST as previewTemplate } from "./templates/preview/route";

const template = { body: "<p>Dear {{ candidate.first_name }}</p>" };
const mail = { reason: "JOB_OPPORTUNITY", answerBy: null, templateId: null, withCoupon: false };

const previews = [
  { name: "letter", path: "/offers/preview", POST: previewLetter, maxBytes: 100_000 },
  { name: "email", path: "/assistance/new/preview", POST: previewMail, maxBytes: 100_000 },
  { name: "template", path: "/templates/preview", POST: previewTemplate, maxBytes: 1_000_000 },
  { name: "changes", path: "/templates/compare", POST: compareTemplates, maxBytes: 1_000_000 },
];

let cookie: string;

beforeAll(async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId });
  cookie = (await createSession({ accountId, userId })).cookie;
});

afterAll(closeDatabase);

const form = (path: string, input: unknown, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000${path}`, {
    method: "POST",
    headers: { Cookie: cookie, ...headers },
    body: new URLSearchParams({ input: JSON.stringify(input) }),
  });

const json = (path: string, body: string) =>
  new Request(`http://localhost:3000${path}`, {
    method: "POST",
    headers: { Cookie: cookie, "Content-Type": "application/json" },
    body,
  });

test.each(previews)("$name: too large a body is refused", async (preview) => {
  const { path, POST, maxBytes } = preview;
  const answer = await POST(form(path, "x".repeat(maxBytes)));
  expect(answer.status).toBe(413);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await answer.text()).toContain(`Body must be at most ${maxBytes / 1_000_000} MB`);
});

test.each(previews)("$name: another site's form is refused", async ({ path, POST }) => {
  const crossSite: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of crossSite) {
    const answer = await POST(form(path, template, headers));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Forbidden");
  }
});

test.each(previews)(
  "$name: an unauthenticated request shows its error in the frame",
  async ({ path, POST }) => {
    const answer = await POST(form(path, template, { Cookie: "" }));
    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("x-frame-options")).toBe("SAMEORIGIN");
    expect(answer.headers.get("x-request-id")).toBeTruthy();
  },
);

test("a template's letter is a page that runs nothing, with its request id", async () => {
  const answer = await previewTemplate(form("/templates/preview", template));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  expect(await answer.text()).toContain("<p>Dear ");
});

test("an email is a page for a form, and its subject for JSON", async () => {
  const page = await previewMail(form("/assistance/new/preview", mail));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<!doctype html>");
  const answer = await previewMail(json("/assistance/new/preview", JSON.stringify(mail)));
  expect(answer.status).toBe(200);
  expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  expect(await answer.json()).toEqual({ data: { subject: expect.any(String), problems: [] } });
});

test("JSON errors match the API's", async () => {
  const invalid = await previewLetter(json("/offers/preview", "{}"));
  expect(invalid.status).toBe(400);
  const details = { candidateId: ["Required"], jobId: ["Required"] };
  expect(await invalid.json()).toMatchObject({ error: "Validation failed", details });
  const none = await previewLetter(json("/offers/preview", "{"));
  expect(await none.json()).toEqual({ error: "Invalid JSON" });
});

test("two texts of a template are one page with the changes, and nothing unsafe", async () => {
  const compared = async (after: string) => {
    const texts = { before: "<p>Dear {{ candidate_name }}</p>", after, locale: "en-GB" };
    const answer = await compareTemplates(form("/templates/compare", texts));
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const page = await compared("<p>Hello {{ candidate_name }}</p>");
  expect(page).toContain('<del class="letter-removed">Dear</del>');
  expect(page).toContain('<ins class="letter-added">Hello</ins>');
  const unsafe = await compared("<p>Hello {{ candidate_name }}<script>alert(1)</script></p>");
  expect(unsafe).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(unsafe).not.toContain("<script");
});
