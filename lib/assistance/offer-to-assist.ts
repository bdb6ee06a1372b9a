import { type SQL, sql } from "drizzle-orm";
import { inTransaction, openTransactionOrDatabase, type Queryable } from "@/db/client";
import { accounts, candidates } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { enqueueNotification } from "./notify-offer";
import { recordAssistance } from "./record-assistance";
import type { OfferToAssistDto, OfferToAssistInput } from "./schema";

/**
 * Records an external provider's offer to assist in one transaction, all or nothing, for any number
 * of candidates. Notifies nobody unless the account's settings say so. Throws `not_found`, with the
 * ids in `missing`, if any candidate isn't the account's.
 */
export async function offerToAssist(
  actor: Actor,
  input: OfferToAssistInput,
): Promise<OfferToAssistDto> {
  requirePermission(actor, "offer_candidate_services");
  const { accountId } = actor;
  const on = openTransactionOrDatabase();
  const { name, notifies, ids } = await findGivenOrThrow(on, accountId, input.candidates);
  const record = (at: Queryable) =>
    recordAssistance(
      at,
      actor,
      {
        providerName: actor.providerName ?? name,
        reason: input.reason ?? null,
        additionalNotes: input.additionalNotes || null,
        source: "api",
        notifies,
        templateId: null,
        poolId: null,
        answerBy: null,
      },
      input.candidates.map(({ couponCode }, index) => ({
        candidateId: ids[index] as number,
        couponCode,
      })),
    );
  const recordAndNotify = () =>
    inTransaction(async (tx) => {
      const offer = await record(tx);
      await enqueueNotification(tx, accountId, offer.id);
      return offer;
    });
  const offer = await (notifies ? recordAndNotify() : record(on));
  return { message: "Your offer has been successfully recorded.", offerId: offer.publicId };
}

interface Found {
  name: string;
  notifies: boolean;
  /** In the order given; null for one that isn't the account's. */
  ids: (number | null)[];
}

/**
 * Each candidate is looked up by its public ID first: an account that has just grown by thousands
 * still looks empty to the planner, which would compare every ID with every candidate.
 */
const findGiven = statement(
  (given: Given<{ accountId: number; publicIds: string }>): SQL<Found> => sql`
    select name, notify_api_assistance as notifies, (
      select json_agg(candidate.id order by given.position)
      from json_array_elements_text(${given.publicIds}::json)
        with ordinality as given(public_id, position)
      left join lateral (
        select id, account_id from ${candidates}
        where ${candidates.publicId} = given.public_id
        offset 0
      ) candidate on candidate.account_id = ${given.accountId}
    ) as ids
    from ${accounts} where ${accounts.id} = ${given.accountId}`,
);

/** Returns the account's settings, and the candidates' ids in the order given. */
async function findGivenOrThrow(
  on: Queryable,
  accountId: number,
  wanted: OfferToAssistInput["candidates"],
) {
  const publicIds = wanted.map(({ publicId }) => publicId);
  const found = await findGiven.first(on, { accountId, publicIds: JSON.stringify(publicIds) });
  if (!found) throw new AppError("forbidden", "Forbidden");
  const missing = publicIds.filter((_, index) => found.ids[index] === null);
  if (missing.length > 0) {
    throw new AppError("not_found", "Candidate with the provided publicId was not found.", {
      extensions: { missing },
    });
  }
  return found;
}
