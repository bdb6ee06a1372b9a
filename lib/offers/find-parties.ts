import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts, candidates, jobs, memberships, templates } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { badRequest } from "@/lib/errors";
import { fieldDefinitions } from "@/lib/offer-fields/select-fields";
import { accountColumns, candidateColumns, jobColumns, jobPayColumns } from "./lock-offers";
import { templateColumns } from "./select-offers";

interface PartyIds {
  candidateId: number;
  jobId: number;
  templateId: number | null;
  createdBy: number;
}

const parties = statement((given: Given<PartyIds & { accountId: number }>) =>
  build
    .select({
      account: accountColumns,
      candidate: candidateColumns,
      job: { ...jobColumns, ...jobPayColumns, customFields: jobs.customFields },
      template: templateColumns,
      creator: { userId: memberships.userId },
      fields: fieldDefinitions(given.accountId),
      offerId: sql<number>`nextval(pg_get_serial_sequence('offers', 'id'))`.mapWith(Number),
    })
    .from(accounts)
    .leftJoin(
      candidates,
      and(eq(candidates.accountId, accounts.id), eq(candidates.id, given.candidateId)),
    )
    .leftJoin(jobs, and(eq(jobs.accountId, accounts.id), eq(jobs.id, given.jobId)))
    .leftJoin(
      templates,
      and(
        eq(templates.accountId, accounts.id),
        eq(templates.id, given.templateId),
        eq(templates.type, "offer"),
      ),
    )
    .leftJoin(
      memberships,
      and(
        eq(memberships.accountId, accounts.id),
        eq(memberships.userId, given.createdBy),
        isNotNull(memberships.joinedAt),
      ),
    )
    .where(eq(accounts.id, given.accountId)),
);

/**
 * Returns what a new offer needs of its account, candidate, job and template, and its ID. Throws
 * `bad_request` for a candidate, a job, or a creator that the account doesn't have; a creator who is
 * only invited isn't one of its members.
 */
export async function findPartiesOrThrow(on: Queryable, accountId: number, ids: PartyIds) {
  const found = await parties.first(on, { accountId, ...ids });
  if (!found) throw new Error("An actor's account doesn't exist");
  const { candidate, job, creator, ...others } = found;
  if (!candidate) throw badRequest("Candidate not found");
  if (!job) throw badRequest("Job not found");
  if (!creator) throw badRequest("User not found");
  return { ...others, candidate, job };
}

const texts: Record<string, string> = {
  offers_candidate_fkey: "Candidate not found",
  offers_job_fkey: "Job not found",
  offers_template_fkey: "Template not found",
  offers_created_by_fkey: "User not found",
};

/**
 * Throws `bad_request` for an offer whose candidate, job, template or creator was deleted after it
 * was found; any other error as it is.
 */
export function refuseReference(error: unknown): never {
  const { constraint_name: name } = (error ?? {}) as { constraint_name?: unknown };
  const text = typeof name === "string" ? texts[name] : undefined;
  throw text ? badRequest(text) : error;
}
