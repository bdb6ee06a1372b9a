import { z } from "zod";
import { offerStatuses } from "@/db/enums";
import { bodyId, instant, tally } from "@/lib/schemas";

/** An offer that waits for somebody; `at` is the moment that the list is about. */
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

/** A message that could not be delivered. */
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

/** How many there are, and the first five. */
export interface Need<Item> {
  total: number;
  items: Item[];
}

const needOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: tally(), items: z.array(item).max(5) });

export const HomeNeeds = z.object({
  today: z.iso.date().describe("The account's calendar day"),
  dueUntil: z.iso.date().describe("The last day that counts as due soon"),
  drafts: needOf(NeedItem),
  due: needOf(NeedItem),
  opened: needOf(NeedItem),
  closing: needOf(ClosingWindow)
    .nullable()
    .describe("Null for those who may not see eligibilities"),
  failedMail: needOf(FailedMail).nullable().describe("Null for those who may not see the outbox"),
});
export type HomeNeeds = z.output<typeof HomeNeeds>;

export const HomeFigures = z
  .object({
    answeredFrom: z.iso.date().describe("The first calendar day whose answers count"),
    accepted: tally(),
    declined: tally(),
    acceptanceRate: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe("Accepted among the answered; null where nothing was answered"),
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
