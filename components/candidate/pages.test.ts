import { describe, expect, test } from "vitest";
import { en } from "@/lib/messages/en";
import type { LinkedOffer, RecordedAnswer } from "@/lib/offers/find-linked-offer";
import { emptyForm } from "./answer-form";
import { coverPage } from "./cover-page";
import { pageDocument } from "./document";
import { letterScriptPath } from "./letter-script";
import { messagePage } from "./message-page";
import { offerPage } from "./offer-page";
import { type OfferView, offerView } from "./view";

const linkId = "abcdefghijklmnopqrstuv";
const ownScript = `<script defer src="${letterScriptPath}"></script>`;
const attack = `"><img src=x onerror=alert(1)><script>alert(2)</script>'`;

const plainBrand = {
  ...{ company: "Acme", paper: "a4" as const, color: null },
  ...{ logo: null, letterhead: null, footer: null },
};

const offer: LinkedOffer = {
  status: "pending",
  version: 3,
  letterHtml: '<div class="offer-letter"><p>Dear Ada,</p></div>',
  letterHash: "ab".repeat(32),
  letterLocale: "en-US",
  startDate: "2027-04-15",
  expiryDate: "2027-04-01",
  company: "Acme",
  timeZone: "America/New_York",
  locale: "en-US",
  jobTitle: "Engineer",
  firstName: "Ada",
  candidateName: "Ada Lovelace",
  contactName: "Olga Owner",
  contactEmail: "olga@example.com",
  answer: null,
  brand: plainBrand,
  letterBranding: plainBrand,
};

const accepted: RecordedAnswer = {
  status: "accepted",
  at: new Date("2027-03-01T15:00:00Z"),
  typedName: "Ada Lovelace",
  reason: null,
  byCandidate: true,
};

function shown(changes: Partial<LinkedOffer> = {}, rest: Partial<OfferView> = {}): string {
  const state = { isLate: false, accept: emptyForm, decline: emptyForm, refusal: null, ...rest };
  return pageDocument(offerPage(offerView({ ...offer, ...changes }, linkId, state)), "nonce");
}

test("user input stays text", () => {
  const hostile = {
    ...{ company: attack, jobTitle: attack, firstName: attack, candidateName: attack },
    ...{ contactName: attack, contactEmail: attack },
  };
  const form = { name: attack, reason: attack, errors: { name: "wrong" } };
  const answers = { typedName: attack, reason: attack };
  const pages = [
    pageDocument(coverPage({ ...offer, ...hostile }, attack), "nonce"),
    shown(hostile, { accept: form, decline: form }),
    shown({ ...hostile, answer: { ...accepted, ...answers } }),
    shown({ ...hostile, answer: { ...accepted, ...answers, status: "declined" } }),
  ];
  for (const page of pages) {
    expect(page).toContain("&lt;script&gt;");
    expect(page.replace(ownScript, "")).not.toMatch(/<script|<img/);
  }
});

describe("the offer's page", () => {
  test("has both forms, rendered for the version that is shown", () => {
    const page = shown();
    expect(page.match(/name="version" value="3"/g)).toHaveLength(2);
    expect(page).toContain("Please answer by Thursday, April 1, 2027 at 11:59 PM EDT.");
    expect(page).toContain(`src="/o/${linkId}/letter"`);
    expect(page).toContain('href="mailto:olga@example.com?subject=Question');
  });

  test("accepts no answer past the deadline, or twice", () => {
    const late = shown({}, { isLate: true });
    expect(late).toContain("The response deadline has passed");
    const answered = shown({ answer: accepted });
    expect(answered).toContain("You accepted this offer");
    expect(answered).toContain("ab".repeat(32));
    for (const page of [late, answered]) expect(page).not.toContain("<form");
  });

  test("says that the account recorded an answer that the candidate did not give here", () => {
    const page = shown({ answer: { ...accepted, typedName: null, byCandidate: false } });
    expect(page).toContain("This offer was accepted");
    expect(page).toContain("Recorded by");
    expect(page).not.toContain("You accepted");
  });

  test("links an error to its field, and keeps what was typed", () => {
    const errors = { name: "Type your full name to accept the offer" };
    const page = shown({}, { accept: { name: "A", reason: "", errors } });
    expect(page).toContain("<title>Error: ");
    expect(page).toContain('value="A"');
    expect(page).toContain('aria-describedby="accept-explanation accept-evidence name-error"');
    expect(page).toContain('<a href="#name">Type your full name');
  });

  test("shows a newer letter when the offer has changed", () => {
    const state = { accept: emptyForm, decline: emptyForm, isLate: false };
    const page = offerPage(offerView(offer, linkId, { ...state, refusal: "changed" }));
    expect(page.status).toBe(409);
    expect(page.body.text).toContain("The offer has changed");
  });
});

test("every page is light and has no script but its own file", () => {
  const pages = [
    messagePage(en, "en", { kind: "closed" }),
    messagePage(en, "en", { kind: "trouble", status: 503, requestId: "id" }),
    coverPage(offer, "token"),
  ];
  for (const page of [...pages.map((each) => pageDocument(each, "nonce")), shown()]) {
    expect(page.replace(ownScript, "")).not.toContain("<script");
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  }
});
