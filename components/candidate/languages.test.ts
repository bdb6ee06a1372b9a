import { statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parseDocument } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { composeAssistanceMail } from "@/lib/assistance/compose-assistance-mail";
import { composeCalendar as composeAssistanceCalendar } from "@/lib/assistance/compose-calendar";
import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { composeInvitationMail } from "@/lib/inviters/compose-invitation-mail";
import { ar } from "@/lib/messages/ar";
import { composeCalendar as composeOfferCalendar } from "@/lib/offers/compose-calendar";
import { composeOfferMail } from "@/lib/offers/compose-offer-mail";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import type { OfferWithParties } from "@/lib/offers/lock-offers";
import { composeAnswerMail } from "@/lib/offers/send-answer";
import { composeReceipt } from "@/lib/offers/send-receipt";
import type { Verification } from "@/lib/seals/schema";
import { shortContent } from "@/lib/testing/assessment-content";
import { readCalendar } from "@/lib/testing/read-calendar";
import { acceptPage } from "./accept-page";
import { askPage } from "./ask-page";
import { assistanceCover, assistancePage } from "./assistance-page";
import { assistanceStep } from "./assistance-step";
import { coverPage } from "./cover-page";
import { declinePage } from "./decline-page";
import { type Page, pageDocument } from "./document";
import { handbackPage } from "./handback-page";
import { messagePage } from "./message-page";
import { offerPage } from "./offer-page";
import { optOutPage } from "./opt-out";
import { otherNamePage } from "./other-name-page";
import { sittingCover } from "./sitting-cover";
import { endedPage, handedInPage } from "./sitting-ended";
import { stepPage, stepTemplates } from "./sitting-pages";
import { type BrandedSitting, sittingView } from "./sitting-view";
import { verifyPage } from "./verify-page";
import { offerView } from "./view";

const linkId = "abcdefghijklmnopqrstuv";
const brand = {
  ...{ company: "شركة النور", paper: "a4" as const, color: null },
  ...{ logo: null, letterhead: null, footer: null },
};
const person = { firstName: "ليلى", lastName: "حداد" };
const mail = "ليلى@شركة";

const reply = { answer: "نعم", answeredAt: "2027-03-03T15:00:00Z", answeredBy: "سامي" };

const offer: LinkedOffer = {
  ...{ status: "pending", version: 3, letterHtml: "<p>1</p>", letterHash: "12".repeat(32) },
  ...{ letterLocale: "ar", writtenAt: new Date("2027-02-01T15:00:00Z") },
  ...{ salary: 90_000, currency: "AED", payFrequency: "monthly" },
  facts: [{ label: "مكافأة", type: "money", value: 4000 }],
  ...{ startDate: "2027-04-15", expiryDate: "2027-04-01", company: brand.company },
  ...{ timeZone: "Asia/Dubai", locale: "ar", declineReasons: ["الراتب"], jobTitle: "مهندسة" },
  ...{ location: "دبي", employmentType: "full-time", firstName: person.firstName },
  candidateName: "ليلى حداد",
  nameParts: { ...person, middleName: null, suffix: null },
  questions: [
    { question: "متى؟", askedAt: "2027-03-02T15:00:00Z" },
    { question: "أين؟", askedAt: "2027-03-01T15:00:00Z", ...reply },
    { question: "كيف؟", askedAt: "2027-03-01T14:00:00Z", ...reply, answeredBy: null },
  ].map((each) => ({ answer: null, answeredAt: null, answeredBy: null, ...each })),
  ...{ contactName: "سامي ناصر", contactEmail: mail, answer: null },
  ...{ brand, letterBranding: brand },
};
const answer = {
  ...{ at: new Date("2027-03-01T15:00:00Z"), typedName: "ليلى", reason: "بعيد", version: 3 },
  chosenReason: "الراتب",
};
const now = new Date("2027-03-10T15:00:00Z");
const view = (changes: Partial<LinkedOffer> = {}, at = now) =>
  offerView({ ...offer, ...changes }, linkId, at);

const assistance: LinkedAssistance = {
  ...{ status: "seen", providerName: "المستقبل", reason: "EDUCATION_SERVICE" },
  ...{ additionalNotes: "ملاحظة", couponCode: "123", answerBy: "2027-04-01", answeredAt: null },
  ...{ company: brand.company, timeZone: "Asia/Dubai", locale: "ar", firstName: "ليلى" },
  ...{ candidateName: "ليلى حداد", contact: { name: "سامي", email: mail } },
  ...{ wasMailed: true, hasOptedOut: false, brand },
};

const content = {
  ...shortContent,
  instructions: "تعليمات",
  sections: shortContent.sections.map((section) => ({
    ...section,
    title: "قسم",
    questions: section.questions.map((question) => ({
      ...question,
      prompt: "سؤال",
      options: question.options.map((option) => ({ ...option, text: "خيار" })),
    })),
  })),
};
const sitting: BrandedSitting = {
  brand,
  ...{ accountId: 1, sittingId: 1, publicId: "1", attempt: 1, status: "In Progress" },
  ...{ name: "تقييم", content, additionalTime: 25, remaining: 600, isOverdue: false },
  ...{ endedByTime: false, isAcknowledged: false, isImpatient: false, author: "سامي" },
  ...{ handbackUrl: "https://1.2.3.4/", company: brand.company, locale: "ar" },
  ...{ firstName: "ليلى", candidateName: "ليلى حداد", answers: new Map() },
};
const mistakes = new Map([
  ["q3", { sent: "1,250", problem: { kind: "ambiguous" as const, values: [1.25, 1250] as const } }],
]);
const steps = (presentation: "one" | "all") =>
  sittingView({ ...sitting, content: { ...content, presentation } }, linkId, mistakes);
const over = { status: "Finished" as const };

const verification: Verification = {
  ...{ status: "sealed", sealedAt: now.toISOString(), number: "1-2", fingerprint: "12:34" },
};

const accepted = { ...answer, status: "accepted" as const, byCandidate: true };
const pages: Record<string, Page> = {
  "an offer's cover": coverPage(offer, "1"),
  "an offer": offerPage(view()),
  "a changed offer": offerPage(view(), "changed"),
  "an offer whose deadline has passed": offerPage(view({}, new Date("2027-05-01T00:00:00Z"))),
  accepting: acceptPage(view(), { name: "", error: ar.offerPage.accept.nameMissing }),
  "accepting once more": acceptPage(view(), { name: "ليلى" }, "resumed"),
  declining: declinePage(view(), {
    reason: null,
    message: "",
    errors: { reason: ar.offerPage.decline.reasonUnknown },
  }),
  asking: askPage(view(), { question: "", version: 3, error: ar.offerPage.ask.missing }),
  "a question that was sent": offerPage(view(), "asked"),
  "another name": otherNamePage(view(), "لي"),
  "an accepted offer": offerPage(view({ status: "accepted", answer: accepted })),
  "an offer accepted elsewhere": offerPage(
    view({ answer: { ...accepted, typedName: null, byCandidate: false } }),
  ),
  "a declined offer": offerPage(view({ answer: { ...accepted, status: "declined" } })),
  "an offer to assist": assistancePage(assistance, linkId, now),
  "its cover": assistanceCover(assistance, "1", now),
  "answered once more": assistanceStep(assistance, linkId, now, {
    action: "accept",
    isResumed: true,
  }),
  "accepting assistance": assistanceStep(assistance, linkId, now, { action: "accept" }),
  "declining assistance": assistanceStep(assistance, linkId, now, { action: "decline" }),
  "a declined offer to assist": assistancePage({ ...assistance, status: "declined" }, linkId, now),
  "an accepted offer to assist": assistancePage(
    { ...assistance, status: "accepted", answeredAt: now, contact: null },
    linkId,
    now,
  ),
  "an expired offer to assist": assistancePage({ ...assistance, status: "expired" }, linkId, now),
  "opting out": optOutPage(assistance, "1"),
  "opting in": optOutPage({ ...assistance, hasOptedOut: true }, "1"),
  "checking a sealed copy": verifyPage("ar"),
  "a sealed copy": verifyPage("ar", { verification }),
  "a file that can't be checked": verifyPage("ar", { problem: "tooLarge" }),
  "a sitting's cover": sittingCover({ ...sitting, remaining: null }, linkId, "1"),
  "a refused login": sittingCover(
    { ...sitting, content: { ...content, loginRequired: true } },
    ...[linkId, "1", "wrong" as const],
  ),
  "a question": stepPage(steps("one"), 3),
  "all questions": stepPage(steps("all"), 1),
  "the review": stepPage(steps("one"), "review"),
  "waiting after the end": endedPage({ ...sitting, ...over }, linkId),
  "leaving late": endedPage({ ...sitting, ...over, isImpatient: true, endedByTime: true }, linkId),
  leaving: endedPage({ ...sitting, ...over, isAcknowledged: true }, linkId),
  "handed in": handedInPage({ ...sitting, ...over, isAcknowledged: true }),
  "back from a partner": handbackPage({ ...offer, assessmentName: "تقييم" }),
  ...Object.fromEntries(
    [ar, ar.sitting.links, { ...ar, closed: ar.handback.closed }].flatMap((texts, index) => [
      [`${index}: closed`, messagePage(texts, "ar", { kind: "closed" })],
      [`${index}: away`, messagePage(texts, "ar", { kind: "away" })],
      [`${index}: refused`, messagePage(texts, "ar", { kind: "refused", status: 400 })],
      [`${index}: too large`, messagePage(texts, "ar", { kind: "tooLarge", status: 413 })],
      [
        `${index}: trouble`,
        messagePage(texts, "ar", { kind: "trouble", status: 503, requestId: "1" }),
      ],
    ]),
  ),
};

/** Names of formats and zones, languages in their own name, and addresses. */
const known =
  /https?:\/\/\S+|Asia\/Dubai|SHA-256|PDF|20 MB|UTC|English|Deutsch|Français|Español|data-[a-z]+|[\w.]+@\S+/g;
const attributes = ["aria-label", "title", "placeholder", "alt", "content", "data-title"];

/** Every text in Latin letters that a page shows or announces. */
function latin(html: string): string[] {
  const found: string[] = [];
  const note = (text: string) => {
    const rest = text.replaceAll(known, "");
    if (/\p{Script=Latin}{2}/u.test(rest)) found.push(text.trim());
  };
  const walk = (node: ReturnType<typeof parseDocument>["children"][number]) => {
    if (node.type === "text") note(node.data);
    if (!("children" in node)) return;
    if ("attribs" in node && node.name !== "meta") {
      for (const name of attributes) note(node.attribs[name] ?? "");
      for (const text of Object.values(JSON.parse(node.attribs["data-texts"] ?? "{}"))) {
        note(String(text));
      }
    }
    if (["style", "script"].includes("name" in node ? node.name : "")) return;
    for (const child of node.children) walk(child as typeof node);
  };
  for (const node of parseDocument(html).children) walk(node);
  return found;
}

describe("in Arabic, every text comes from the catalogue:", () => {
  test.each(Object.entries(pages))("%s", (_name, page) => {
    const document = pageDocument({ ...page, languageAction: "/o/1/language" }, "nonce");
    expect(document).toContain('<html lang="ar" dir="rtl">');
    expect(latin(document)).toEqual([]);
  });

  test("the entries of calendars", () => {
    const files = [
      composeOfferCalendar(offer, linkId, now),
      composeOfferCalendar({ ...offer, answer: accepted }, linkId, now),
      composeAssistanceCalendar(assistance, linkId, now),
    ];
    for (const file of files) {
      const read = readCalendar(file?.content ?? "");
      const texts = Object.entries(read).filter(([name]) => name.endsWith("LANGUAGE=ar"));
      expect(texts.length).toBeGreaterThan(1);
      expect(latin(`<p>${texts.map(([, text]) => text)} ${file?.name.slice(0, -4)}</p>`)).toEqual(
        [],
      );
    }
  });

  test("the script's steps", () => {
    expect(latin(stepTemplates(steps("one")))).toEqual([]);
  });

  const account = { name: brand.company, locale: "ar", timeZone: "Asia/Dubai", address: null };
  const url = "https://1.2.3.4/";
  const mails = {
    "an offer's": composeOfferMail({
      offer: {
        ...{ account, candidate: person, expiryDate: "2027-04-01" },
        job: { title: "مهندسة" },
      } as unknown as OfferWithParties,
      ...{ letterHtml: "", letterLocale: "ar", locale: "ar", url },
    }),
    "an answer's": composeAnswerMail(
      { account, candidate: person, job: { title: "مهندسة" } } as unknown as OfferWithParties,
      { question: "متى؟", answer: "غدًا", author: { kind: "user", name: "سامي" } },
      { locale: "ar", url },
    ),
    "a receipt's": composeReceipt(
      {
        ...{ account, candidate: person, salary: 1000, currency: "AED", payFrequency: "monthly" },
        ...{ startDate: "2027-04-15", acceptedAt: now, job: { title: "مهندسة" } },
      } as unknown as OfferWithParties,
      { locale: "ar", url, typedName: "ليلى" },
    ),
    "an offer to assist's": composeAssistanceMail({
      ...{ candidate: person, couponCode: "123", linkId },
      offer: { ...assistance, template: null, account },
    }),
    "an invitation's": composeInvitationMail({
      ...{ account, firstName: "ليلى", assessmentName: "تقييم", baseSeconds: 3720, linkId },
      ...{ additionalTime: 25, login: { username: "12", password: "34" } },
    }),
  };
  test.each(Object.entries(mails))("%s mail", (_name, { html, subject }) => {
    expect(latin(`<title>${subject}</title>${html}`)).toEqual([]);
  });

  test("a text that isn't in it is found", () => {
    expect(latin('<p>مرحبا <b title="Hi">Hello</b></p>')).toEqual(["Hi", "Hello"]);
  });
});

test("every page is light: compressed, with the fonts that it loads, below 60 kB", () => {
  const sizeOf = (name: string) =>
    statSync(`app/fonts/compact/source-serif-4-compact-${name}.woff2`).size;
  const [upright, slanted] = [sizeOf("wght-normal"), sizeOf("400-italic")];
  const logo = `data:image/svg+xml;base64,${"0aZ/".repeat(300)}`;
  for (const [name, page] of Object.entries(pages)) {
    const shown = { ...page, ...(page.brand && { brand: { ...page.brand, logo } }) };
    const document = pageDocument({ ...shown, languageAction: "/o/1/language" }, "nonce");
    const fonts =
      (/class="[^"]*\b(serif|h2|note-paper)/.test(document) ? upright : 0) +
      (/class="[^"]*\b(hand|pen)/.test(document) ? slanted : 0);
    expect(gzipSync(document).length + fonts, name).toBeLessThan(60_000);
    expect(document.replaceAll(/<script defer src="[^"]+"><\/script>/g, "")).not.toContain(
      "<script",
    );
  }
});

test("names keep their own direction in an Arabic sentence", () => {
  const page = pageDocument(
    assistancePage({ ...assistance, company: "Acme!" }, linkId, now),
    "nonce",
  );
  expect(page).toContain("\u2068Acme!\u2069");
});
