import type { AssessmentContent, Question } from "@/lib/assessments/schema";
import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { ar } from "@/lib/messages/ar";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import type { Verification } from "@/lib/seals/schema";
import { acceptPage } from "./accept-page";
import { askPage } from "./ask-page";
import { assistanceCover, assistancePage } from "./assistance-page";
import { assistanceStep } from "./assistance-step";
import { coverPage } from "./cover-page";
import { declinePage } from "./decline-page";
import type { Page } from "./document";
import { handbackPage } from "./handback-page";
import { messagePage } from "./message-page";
import { offerPage } from "./offer-page";
import { optOutPage } from "./opt-out";
import { otherNamePage } from "./other-name-page";
import { sittingCover } from "./sitting-cover";
import { endedPage, handedInPage } from "./sitting-ended";
import { stepPage } from "./sitting-pages";
import { type BrandedSitting, sittingView } from "./sitting-view";
import { verifyPage } from "./verify-page";
import { offerView } from "./view";

export const linkId = "abcdefghijklmnopqrstuv";
export const brand = {
  ...{ company: "شركة النور", paper: "a4" as const, color: null },
  ...{ logo: null, letterhead: null, footer: null },
};
export const person = { firstName: "ليلى", lastName: "حداد" };
const mail = "ليلى@شركة";

const reply = { answer: "نعم", answeredAt: "2027-03-03T15:00:00Z", answeredBy: "سامي" };

export const offer: LinkedOffer = {
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
export const now = new Date("2027-03-10T15:00:00Z");
const view = (changes: Partial<LinkedOffer> = {}, at = now) =>
  offerView({ ...offer, ...changes }, linkId, at);

export const assistance: LinkedAssistance = {
  ...{ status: "seen", providerName: "المستقبل", reason: "EDUCATION_SERVICE" },
  ...{ additionalNotes: "ملاحظة", couponCode: "123", answerBy: "2027-04-01", answeredAt: null },
  ...{ company: brand.company, timeZone: "Asia/Dubai", locale: "ar", firstName: "ليلى" },
  ...{ candidateName: "ليلى حداد", contact: { name: "سامي", email: mail } },
  ...{ wasMailed: true, hasOptedOut: false, brand },
};

const options = ["a", "b"].map((id) => ({ id, text: "خيار", correct: id === "a" }));
const question = { prompt: "سؤال", points: 2, answer: null, tolerance: 0 };
const questions: Question[] = [
  { ...question, id: "q1", type: "single", options },
  { ...question, id: "q2", type: "multiple", options },
  { ...question, id: "q3", type: "number", options: [], answer: 2.5 },
  { ...question, id: "q4", type: "text", options: [] },
];
const content: AssessmentContent = {
  ...{ instructions: "تعليمات", baseSeconds: 600, presentation: "one", loginRequired: false },
  ...{ passPercent: 60, sections: [{ id: "1", title: "قسم", questions }] },
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
export const steps = (presentation: "one" | "all") =>
  sittingView({ ...sitting, content: { ...content, presentation } }, linkId, mistakes);
const over = { status: "Finished" as const };

const verification: Verification = {
  ...{ status: "sealed", sealedAt: now.toISOString(), number: "1-2", fingerprint: "12:34" },
};

export const accepted = { ...answer, status: "accepted" as const, byCandidate: true };
/** Every page that a candidate can see, in Arabic: all that is in Latin letters is in no catalogue. */
export const pages: Record<string, Page> = {
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
