import { describe, expect, test } from "vitest";
import { en } from "@/lib/messages/en";
import type { LinkedOffer, LinkedQuestion, RecordedAnswer } from "@/lib/offers/find-linked-offer";
import { acceptPage } from "./accept-page";
import { askPage } from "./ask-page";
import { coverPage } from "./cover-page";
import { declinePage } from "./decline-page";
import { pageDocument } from "./document";
import { letterScriptPath } from "./letter-script";
import { messagePage } from "./message-page";
import { offerPage } from "./offer-page";
import { otherNamePage } from "./other-name-page";
import { offerView } from "./view";

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
  writtenAt: new Date("2027-02-01T15:00:00Z"),
  ...{ salary: 90_000, currency: "USD", payFrequency: "yearly" },
  facts: [{ label: "Sign-on bonus", type: "money", value: 4000 }],
  startDate: "2027-04-15",
  expiryDate: "2027-04-01",
  company: "Acme",
  timeZone: "America/New_York",
  locale: "en-US",
  declineReasons: ["Pay", "Our cafeteria"],
  jobTitle: "Engineer",
  ...{ location: "Hamburg", employmentType: "full-time" },
  firstName: "Ada",
  candidateName: "Ada Lovelace",
  nameParts: { firstName: "Ada", lastName: "Lovelace", middleName: null, suffix: null },
  questions: [],
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
  chosenReason: null,
  byCandidate: true,
  version: 3,
};

const asked: LinkedQuestion = {
  ...{ question: "May I work from Graz?", askedAt: "2027-03-02T15:00:00Z" },
  ...{ answer: "Yes, you may.", answeredAt: "2027-03-03T15:00:00Z", answeredBy: "Rita Recruiter" },
};

const now = new Date("2027-03-10T15:00:00Z");

const viewOf = (changes: Partial<LinkedOffer> = {}, at = now) =>
  offerView({ ...offer, ...changes }, linkId, at);

const shown = (changes: Partial<LinkedOffer> = {}, at = now) =>
  pageDocument(offerPage(viewOf(changes, at)), "nonce");

const noErrors = { reason: null, message: "", errors: {} };

test("user input stays text", () => {
  const hostile: Partial<LinkedOffer> = {
    ...{ company: attack, jobTitle: attack, firstName: attack, candidateName: attack },
    questions: [{ ...asked, question: attack, answer: attack, answeredBy: attack }],
    ...{ contactName: attack, contactEmail: attack, location: attack, declineReasons: [attack] },
    facts: [{ label: attack, type: "text", value: attack }],
  };
  const declining = { reason: attack, message: attack, errors: { message: attack } };
  const answers = { typedName: attack, reason: attack, chosenReason: attack };
  const view = viewOf(hostile);
  const pages = [
    pageDocument(coverPage({ ...offer, ...hostile }, attack), "nonce"),
    pageDocument(acceptPage(view, { name: attack, error: "wrong" }), "nonce"),
    pageDocument(otherNamePage(view, attack), "nonce"),
    pageDocument(declinePage(view, declining), "nonce"),
    pageDocument(askPage(view, { question: attack, version: 3, error: attack }), "nonce"),
    shown(hostile),
    shown({ ...hostile, answer: { ...accepted, ...answers } }),
    shown({ ...hostile, answer: { ...accepted, ...answers, status: "declined" } }),
  ];
  for (const page of pages) {
    expect(page).toContain("&lt;script&gt;");
    expect(page.replace(ownScript, "")).not.toMatch(/<script|<img/);
  }
});

describe("the offer's page", () => {
  test("shows the terms, the deadline in the account's zone, and what leads to an answer", () => {
    const page = shown();
    for (const text of [
      ...["Engineer", "Hamburg · full-time", "$90,000", "per year", "Sign-on bonus", "$4,000"],
      ...["Thursday, April 15, 2027", "Thursday, April 1, 2027", "22 days left"],
      ...['data-at="2027-04-02T03:59:00.000Z"'],
      ...[
        `href="/o/${linkId}/accept?version=3"`,
        `href="/o/${linkId}/decline?version=3"`,
        `href="/o/${linkId}/ask?version=3"`,
        `src="/o/${linkId}/letter"`,
      ],
      'href="mailto:olga@example.com?subject=Question',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toMatch(/<b>11:59\sPM<\/b><span>Eastern Time</);
    expect(shown({}, new Date("2027-04-01T15:00:00Z"))).toContain("Last day");
  });

  test("says that a question was sent", () => {
    const page = offerPage(viewOf(), "asked");
    expect(page.status).toBeUndefined();
    expect(page.body.text).toContain("Your question was sent");
  });

  test("shows questions with their answers, the earlier ones folded", () => {
    const open = { ...asked, question: "And when?", answer: null, answeredAt: null };
    const bySystem = { ...asked, answeredBy: null };
    for (const answer of [null, accepted]) {
      const page = shown({ answer, questions: [open, asked, bySystem] });
      const [first = "", earlier = ""] = page.split("<summary>2 earlier questions</summary>");
      expect(first).toContain("And when?");
      expect(first).toContain("Olga Owner hasn&#39;t answered yet.");
      expect(first).not.toContain("May I work from Graz?");
      expect(earlier).toContain('dir="auto">Yes, you may.</p>');
      expect(earlier).toContain("Answer from Rita Recruiter · ");
      expect(earlier).toContain("Answer from Acme · ");
      expect(earlier).toContain("March 3, 2027");
    }
    expect(shown()).not.toContain("Your questions");
  });

  test("stays light with the longest questions and answers", () => {
    const longest = { ...asked, question: '"'.repeat(2000), answer: '"'.repeat(4000) };
    const page = shown({ questions: Array<LinkedQuestion>(20).fill(longest) });
    expect(Buffer.byteLength(page)).toBeLessThan(60_000);
    expect(page.includes("Older questions aren&#39;t shown here.")).toBe(true);
  });

  test("leaves out what an offer doesn't have", () => {
    const page = shown({
      ...{ salary: null, startDate: null, expiryDate: null, location: null, employmentType: null },
      facts: [],
    });
    expect(page.match(/<dt/g)).toHaveLength(1);
    expect(page).not.toMatch(/null|undefined|NaN/);
  });

  test("accepts no answer past the deadline, or twice", () => {
    const late = shown({}, new Date("2027-04-02T15:00:00Z"));
    expect(late).toContain("The response deadline has passed");
    const answered = shown({ answer: accepted });
    expect(answered).toContain("Welcome to Acme, Ada");
    expect(answered).toContain(`${"abababab ".repeat(7)}abababab`);
    for (const page of [late, answered]) expect(page).not.toMatch(/\/(?:accept|decline)["?]/);
  });

  test("says that the account recorded an answer that the candidate did not give here", () => {
    const page = shown({ answer: { ...accepted, typedName: null, byCandidate: false } });
    expect(page).toContain("This offer was accepted");
    expect(page).toContain("Acme recorded this answer.");
    expect(page).not.toContain("Welcome");
  });

  test("shows a newer letter when the offer has changed", () => {
    for (const page of [
      offerPage(viewOf(), "changed"),
      declinePage(viewOf(), { ...noErrors, message: "Typed" }, "changed"),
    ]) {
      expect(page.status).toBe(409);
      expect(page.body.text).toContain("The offer has changed");
    }
    const kept = declinePage(viewOf(), { ...noErrors, message: "Typed" }, "changed").body.text;
    expect(kept).toContain("Typed</textarea>");
  });
});

describe("a page with one form", () => {
  test("carries the version that is shown, and links back", () => {
    for (const page of [acceptPage(viewOf(), { name: "" }), declinePage(viewOf(), noErrors)]) {
      expect(page.body.text).toContain('name="version" value="3"');
      expect(page.body.text).toContain(`href="/o/${linkId}"`);
    }
    expect(acceptPage(viewOf(), { name: "" }).body.text).toContain(
      "the letter of February 1, 2027, version 3, as it stands",
    );
  });

  test("asks about the version that was read, which may not be the current one", () => {
    for (const [version, carried] of [
      [2, 2],
      [0, 3],
    ] as const) {
      const { text } = askPage(viewOf(), { question: "", version }).body;
      expect(text).toContain(`name="version" value="${carried}"`);
    }
  });

  test("links an error to its field, and keeps what was typed", () => {
    const error = "Type your full name to accept the offer";
    const page = acceptPage(viewOf(), { name: "A", error });
    expect(page.title).toMatch(/^Error: /);
    expect(page.body.text).toContain('value="A"');
    expect(page.body.text).toContain('aria-describedby="name-hint evidence name-error"');
    expect(page.body.text).toContain('<a href="#name">Type your full name');
    const declining = { reason: "Pay", message: "m", errors: { message: "Too long" } };
    const declined = declinePage(viewOf(), declining).body.text;
    expect(declined).toContain('value="Pay" checked');
    expect(declined).toContain('<a href="#message">Too long</a>');
  });

  test("asks about a name by marking the words that aren't the candidate's", () => {
    const { text } = otherNamePage(viewOf(), "ada Okafor").body;
    expect(text).toContain("ada <mark>Okafor</mark>");
    expect(text.match(/name="asked" value="ada Okafor"/g)).toHaveLength(2);
  });

  test("offers the account's reasons, none chosen", () => {
    const { text } = declinePage(viewOf(), noErrors).body;
    expect(text).toContain("Our cafeteria");
    expect(text).not.toContain("checked");
    expect(declinePage(viewOf({ declineReasons: [] }), noErrors).body.text).not.toContain(
      "<fieldset",
    );
  });
});

test("every page is light and has no script but its own file", () => {
  const pages = [
    messagePage(en, "en", { kind: "closed" }),
    messagePage(en, "en", { kind: "trouble", status: 503, requestId: "id" }),
    coverPage(offer, "token"),
    ...[acceptPage(viewOf(), { name: "" }), declinePage(viewOf(), noErrors)],
    otherNamePage(viewOf(), "Eve"),
  ];
  for (const page of [
    ...pages.map((each) => pageDocument(each, "nonce")),
    ...[shown(), shown({ answer: accepted })],
  ]) {
    expect(page.replace(ownScript, "")).not.toContain("<script");
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(Buffer.byteLength(page)).toBeLessThan(20_000);
  }
});
