import { database } from "@/db/client";
import { assessmentInvitations, partners } from "@/db/schema";
import { addCodes } from "@/lib/catalogue/add-codes";
import { addCoupons } from "@/lib/coupons/add-coupons";
import { createPool } from "@/lib/coupons/create-pool";
import { createAssessment, createSitting } from "@/lib/testing/assessment-factories";
import {
  createAssistance,
  createCandidate,
  createEligibility,
  createJob,
  createMember,
  createOffer,
  createTest,
  memberActor,
} from "@/lib/testing/factories";
import type { Tenant } from "../fixtures";

const offerStatuses = ["draft", "sent", "pending", "accepted", "declined", "withdrawn"] as const;
const invitationStatuses = ["waiting", "Initiated", "Started", "Completed", "failed"] as const;

/** Creates a pair of invitations for each status, with what a partner reports. */
async function createInvitations(accountId: number, candidateId: number) {
  const [partner] = await database()
    .insert(partners)
    .values({
      ...{ accountId, name: "Psychometric Partners International" },
      ...{ baseUrl: "https://assessments.partner.example/api/v2/recruiting" },
      ...{ partnerUuid: "uuid", username: "user", password: "secret" },
      ...{ callbackUser: `callback-${accountId}`, callbackPasswordHash: "hash" },
    })
    .returning();
  const rows = invitationStatuses.map((status) => ({
    ...{ accountId, partnerId: partner!.id, candidateId, candidateReference: "C-1", status },
    ...{ interviewUuid: `${accountId}-${status}`, assessmentId: "12345" },
    ...{ assessmentName: "Numerical reasoning for analysts", createdByName: "Owner Person" },
    ...(status === "Completed" && { overallScore: "83.3%", grade: "B", result: "Pass" }),
    ...(status === "failed" && { lastError: "The partner rejected the username or password" }),
  }));
  const created = await database().insert(assessmentInvitations).values(rows).returning();
  return { partnerId: partner!.id, invitationId: created[0]!.id };
}

/** Fills every list of an account with long, but likely, values. Returns records to open. */
export async function fillAccount(tenant: Tenant) {
  const { accountId, owner } = tenant;
  const actor = memberActor(accountId, owner.userId, "owner", {
    name: "Olivia Bennett-Fairweather",
  });
  const candidate = await createCandidate({
    ...{ accountId, firstName: "Maximiliana", lastName: "Konstantinopolskaja-Featherstone" },
    ...{ candidateId: "EMEA-2026-100375", city: "Llanfairpwllgwyngyll", country: "GB" },
  });
  const job = await createJob({
    ...{ accountId, title: "Principal Reliability Engineer, Payments Platform" },
    ...{ salaryMin: 2_200_000, salaryMax: 13_400_000, currency: "INR" },
  });
  const ids = { candidateId: candidate.id, jobId: job.id };
  for (const [index, status] of offerStatuses.entries()) {
    const salary = index % 2 === 0 ? 13_300_000 : 98_000;
    const terms = { salary, currency: "INR", payFrequency: "yearly" as const };
    await createOffer(actor, { ...ids, ...terms, status, expiryDate: `2031-09-2${index}` });
  }
  const { firstName, lastName } = candidate;
  const rest = { candidateId: "EMEA-2026-100375", person: { firstName, lastName } };
  const testNames = ["English for work, level B2", "Spreadsheets, advanced"];
  const ends = ["2031-09-28T22:59:59Z", "2025-01-01T00:00:00Z"];
  const eligibilities = [];
  for (const [index, name] of testNames.entries()) {
    const { code } = await createTest({ accountId, name, code: `REASONING-${index}` });
    const voucherCodes = ["VCH-T63U25", "VCH-T63U26"].slice(index);
    const window = { eligibilityEndDate: ends[index] };
    eligibilities.push(
      await createEligibility(actor, { ...rest, testCode: code, voucherCodes, ...window }),
    );
  }
  const assessment = await createAssessment({ accountId, name: "Numerical reasoning sample" });
  const of = { assessmentId: assessment.id, versionId: assessment.versionId! };
  const sitting = await createSitting({ accountId, candidateId: candidate.id, ...of });
  const { partnerId, invitationId } = await createInvitations(accountId, candidate.id);
  const assistance = await createAssistance(actor, [
    { accountId, assistanceOfferId: 0, candidateId: candidate.id, couponCode: "LEARN-2026-000001" },
  ]);
  const pool = await createPool(actor, { name: "Bright Futures", reason: "EDUCATION_SERVICE" });
  await addCoupons(actor, pool.id, { coupons: [{ code: "LEARN-2026-000002" }] });
  await addCodes(actor, {
    kind: "school",
    codes: [{ code: "LLANFAIRPWLLGWYNGYLL", name: "Llanfair" }],
  });
  await createMember({ accountId, name: "Bartholomew Featherstonehaugh-Cholmondeley" });
  const session = await owner.session();
  const webhook = await session.post("/api/webhooks", {
    body: { url: "https://hooks.example.com/proffer/recruiting/events" },
  });
  await session.post("/api/oauth-clients", {
    body: { name: "Schools of the whole country", scopes: ["eligibility"] },
  });
  await tenant.sentOffer();
  return {
    ...{ ...ids, partnerId, invitationId, sittingId: sitting.id, assessmentId: assessment.id },
    ...{ eligibilityId: eligibilities[0]!.id, poolId: pool.id, assistanceId: assistance.publicId },
    webhookId: webhook.body.data?.id as number,
  };
}
