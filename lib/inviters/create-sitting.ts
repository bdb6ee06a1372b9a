import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { links, sittings } from "@/db/schema";
import { build, type Given, selecting, statement } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { queueNewDeliveries } from "@/lib/deliveries/queue-deliveries";
import { type ChangeValues, recordingChanges, writeChanges } from "@/lib/events/record-changes";
import type { InviteModel } from "./contract-schema";
import type { Served } from "./find-served-assessment";
import { type InvitedSitting, sittingColumns } from "./lock-invited-sitting";
import { detailsOf } from "./read-details";

const newSittingId = statement(
  () => sql<{ id: number }>`select nextval(pg_get_serial_sequence('sittings', 'id'))::int as id`,
);

const names = [
  ...["id", "candidateId", "publicId", "partnerUuid", "interviewUuid", "assessmentId"],
  ...["versionId", "basicCredentialId", "partnerAccountId", "interviewId", "internalReference"],
  ...["invitedFirstName", "invitedLastName", "invitedEmail", "authorName", "authorEmail"],
  ...["customId", "additionalTime", "handbackUrl", "sendInvite"],
] as const;

type NewSitting = Pick<InvitedSitting, (typeof names)[number]>;

const insertSitting = statement((given: Given<ChangeValues & NewSitting & { linkId: string }>) =>
  selecting(
    sql`
      created as ${build
        .insert(sittings)
        .values({
          ...(Object.fromEntries(names.map((name) => [name, given[name]])) as Given<NewSitting>),
          accountId: given.accountId,
        })
        .onConflictDoNothing({
          target: [sittings.accountId, sittings.partnerUuid, sittings.interviewUuid],
        })
        .returning()},
      link as (
        insert into ${links} (id, account_id, kind, sitting_id)
        select ${given.linkId}::text, account_id, 'assessment', id from created
      ),
      ${recordingChanges(given, {
        events: sql`exists (select from created)`,
        entries: sql`exists (select from created)`,
      })}`,
    sittingColumns,
    "created",
    queueNewDeliveries,
  ),
);

/**
 * Creates the sitting of an invitation with its link, in one statement; null if its uuid already has
 * one.
 */
export async function createSitting(
  on: Queryable,
  actor: Actor,
  model: InviteModel,
  given: { served: Served; candidateId: number },
): Promise<{ sitting: InvitedSitting; linkId: string } | null> {
  const { served, candidateId } = given;
  const [next] = await newSittingId.all(on, {});
  if (!next) throw new Error("the sequence of sittings gave no id");
  const sittingId = next.id;
  const linkId = randomToken(16);
  const values = newSitting(actor, model, { ...given, id: sittingId });
  const { partnerUuid, additionalTime, sendInvite: mailed } = values;
  const data = { assessmentName: served.name, additionalTime };
  const changes = {
    actor,
    events: [{ type: "assessment.invited", candidateId, sittingId, data: { ...data, mailed } }],
    entries: [
      {
        ...{ action: "assessment.invited", subjectType: "sitting", subjectId: sittingId },
        data: { ...data, candidateId, partnerUuid },
      },
    ],
  };
  const [sitting] = await writeChanges(insertSitting, on, changes, { ...values, linkId });
  return sitting ? { sitting, linkId } : null;
}

function newSitting(
  actor: Actor,
  model: InviteModel,
  { id, served, candidateId }: { id: number; served: Served; candidateId: number },
): NewSitting {
  const details = detailsOf(actor, model);
  return {
    ...{ id, candidateId, publicId: randomToken(16) },
    ...{ partnerUuid: model.partner.uuid, interviewUuid: model.interview.uuid },
    ...{ assessmentId: served.id, versionId: served.versionId },
    basicCredentialId: details.basicCredentialId ?? null,
    partnerAccountId: details.partnerAccountId ?? null,
    interviewId: details.interviewId ?? null,
    internalReference: details.internalReference ?? null,
    invitedFirstName: details.invitedFirstName ?? null,
    invitedLastName: details.invitedLastName ?? null,
    invitedEmail: details.invitedEmail ?? null,
    authorName: details.authorName ?? null,
    authorEmail: details.authorEmail ?? null,
    customId: details.customId ?? null,
    additionalTime: details.additionalTime ?? 0,
    handbackUrl: details.handbackUrl,
    sendInvite: details.sendInvite ?? false,
  };
}
