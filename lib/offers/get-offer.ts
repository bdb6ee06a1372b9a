import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { candidates, jobs, offers, templates } from "@/db/schema";
import { build, type Given, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { sameAccount } from "@/lib/same-account";
import type { OfferDetail } from "./dto";
import { offerColumns } from "./select-offers";
import { toOffer } from "./serialize";

/** Returns one offer with its candidate, job and template. Throws `not_found`. */
export async function getOfferOrThrow(actor: Actor, id: number): Promise<OfferDetail> {
  requirePermission(actor, "offers.read");
  const row = await findOffer.first(database(), { accountId: actor.accountId, id });
  if (!row) throw notFound("Offer");
  const { offer, ...others } = row;
  return { ...toOffer(offer), ...others };
}

const findOffer = statement((given: Given<{ accountId: number; id: number }>) =>
  build
    .select({
      offer: offerColumns,
      candidate: {
        id: candidates.id,
        firstName: candidates.firstName,
        lastName: candidates.lastName,
        email: candidates.email,
        phone: candidates.phone,
      },
      job: { id: jobs.id, title: jobs.title, department: jobs.department, location: jobs.location },
      template: { id: templates.id, name: templates.name, type: templates.type },
    })
    .from(offers)
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .leftJoin(templates, sameAccount(templates.id, offers.templateId))
    .where(and(eq(offers.accountId, given.accountId), eq(offers.id, given.id))),
);
