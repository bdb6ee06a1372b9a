import { inviter } from "./assessment-records";
import type { Fix } from "./preparation";

const partner = { uuid: inviter.partnerUuid, account_id: inviter.partnerAccountId };

const emailOf = (index: number) => `invited.${index}@example.com`;

const percent = (given: unknown) => (Number(given) <= 500 ? given : "25");

/** Fixes for bodies of the assessments contract, from both sides. */
export const contractFixes: Record<string, Fix> = {
  "POST /api/invite_candidate": (body, { externalId }, index) => ({
    ...body,
    partner: { ...body.partner, ...partner },
    candidate: {
      ...body.candidate,
      ...{ candidate_id: `invited ${index}`, email: emailOf(index) },
      handback_url: "https://example.com/back",
    },
    assessment: {
      ...body.assessment,
      ...{ id: externalId, additional_time: percent(body.assessment?.additional_time) },
    },
    interview: { ...body.interview, uuid: `invited ${index}` },
  }),
  "PUT /api/update_candidate": (body, { candidateId }, index) => ({
    partner,
    candidate: { ...body.candidate, candidate_id: candidateId, email: emailOf(index) },
  }),
  "POST /api/reset_candidate": (body, { candidateId, externalId, interviewUuid }) => ({
    partner: { ...body.partner, ...partner },
    candidate: { candidate_id: candidateId },
    assessment: { ...body.assessment, id: externalId },
    interview: { uuid: interviewUuid },
  }),
  "POST /api/assessments/assessment_status": (body, { partnerUuid, interviewUuid }, index) => ({
    ...body,
    partner: { ...body.partner, uuid: partnerUuid },
    interview: { ...body.interview, uuid: interviewUuid },
    overall_status: undefined,
    result_details: {
      ...body.result_details,
      status: ["started", "In Progress", "FINISHED", "completed"][index % 4],
    },
  }),
  "POST /api/partners": (body, _, index) => ({
    ...body,
    ...{ name: `Acme ${index}`, baseUrl: "https://example.com/api" },
  }),
  "PUT /api/partners/{id}": (body, _, index) => ({
    ...body,
    ...(body.name && { name: `Acme ${index}` }),
    ...(body.baseUrl && { baseUrl: "https://example.com/api", password: "again" }),
  }),
  "POST /api/webhooks": (body) => ({ ...body, url: "https://example.com/hook" }),
  "PUT /api/webhooks/{id}": (body) => ({
    ...body,
    ...(body.url && { url: "https://example.com/hook" }),
  }),
};
