import { and, eq, sql } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { randomToken } from "@/lib/auth/secrets";
import { callPartner, type PartnerAnswer, type PartnerCall } from "./call-partner";
import { type CallResult, checkConnection } from "./check-connection";
import { PartnerProblem } from "./explain-problem";
import { findPartnerOrThrow } from "./queries";
import type { PartnerTest } from "./schema";
import type { PartnerRow } from "./serialize";

/**
 * Tests the connection to a partner with the calls that invitations make, inviting nobody, and
 * describes how it deviates from the contract. Saves the result with the partner. Throws
 * `not_found`.
 */
export async function testPartner(actor: Actor, id: number): Promise<PartnerTest> {
  requirePermission(actor, "assessments.write");
  const partner = await findPartnerOrThrow(database(), actor.accountId, id);
  const { partnerUuid, partnerAccountId } = partner;
  const list: PartnerCall = {
    path: "list_assessments",
    query: { partner_uuid: partnerUuid, partner_account_id: partnerAccountId },
  };
  const nobody = { partner_interview_id: `unknown-${randomToken(9)}` };
  const [listed, stranger, unknown] = await Promise.all([
    callPartnerForTest(partner, list),
    callPartnerForTest(partner, list, randomToken(24)),
    callPartnerForTest(partner, { path: "assessment_status", query: nobody }),
  ]);
  const steps = checkConnection(partner, { listed, stranger, unknown });
  const wrong = steps.filter(({ passed }) => passed === false);
  await keep(actor, partner, wrong.map(({ text }) => text).join(" ") || null);
  return { passed: wrong.length === 0, steps };
}

async function callPartnerForTest(
  partner: PartnerRow,
  call: PartnerCall,
  password?: string,
): Promise<CallResult> {
  try {
    const answer: PartnerAnswer = await callPartner(partner, call, password);
    return { answer, problem: null };
  } catch (error) {
    if (error instanceof PartnerProblem) return { answer: null, problem: error.message };
    throw error;
  }
}

/** Saves the result, unless the partner was changed during the test. */
async function keep(actor: Actor, partner: PartnerRow, testProblem: string | null): Promise<void> {
  await inTransaction(async (tx) => {
    await tx
      .update(partners)
      .set({ testedAt: sql`now()`, testProblem })
      .where(and(eq(partners.id, partner.id), eq(partners.revision, partner.revision)));
    await recordAudit(tx, actor, [
      {
        action: "partner.tested",
        subjectType: "partner",
        subjectId: partner.id,
        data: { name: partner.name, passed: testProblem === null },
      },
    ]);
  });
}
