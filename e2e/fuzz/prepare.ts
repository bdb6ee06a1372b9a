import { like } from "drizzle-orm";
import { database } from "@/db/client";
import { signInAttempts } from "@/db/schema";
import { basicHeader, createBasicCredential } from "@/lib/testing/assessment-factories";
import type { Tenant } from "../fixtures";
import { basic } from "../oauth";
import type { Known } from "./arbitrary";
import { assessmentsOf, inviter, sittings } from "./assessment-records";
import { bodiesOf } from "./bodies";
import type { FuzzedCall } from "./cases";
import { fixOf } from "./fix";
import { callbackOf, invitations, partners } from "./partner-records";
import type { Preparation } from "./preparation";
import * as create from "./records";
import { undoOf } from "./undo";
import { deliveries, webhooks } from "./webhook-records";

/** Calls that use up their record: nearly every case gets its own. */
const consuming = new Set([
  "DELETE /api/offers/{id}",
  "PATCH /api/offers/{id}/status",
  "PUT /api/offers/{id}",
  "POST /api/offers/{id}/questions/{offerQuestionId}/answer",
  "POST /api/offers/{id}/reminders",
  "DELETE /api/jobs/{id}",
  "DELETE /api/candidates/{id}",
  "POST /api/candidates/{id}/erase",
  "DELETE /api/templates/{id}",
  "DELETE /api/coupon-pools/{id}",
  "DELETE /api/coupon-pools/{id}/coupons/{couponId}",
  "POST /api/coupon-pools/{id}/coupons/{couponId}/return",
  "DELETE /api/api-keys/{id}",
  "DELETE /api/oauth-clients/{id}",
  "POST /api/oauth-clients/{id}/secrets",
  "DELETE /api/oauth-clients/{id}/secrets/{secretId}",
  "DELETE /api/basic-credentials/{id}",
  "POST /api/eligibilities/{id}/cancel",
  "POST /api/eligibilities/{id}/replace",
  "DELETE /api/tests/{id}",
  "DELETE /api/catalogue-codes/{kind}/{code}",
  "DELETE /accounts/{accountCode}/candidates/{candidateId}/tests/{testCode}",
  "POST /api/bulk-runs/{id}/confirm",
  "POST /api/bulk-runs/{id}/cancel",
  "POST /api/bulk-runs/{id}/retry",
  "POST /api/bulk-runs/{id}/rows",
  "DELETE /api/assessments/{id}",
  "POST /api/assessments/{id}/retire",
  "POST /api/assessments/{id}/reactivate",
  "DELETE /api/partners/{id}",
  "POST /api/invitations/{id}/retry",
  "DELETE /api/webhooks/{id}",
]);

const few = 20;

/** Functions that create the records of a path, by its prefix; the first match applies. */
const creators: [prefix: string, creator: create.Creator][] = [
  ["/api/offers/job/", async ({ jobId }) => [{ jobId }]],
  ["/api/offers/{id}/versions", create.versions],
  ["/api/offers/{id}/questions/", create.questions],
  ["/api/offers/{id}/reminders", create.openOffers],
  ["/api/offers/{id}/sealed.pdf", create.acceptedOffers],
  ["/api/offers/{id}", create.offers],
  ["/api/jobs/", create.jobs],
  ["/api/candidates/", create.candidates],
  ["/api/templates/{id}/versions", create.templateVersions],
  ["/api/templates/{id}", create.templates],
  ["/api/members/", create.members],
  ["/api/api-keys/", create.apiKeys],
  ["/api/oauth-clients/{id}/secrets/", create.oauthClients(2)],
  ["/api/oauth-clients/", create.oauthClients(1)],
  ["/api/basic-credentials/", create.basicCredentials],
  ["/api/outbox/", create.outbox],
  ["/api/assistance/recipients/", create.recipients],
  ["/api/assistance/{publicId}", create.assistance],
  ["/api/coupon-pools/{id}/coupons/{couponId}/return", create.coupons(true)],
  ["/api/coupon-pools/{id}/coupons/{", create.coupons(false)],
  ["/api/coupon-pools/{id}", create.couponPools],
  ["/api/eligibilities", create.eligibilities],
  ["/accounts/", create.eligibilities],
  ["/api/tests", create.tests],
  ["/api/offer-fields/", create.offerFields],
  ["/api/letter-images/", create.letterImages],
  ["/api/catalogue-codes/", create.catalogueCodes],
  ["/api/bulk-runs/{id}/retry", create.bulkRuns("done")],
  ["/api/bulk-runs/{id}/rows/{number}", create.bulkRuns("review")],
  ["/api/bulk-runs/{id}/rows", create.bulkRuns("review", 1000)],
  ["/api/bulk-runs/{id}/letters.zip", create.bulkRuns("done", null, "print_letters")],
  ["/api/bulk-runs/{id}", create.bulkRuns("review")],
  ["/api/assessments/assessment_status", invitations("Initiated")],
  ["/api/assessments/{id}/versions", assessmentsOf("published")],
  ["/api/assessments/{id}/retire", assessmentsOf("published")],
  ["/api/assessments/{id}/reactivate", assessmentsOf("retired")],
  ["/api/assessments", assessmentsOf("draft")],
  ["/api/sittings", sittings],
  ["/api/list_assessments", sittings],
  ["/api/invite_candidate", sittings],
  ["/api/update_candidate", sittings],
  ["/api/reset_candidate", sittings],
  ["/api/assessment_status", sittings],
  ["/api/invitations/{id}/retry", invitations("failed")],
  ["/api/invitations", invitations("Initiated")],
  ["/api/partners/{id}", partners],
  ["/api/webhooks/{id}", webhooks],
  ["/api/deliveries", deliveries],
];

/** Returns one name for a call that is served under two prefixes. */
const nameOf = ({ method, template }: FuzzedCall): string =>
  `${method} ${template.replace(/^\/api(?=\/(?:accounts|v1|oauth)\/)/, "")}`;

/** Prepares the credential, records and values that valid cases of a call need. */
export async function prepare(
  tenant: Tenant,
  call: FuzzedCall,
  count: number,
): Promise<Preparation> {
  const name = nameOf(call);
  const path = name.slice(name.indexOf(" ") + 1);
  const creator = creators.find(([prefix]) => path.startsWith(prefix))?.[1];
  const wanted = consuming.has(name) ? Math.ceil(count * 0.45) : few;
  const targets = (await creator?.(tenant, wanted)) ?? [];
  const bodies = await bodiesOf(name, tenant);
  const fix = fixOf(name, targets);
  const undo = undoOf(name, tenant);
  return {
    credential: await credentialOf(tenant, call),
    ...(targets.length > 0 && { targets }),
    known: { ...(await knownOf(tenant, name)), ...contractKnown(targets) },
    ...(bodies && { bodies }),
    ...(fix && { fix }),
    ...(undo && { undo }),
  };
}

const statuses: Record<string, readonly unknown[]> = {
  "PATCH /api/offers/{id}/status": ["sent", "sent", "pending", "withdrawn"],
  "PUT /api/offers/{id}": [undefined, undefined, "sent"],
};

async function credentialOf(tenant: Tenant, { operation }: FuzzedCall) {
  const schemes = operation.security.flatMap((each) => Object.keys(each));
  if (schemes.includes("session")) return (await tenant.owner.session()).headers;
  if (schemes.includes("apiKey")) return tenant.api.headers;
  if (schemes.includes("oauth2")) return (await tenant.eligibilityApi()).headers;
  if (schemes.includes("partnerCallback")) {
    const { user, password } = callbackOf(tenant);
    return { Authorization: basicHeader(user, password) };
  }
  if (schemes.includes("basic")) {
    const { accountId, owner } = tenant;
    const given = { accountId, createdBy: owner.userId, ...inviter };
    return { Authorization: (await createBasicCredential(given)).authorization };
  }
  if (!schemes.includes("oauthClient")) return {};
  await database().delete(signInAttempts).where(like(signInAttempts.key, "oauth:address:%"));
  return basic(await tenant.oauthClient(["eligibility", "eligibility.read"]));
}

const contractKnown = (targets: readonly create.Target[]): Known => ({
  partner_uuid: [inviter.partnerUuid, ""],
  partner_account_id: [inviter.partnerAccountId, ""],
  partner_interview_id: targets.flatMap(({ publicId }) => publicId ?? []),
});

async function knownOf(tenant: Tenant, name: string): Promise<Known> {
  const { jobId, templateId, candidateId, owner } = tenant;
  const common: Known = {
    timeZone: ["UTC", "Europe/Vienna", "America/New_York"],
    locale: ["en-US", "de", "fr-CA", "ja"],
    country: ["US", "GB", null],
    provinceState: [null, "TX"],
    province_state: [null, "TX"],
    callbackUrl: [null, "https://example.com/status"],
    client_id: [undefined],
    client_secret: [undefined],
    createdBy: [owner.userId],
    customFields: [undefined, {}],
    scope: ["eligibility", "eligibility.read", undefined],
  };
  if (name.includes("/offers") || name.includes("/templates")) {
    return {
      ...common,
      jobId: [jobId],
      templateId: [templateId, null],
      candidateId: [candidateId],
      offerId: [undefined, null],
      from: [1],
      version: [1],
      ...(name in statuses && { status: statuses[name] ?? [] }),
    };
  }
  return common;
}
