import { describe, expect, it } from "vitest";
import { describeEvent } from "./describe-event";

const recruiter = { actorKind: "user", actorName: "Priya Shah", data: {} } as const;
const candidate = { actorKind: "candidate", actorName: "John Doe", data: {} } as const;

describe("describeEvent", () => {
  it.each([
    ["candidate.created", "Added by Priya Shah", "neutral"],
    ["candidate.updated", "Details changed by Priya Shah", "neutral"],
    ["offer.created", "Offer created by Priya Shah", "neutral"],
    ["offer.updated", "Offer changed by Priya Shah", "neutral"],
    ["offer.sent", "Offer sent by Priya Shah", "info"],
    ["offer.resent", "Letter resent by Priya Shah", "info"],
    ["offer.opened", "Marked as opened by Priya Shah", "info"],
    ["offer.accepted", "Acceptance recorded by Priya Shah", "positive"],
    ["offer.declined", "Decline recorded by Priya Shah", "negative"],
    ["offer.undeliverable", "Email couldn't be delivered", "negative"],
    ["offer.deadline_near", "Response due within 24 hours", "warning"],
    ["offer.reopened", "Offer reopened by Priya Shah", "info"],
    ["offer.reminded", "Candidate reminded by Priya Shah", "info"],
    ["offer.deadline_passed", "Response deadline passed", "warning"],
    ["offer.withdrawn", "Offer withdrawn by Priya Shah", "warning"],
    ["offer.deleted", "Offer deleted by Priya Shah", "warning"],
  ])("says who did %s", (type, title, tone) => {
    expect(describeEvent({ type, ...recruiter })).toEqual({ title, tone });
  });

  it.each([
    [{ bounced: true }, "Email bounced"],
    [{ bounced: false }, "Email couldn't be delivered"],
  ])("says how an email failed, with the server's words", (data, title) => {
    const error = "550 No such user";
    const event = { type: "offer.undeliverable", ...recruiter, data: { ...data, error } };
    expect(describeEvent(event)).toEqual({ title, tone: "negative", detail: error });
  });

  it.each([
    ["offer.opened", "Offer opened by the candidate"],
    ["offer.accepted", "Offer accepted by the candidate"],
    ["offer.declined", "Offer declined by the candidate"],
  ])("distinguishes the candidate's own %s from a recorded one", (type, title) => {
    expect(describeEvent({ type, ...candidate }).title).toBe(title);
  });

  it.each([
    ["assistance.seen", "Offer to assist seen by the candidate"],
    ["assistance.accepted", "Offer to assist accepted by the candidate"],
    ["assistance.declined", "Offer to assist declined by the candidate"],
    ["assistance.opted_out", "Opted out of offers to assist by the candidate"],
    ["assistance.opted_in", "Opted in to offers to assist by the candidate"],
  ])("describes a candidate's response to an offer to assist: %s", (type, title) => {
    const data = { providerName: "Bright Futures", assistanceOfferId: "abc_-123" };
    expect(describeEvent({ type, ...candidate, data })).toMatchObject({
      title,
      detail: "From Bright Futures",
      href: "/assistance/abc_-123",
    });
  });

  it("names the API key, and nobody for system events", () => {
    const type = "offer.sent";
    expect(describeEvent({ type, actorKind: "key", actorName: "ATS", data: {} }).title).toBe(
      "Offer sent through the API (ATS)",
    );
    expect(describeEvent({ type, actorKind: "system", actorName: "Proffer", data: {} }).title).toBe(
      "Offer sent",
    );
  });

  it("labels the changed fields", () => {
    const data = { fields: ["salary", "expiryDate", "letter"], version: 3 };
    expect(describeEvent({ type: "offer.updated", ...recruiter, data }).detail).toBe(
      "Salary, respond by, letter. Now version 3",
    );
    const person = { fields: ["phone", "candidateId", "additionalAttributes"] };
    expect(describeEvent({ type: "candidate.updated", ...recruiter, data: person }).detail).toBe(
      "Phone, candidate ID, additional attributes",
    );
  });

  it("shows the signature, the reason and a late response", () => {
    const accepted = { typedName: "John Doe", afterDeadline: true };
    expect(describeEvent({ type: "offer.accepted", ...candidate, data: accepted }).detail).toBe(
      "Signed as John Doe. After the response deadline",
    );
    const declined = { reason: " Another offer " };
    expect(describeEvent({ type: "offer.declined", ...candidate, data: declined }).detail).toBe(
      "Reason: Another offer",
    );
  });

  it("says when an offer was sent after its deadline", () => {
    const data = { mailed: true, afterDeadline: true };
    expect(describeEvent({ type: "offer.sent", ...recruiter, data }).detail).toBe(
      "After the response deadline",
    );
  });

  it("says when no email was sent", () => {
    const data = { mailed: false };
    expect(describeEvent({ type: "offer.sent", ...recruiter, data }).detail).toContain(
      "no email address",
    );
  });

  it("describes unknown types in plain words", () => {
    expect(describeEvent({ type: "offer.reminder_sent", ...recruiter })).toEqual({
      title: "Offer reminder sent by Priya Shah",
      tone: "neutral",
    });
    expect(describeEvent({ type: "constructor", ...recruiter }).title).toBe(
      "Constructor by Priya Shah",
    );
  });

  it("lists each eligibility field before and after", () => {
    const changes = [
      { field: "eligibilityEndDate", before: null, after: "2027-03-05T23:59:59.000Z" },
      { field: "country", before: "FR", after: "DE" },
      { field: "additionalAttributes", before: [{ key: "a", value: "1" }], after: [] },
      "no change",
    ];
    const event = { type: "eligibility.updated", ...recruiter, data: { changes } };
    expect(describeEvent(event).changes).toEqual([
      { field: "Window ends", before: "empty", after: "5 March 2027, 23:59 UTC" },
      { field: "Country", before: "France", after: "Germany" },
      { field: "Additional attributes", before: "a: 1", after: "empty" },
    ]);
  });

  it("shows the previous score of a reopened sitting", () => {
    const data = { assessmentName: "Logic", percent: 40, result: "Fail", questionIds: ["q4"] };
    const system = { actorKind: "system", actorName: "Proffer", data } as const;
    expect(describeEvent({ type: "assessment.reopened", ...system })).toEqual({
      title: "Sitting reopened after a scoring error",
      tone: "warning",
      detail: "Previous score 40%, Fail. Logic",
    });
  });

  it("names what a partner's response is missing", () => {
    const data = { assessmentName: "Logic", partnerName: "Acme", missing: "assessment.id" };
    const { detail } = describeEvent({ type: "invitation.sent", ...recruiter, data });
    expect(detail).toContain("missing assessment.id, which the contract requires");
  });
});
