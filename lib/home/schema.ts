import { z } from "zod";
import { offerStatuses } from "@/db/enums";
import { bodyId, instant, tally } from "@/lib/schemas";

/** An offer that needs attention; `at` is the moment its list is about. */
export const NeedItem = z
  .object({
    offerId: bodyId(),
    candidateName: z.string(),
    jobTitle: z.string(),
    expiryDate: z.iso.date().nullable(),
    at: instant(),
  })
  .meta({ id: "NeedItem" });
export type NeedItem = z.output<typeof NeedItem>;

/** An email that couldn't be delivered. */
export const FailedMail = z
  .object({
    id: bodyId(),
    recipient: z.string(),
    offerId: bodyId().nullable(),
    candidateName: z.string().nullable(),
    lastError: z.string().nullable(),
    at: instant(),
  })
  .meta({ id: "FailedMail" });
export type FailedMail = z.output<typeof FailedMail>;

/** A callback that failed permanently, or an automatically disabled webhook. */
export const FailedCall = z
  .object({
    kind: z.enum(["callback", "webhook"]),
    id: bodyId().describe("ID of the sitting or the webhook"),
    label: z.string(),
    reason: z.string().nullable(),
    at: instant(),
  })
  .meta({ id: "FailedCall" });
export type FailedCall = z.output<typeof FailedCall>;
/** An eligibility whose window ends soon, while its candidate can still schedule. */
export const ClosingWindow = z
  .object({
    eligibilityId: bodyId(),
    candidateName: z.string(),
    testName: z.string(),
    at: instant().describe("When the window ends"),
  })
  .meta({ id: "ClosingWindow" });
export type ClosingWindow = z.output<typeof ClosingWindow>;

/** An invitation to a partner's assessment that failed, or that its candidate hasn't started. */
export const StuckInvitation = z
  .object({
    invitationId: bodyId(),
    candidateName: z.string(),
    assessmentName: z.string(),
    lastError: z.string().nullable().describe("Why it failed; null if it stalled"),
    at: instant().describe("When the candidate was invited"),
  })
  .meta({ id: "StuckInvitation" });
export type StuckInvitation = z.output<typeof StuckInvitation>;

/** A sitting with texts to mark. */
export const AnswersToMark = z
  .object({
    sittingId: bodyId(),
    candidateName: z.string(),
    assessmentName: z.string(),
    at: instant().describe("When it was handed in"),
  })
  .meta({ id: "AnswersToMark" });
export type AnswersToMark = z.output<typeof AnswersToMark>;

/** Number of items, and the first five. */
export interface Need<Item> {
  total: number;
  items: Item[];
}

const needOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: tally(), items: z.array(item).max(5) });

export const HomeNeeds = z.object({
  today: z.iso.date().describe("Today in the account's time zone"),
  dueUntil: z.iso.date().describe("The last day that counts as due soon"),
  drafts: needOf(NeedItem),
  due: needOf(NeedItem),
  opened: needOf(NeedItem),
  closing: needOf(ClosingWindow)
    .nullable()
    .describe("Null without permission to read eligibilities"),
  stuckInvitations: needOf(StuckInvitation)
    .nullable()
    .describe("Null without permission to read assessments"),
  toMark: needOf(AnswersToMark).nullable().describe("Null without permission to mark"),
  failedMail: needOf(FailedMail).nullable().describe("Null without permission to read the outbox"),
  failedCalls: needOf(FailedCall).nullable().describe("Null without permission to fix them"),
});
export type HomeNeeds = z.output<typeof HomeNeeds>;

export const HomeFigures = z
  .object({
    answeredFrom: z.iso.date().describe("First calendar day of the counted responses"),
    accepted: tally(),
    declined: tally(),
    acceptanceRate: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("Share of responses that accepted; null without responses"),
    medianSecondsToAnswer: z.number().nullable(),
  })
  .meta({ id: "HomeFigures" });
export type HomeFigures = z.output<typeof HomeFigures>;

export const HomeMonth = z
  .object({
    month: z.string().regex(/^\d{4}-\d{2}$/),
    counts: z.record(z.enum(offerStatuses), tally()),
  })
  .meta({ id: "HomeMonth" });
export type HomeMonth = z.output<typeof HomeMonth>;

export const Home = HomeNeeds.extend({ figures: HomeFigures, months: z.array(HomeMonth) }).meta({
  id: "Home",
});
export type Home = z.output<typeof Home>;
