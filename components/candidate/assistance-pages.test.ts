import { describe, expect, test } from "vitest";
import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { assistanceCover, assistancePage } from "./assistance-page";
import { assistanceStep } from "./assistance-step";
import { pageDocument } from "./document";
import { letterScriptPath } from "./letter-script";
import { optOutPage } from "./opt-out";

const linkId = "abcdefghijklmnopqrstuv";
const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;
const coupon = "LEARN-2025";
const ownScript = `<script defer src="${letterScriptPath}"></script>`;

const shown: LinkedAssistance = {
  status: "seen",
  providerName: "Bright Futures",
  reason: "EDUCATION_SERVICE",
  additionalNotes: "Ask for Maria.",
  couponCode: coupon,
  answerBy: "2027-04-01",
  answeredAt: null,
  company: "Acme",
  timeZone: "America/New_York",
  locale: "en-US",
  firstName: "Ada",
  candidateName: "Ada Lovelace",
  contact: { name: "Olga Owner", email: "olga@example.com" },
  wasMailed: true,
  hasOptedOut: false,
  brand: {
    ...{ company: "Acme", paper: "a4", color: null },
    ...{ logo: null, letterhead: null, footer: null },
  },
};

const now = new Date("2027-03-10T15:00:00Z");

const page = (changes: Partial<LinkedAssistance> = {}) =>
  pageDocument(assistancePage({ ...shown, ...changes }, linkId, now), "nonce");

const cover = (changes: Partial<LinkedAssistance> = {}) =>
  pageDocument(assistanceCover({ ...shown, ...changes }, `${linkId}.mac`, now), "nonce");

const optOut = (changes: Partial<LinkedAssistance> = {}) =>
  pageDocument(optOutPage({ ...shown, ...changes }, `${linkId}.mac`), "nonce");

test("user input stays text, on light pages without a script", () => {
  const hostile: Partial<LinkedAssistance> = {
    ...{ providerName: attack, additionalNotes: attack, couponCode: attack, company: attack },
    ...{ firstName: attack, candidateName: attack, contact: { name: attack, email: attack } },
  };
  const pages = [
    ...[cover(hostile), optOut(hostile), optOut({ ...hostile, hasOptedOut: true })],
    ...(["seen", "accepted", "declined", "expired"] as const).map((status) =>
      page({ ...hostile, status, answeredAt: new Date("2027-03-01T15:00:00Z") }),
    ),
  ];
  for (const shown of pages) {
    expect(shown).toContain("&lt;script&gt;");
    expect(shown.replace(ownScript, "")).not.toMatch(/<script|<img/);
    expect(Buffer.byteLength(shown)).toBeLessThan(20_000);
  }
});

describe("the coupon", () => {
  test("is shown once the page is open, with its purpose, and after accepting", () => {
    expect(cover()).not.toContain(coupon);
    expect(page()).toContain(coupon);
    expect(page()).toContain("education service, from Bright Futures");
    expect(page({ status: "accepted" })).toContain(coupon);
    for (const status of ["declined", "expired"] as const) {
      expect(page({ status })).not.toContain(coupon);
    }
  });

  test("is left out when there is none", () => {
    expect(page({ couponCode: null })).not.toContain("Your coupon");
  });
});

describe("the answer", () => {
  test("can be given until there is one or the deadline passes", () => {
    const open = page();
    expect(cover()).toContain("Please answer by Thursday, April 1, 2027 at 11:59 PM EDT.");
    for (const text of [
      ...["Thursday, April 1, 2027", "22 days left", 'data-at="2027-04-02T03:59:00.000Z"'],
      ...[`href="/a/${linkId}/accept"`, `href="/a/${linkId}/decline"`],
      `href="/a/${linkId}/calendar.ics"`,
    ]) {
      expect(open).toContain(text);
    }
    for (const status of ["accepted", "declined", "expired"] as const) {
      expect(page({ status })).not.toMatch(/\/accept"|\/decline"|calendar.ics/);
    }
    expect(page({ status: "expired" })).toContain("The response deadline has passed");
  });
});

test("an answer is given by one button, which says that it is final", () => {
  for (const action of ["accept", "decline"] as const) {
    const { text } = assistanceStep(shown, linkId, now, { action }).body;
    expect(text).toContain(`action="/a/${linkId}/${action}"`);
    expect(text).toContain('name="visit"');
    expect(text).toContain("sees your answer immediately. You can");
    expect(text).not.toContain(coupon);
  }
  expect(assistanceStep(shown, linkId, now, { action: "accept", isResumed: true }).status).toBe(
    409,
  );
});

describe("the contact", () => {
  test("is the member who created the offer, by email", () => {
    expect(page()).toContain('href="mailto:olga@example.com?subject=Question');
    expect(page()).toContain("Acme. Answers your questions and writes to you about this offer.");
  });

  test("is the account when nobody can be named", () => {
    const unnamed = page({ contact: null });
    expect(unnamed).toContain("Reply to the email you received.");
    expect(unnamed).not.toContain("mailto:");
    expect(page({ contact: null, wasMailed: false })).not.toContain("Reply to the email");
  });
});

test("opting out can be undone on the same page", () => {
  expect(optOut()).toContain(`action="/a/${linkId}.mac/opt-out"`);
  expect(optOut({ hasOptedOut: true })).toContain(`action="/a/${linkId}.mac/opt-in"`);
  expect(page({ hasOptedOut: true })).toContain(`action="/a/${linkId}/opt-in"`);
});
