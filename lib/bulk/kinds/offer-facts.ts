import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { BulkVerdict } from "@/db/enums";
import { accounts, candidates, jobs, offers } from "@/db/schema";
import { build, type Given, oneOf, statement } from "@/db/statement";
import { todayIn } from "@/lib/format/calendar";
import { fullName } from "@/lib/format/names";
import { warningsOf } from "@/lib/letters/rules";
import { fieldDefinitions } from "@/lib/offer-fields/select-fields";
import { checkSending } from "@/lib/offers/check-sending";
import type { SendProblem } from "@/lib/offers/dto";
import { findOtherOffers, noOtherOffers } from "@/lib/offers/find-other-offers";
import { jobPayColumns } from "@/lib/offers/lock-offers";
import { sameAccount } from "@/lib/same-account";

const offersById = statement((given: Given<{ accountId: number; ids: readonly number[] }>) =>
  build
    .select({
      id: offers.id,
      status: offers.status,
      problems: offers.problems,
      candidateId: offers.candidateId,
      jobId: offers.jobId,
      salary: offers.salary,
      currency: offers.currency,
      payFrequency: offers.payFrequency,
      startDate: offers.startDate,
      expiryDate: offers.expiryDate,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
      email: candidates.email,
      jobTitle: jobs.title,
      job: jobPayColumns,
      customFields: offers.customFields,
      fields: fieldDefinitions(given.accountId),
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .where(and(eq(offers.accountId, given.accountId), oneOf(offers.id, given.ids))),
);

/** Returns these offers by id, with what their sending is checked against. */
export async function findOffers(tx: Transaction, accountId: number, ids: readonly number[]) {
  const rows = await offersById.all(tx, { accountId, ids });
  return new Map(rows.map((row) => [row.id, row]));
}

export type FoundOffer = NonNullable<
  Awaited<ReturnType<typeof findOffers>> extends Map<number, infer Row> ? Row : never
>;

export type Verdict = { verdict: BulkVerdict; reason: string | null };

/**
 * Returns the verdict of an offer that its status allows to send. A person without an address comes
 * first, so that such an offer is sent only if a member includes both.
 */
export function sendVerdict(
  offer: FoundOffer,
  problems: readonly SendProblem[],
  { includeUnreachable }: { includeUnreachable: boolean },
): Verdict {
  const errors = problems.filter(({ level }) => level === "error");
  if (errors.length > 0) return { verdict: "refused", reason: textOf(errors) };
  const ofLetter = warningsOf(offer.problems).map(({ message }) => `${message}.`);
  const warnings = [...ofLetter, ...problems.map(({ message }) => message)].join(" ") || null;
  if (!offer.email && (warnings === null || !includeUnreachable)) {
    const noAddress = "No email address. Share the link instead.";
    return { verdict: "no_address", reason: [noAddress, warnings].filter(Boolean).join(" ") };
  }
  return { verdict: warnings === null ? "ready" : "warned", reason: warnings };
}

const textOf = (problems: readonly SendProblem[]) =>
  problems.map(({ message }) => message).join(" ");

/** Returns what speaks against sending each offer, as its page does, in one statement for all. */
export async function findProblems(
  tx: Transaction,
  accountId: number,
  found: readonly FoundOffer[],
) {
  const others = await findOtherOffers(
    tx,
    accountId,
    found.map(({ id, candidateId, jobId }) => ({ id, candidateId, jobId })),
  );
  const [account] = await tx
    .select({ timeZone: accounts.timeZone, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const { timeZone, locale } = account ?? { timeZone: "UTC", locale: "en-US" };
  const today = todayIn(timeZone, new Date());
  return (offer: FoundOffer) =>
    checkSending(
      { ...offer, ...(others.get(offer.id) ?? noOtherOffers), candidateName: fullName(offer) },
      { today, locale },
    );
}

/** Returns the warning of an offer to the same person for the same job as an earlier row. */
export const samePair = (row: number): SendProblem => ({
  code: "already_open",
  level: "warning",
  message: `Row ${row} sends the same person an offer for the same job.`,
});
