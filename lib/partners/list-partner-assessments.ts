import { database } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { Recent } from "@/lib/auth/recent";
import { AppError } from "@/lib/errors";
import { askPartner } from "./call-partner";
import { ListAnswer } from "./contract-schema";
import { PartnerProblem } from "./explain-problem";
import { findPartnerOrThrow } from "./queries";
import type { PartnerAssessment } from "./schema";
import type { PartnerRow } from "./serialize";

const milliseconds = 60_000;
const recent = new Recent<PartnerAssessment[]>(milliseconds);

/**
 * Lists a partner's assessments as it reports them now or did within the last minute. Throws
 * `not_found`, and `unprocessable` with the problem.
 */
export async function listPartnerAssessments(
  actor: Actor,
  id: number,
): Promise<PartnerAssessment[]> {
  requirePermission(actor, "assessments.read");
  const partner = await findPartnerOrThrow(database(), actor.accountId, id);
  try {
    return await recent.get(`${id}:${partner.revision}`, () => ask(partner));
  } catch (error) {
    if (error instanceof PartnerProblem) throw new AppError("unprocessable", error.message);
    throw error;
  }
}

async function ask(partner: PartnerRow): Promise<PartnerAssessment[]> {
  const { partnerUuid, partnerAccountId } = partner;
  const query = { partner_uuid: partnerUuid, partner_account_id: partnerAccountId };
  const { assessments } = await askPartner(
    partner,
    { path: "list_assessments", query },
    ListAnswer,
  );
  return assessments.map(({ id, name, project_id, custom_id }) => ({
    ...{ id, name },
    projectId: project_id,
    customId: custom_id,
  }));
}
