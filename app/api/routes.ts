import type { RouteModule } from "@/lib/http/define-routes";
import { defineDocumentRoute } from "@/lib/http/openapi/define-document-route";
import { createRouter, type Rest } from "@/lib/http/router";
import * as wellKnownRest from "../.well-known/[...rest]/route";
import * as authorizationServer from "../.well-known/oauth-authorization-server/route";
import * as originalEligibilityRest from "../accounts/[...rest]/route";
import * as originalContractCandidateEligibilities from "../accounts/[accountCode]/candidates/[candidateId]/eligibilities/route";
import * as originalContractCandidate from "../accounts/[accountCode]/candidates/[candidateId]/route";
import * as originalContractTest from "../accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/route";
import * as originalContractVouchers from "../accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/vouchers/route";
import * as originalContractCandidates from "../accounts/[accountCode]/candidates/route";
import * as originalOauthRest from "../oauth/[...rest]/route";
import * as originalOauthRevoke from "../oauth/revoke/route";
import * as originalOauthToken from "../oauth/token/route";
import * as originalAssistanceRest from "../v1/[...rest]/route";
import * as originalOfferToAssist from "../v1/candidates/offer-to-assist/route";
import * as rest from "./[...rest]/route";
import * as account from "./account/route";
import * as eligibilityRest from "./accounts/[...rest]/route";
import * as contractCandidateEligibilities from "./accounts/[accountCode]/candidates/[candidateId]/eligibilities/route";
import * as contractCandidate from "./accounts/[accountCode]/candidates/[candidateId]/route";
import * as contractTest from "./accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/route";
import * as contractVouchers from "./accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/vouchers/route";
import * as contractCandidates from "./accounts/[accountCode]/candidates/route";
import * as apiCalls from "./api-calls/route";
import * as apiKey from "./api-keys/[id]/route";
import * as apiKeys from "./api-keys/route";
import * as assessmentStatus from "./assessment_status/route";
import * as ownPublish from "./assessments/[id]/publish/route";
import * as ownUnretire from "./assessments/[id]/reactivate/route";
import * as ownRetire from "./assessments/[id]/retire/route";
import * as ownAssessment from "./assessments/[id]/route";
import * as ownVersions from "./assessments/[id]/versions/route";
import * as partnerCallback from "./assessments/assessment_status/route";
import * as ownAssessments from "./assessments/route";
import * as assistanceRecipients from "./assistance/[publicId]/recipients/route";
import * as assistanceOffer from "./assistance/[publicId]/route";
import * as assistanceProviders from "./assistance/providers/route";
import * as couponReveal from "./assistance/recipients/[id]/reveal/route";
import * as assistance from "./assistance/route";
import * as audit from "./audit/route";
import * as basicPassword from "./basic-credentials/[id]/password/route";
import * as basicCredential from "./basic-credentials/[id]/route";
import * as basicCredentials from "./basic-credentials/route";
import * as bulkRunCancel from "./bulk-runs/[id]/cancel/route";
import * as bulkRunConfirm from "./bulk-runs/[id]/confirm/route";
import * as bulkRunRetry from "./bulk-runs/[id]/retry/route";
import * as bulkRun from "./bulk-runs/[id]/route";
import * as bulkRow from "./bulk-runs/[id]/rows/[number]/route";
import * as bulkRows from "./bulk-runs/[id]/rows/route";
import * as bulkMatching from "./bulk-runs/matching/route";
import * as bulkRuns from "./bulk-runs/route";
import * as candidateAssistance from "./candidates/[id]/assistance/route";
import * as candidateEvents from "./candidates/[id]/events/route";
import * as candidate from "./candidates/[id]/route";
import * as candidates from "./candidates/route";
import * as catalogueCode from "./catalogue-codes/[kind]/[code]/route";
import * as catalogueCodes from "./catalogue-codes/route";
import * as poolCouponReveal from "./coupon-pools/[id]/coupons/[couponId]/reveal/route";
import * as coupon from "./coupon-pools/[id]/coupons/[couponId]/route";
import * as couponTakeBack from "./coupon-pools/[id]/coupons/[couponId]/take-back/route";
import * as coupons from "./coupon-pools/[id]/coupons/route";
import * as couponPool from "./coupon-pools/[id]/route";
import * as couponPools from "./coupon-pools/route";
import * as deliveryResend from "./deliveries/[id]/resend/route";
import * as delivery from "./deliveries/[id]/route";
import * as deliveries from "./deliveries/route";
import * as eligibilityCancel from "./eligibilities/[id]/cancel/route";
import * as eligibilityEvents from "./eligibilities/[id]/events/route";
import * as eligibilityRecreate from "./eligibilities/[id]/replace/route";
import * as eligibility from "./eligibilities/[id]/route";
import * as eligibilities from "./eligibilities/route";
import * as home from "./home/route";
import * as invitationCheck from "./invitations/[id]/check/route";
import * as invitationEvents from "./invitations/[id]/events/route";
import * as invitationReset from "./invitations/[id]/reset/route";
import * as invitationRetry from "./invitations/[id]/retry/route";
import * as invitationReveal from "./invitations/[id]/reveal/route";
import * as invitation from "./invitations/[id]/route";
import * as invitations from "./invitations/route";
import * as inviteCandidate from "./invite_candidate/route";
import * as job from "./jobs/[id]/route";
import * as jobs from "./jobs/route";
import * as listAssessments from "./list_assessments/route";
import * as live from "./live/route";
import * as livez from "./livez/route";
import * as member from "./members/[id]/route";
import * as members from "./members/route";
import * as oauthRest from "./oauth/[...rest]/route";
import * as oauthRevoke from "./oauth/revoke/route";
import * as oauthToken from "./oauth/token/route";
import * as oauthClient from "./oauth-clients/[id]/route";
import * as oauthSecret from "./oauth-clients/[id]/secrets/[secretId]/route";
import * as oauthSecrets from "./oauth-clients/[id]/secrets/route";
import * as oauthClients from "./oauth-clients/route";
import * as offerEvents from "./offers/[id]/events/route";
import * as offer from "./offers/[id]/route";
import * as offerState from "./offers/[id]/state/route";
import * as offerStatus from "./offers/[id]/status/route";
import * as offerVersionDiff from "./offers/[id]/versions/[number]/diff/route";
import * as offerVersion from "./offers/[id]/versions/[number]/route";
import * as offerVersions from "./offers/[id]/versions/route";
import * as offersOfJob from "./offers/job/[jobId]/route";
import * as offers from "./offers/route";
import * as messageResend from "./outbox/[id]/resend/route";
import * as message from "./outbox/[id]/route";
import * as outbox from "./outbox/route";
import * as partnerAssessments from "./partners/[id]/assessments/route";
import * as partnerCallbackPassword from "./partners/[id]/callback-password/route";
import * as partner from "./partners/[id]/route";
import * as partnerTest from "./partners/[id]/test/route";
import * as builtInPartner from "./partners/built-in/route";
import * as partners from "./partners/route";
import * as readyz from "./readyz/route";
import * as resetCandidate from "./reset_candidate/route";
import * as sittingAnswer from "./sittings/[id]/answers/[questionId]/route";
import * as sitting from "./sittings/[id]/route";
import * as sittings from "./sittings/route";
import * as templatePreview from "./templates/[id]/preview/route";
import * as template from "./templates/[id]/route";
import * as preview from "./templates/preview/route";
import * as templates from "./templates/route";
import * as test from "./tests/[id]/route";
import * as tests from "./tests/route";
import * as updateCandidate from "./update_candidate/route";
import * as assistanceRest from "./v1/[...rest]/route";
import * as offerToAssist from "./v1/candidates/offer-to-assist/route";
import * as webhookRotate from "./webhooks/[id]/rotate/route";
import * as webhook from "./webhooks/[id]/route";
import * as webhookTest from "./webhooks/[id]/test/route";
import * as webhooks from "./webhooks/route";

export const openApi = defineDocumentRoute("/api/openapi.json", () => routeTable);

/** Every route of the API: what the server answers before Next, and what the tests walk. */
export const routeTable: readonly RouteModule[] = [
  offers,
  offersOfJob,
  offer,
  offerStatus,
  offerState,
  offerEvents,
  offerVersions,
  offerVersion,
  offerVersionDiff,
  home,
  candidates,
  candidate,
  candidateEvents,
  candidateAssistance,
  jobs,
  job,
  templates,
  preview,
  template,
  templatePreview,
  couponPools,
  couponPool,
  coupons,
  coupon,
  couponTakeBack,
  poolCouponReveal,
  members,
  member,
  apiKeys,
  apiKey,
  oauthClients,
  oauthClient,
  oauthSecrets,
  oauthSecret,
  basicCredentials,
  basicCredential,
  basicPassword,
  webhooks,
  webhook,
  webhookRotate,
  webhookTest,
  deliveries,
  delivery,
  deliveryResend,
  apiCalls,
  account,
  audit,
  outbox,
  message,
  messageResend,
  assistance,
  assistanceProviders,
  assistanceOffer,
  assistanceRecipients,
  couponReveal,
  offerToAssist,
  originalOfferToAssist,
  originalContractCandidates,
  originalContractCandidate,
  originalContractCandidateEligibilities,
  originalContractTest,
  originalContractVouchers,
  contractCandidates,
  contractCandidate,
  contractCandidateEligibilities,
  contractTest,
  contractVouchers,
  inviteCandidate,
  listAssessments,
  updateCandidate,
  resetCandidate,
  assessmentStatus,
  eligibilities,
  eligibility,
  eligibilityCancel,
  eligibilityRecreate,
  eligibilityEvents,
  tests,
  test,
  catalogueCodes,
  catalogueCode,
  partners,
  builtInPartner,
  partner,
  partnerTest,
  partnerAssessments,
  partnerCallbackPassword,
  partnerCallback,
  invitations,
  invitation,
  invitationEvents,
  invitationRetry,
  invitationCheck,
  invitationReset,
  invitationReveal,
  ownAssessments,
  ownAssessment,
  ownPublish,
  ownRetire,
  ownUnretire,
  ownVersions,
  sittings,
  sitting,
  sittingAnswer,
  live,
  bulkRuns,
  bulkMatching,
  bulkRun,
  bulkRows,
  bulkRow,
  bulkRunConfirm,
  bulkRunCancel,
  bulkRunRetry,
  openApi,
  oauthToken,
  originalOauthToken,
  oauthRevoke,
  originalOauthRevoke,
  authorizationServer,
  livez,
  readyz,
];

/** What answers below a prefix that no route declares; the first that fits. */
export const rests: readonly Rest[] = [
  { prefix: "/api/accounts/", module: eligibilityRest },
  { prefix: "/accounts/", module: originalEligibilityRest },
  { prefix: "/api/v1/", module: assistanceRest },
  { prefix: "/v1/", module: originalAssistanceRest },
  { prefix: "/api/oauth/", module: oauthRest },
  { prefix: "/oauth/", module: originalOauthRest },
  { prefix: "/.well-known/", module: wellKnownRest },
  { prefix: "/api/", module: rest },
];

const route = createRouter(routeTable, rests);

/** The API's answer, or null where the path is Next's: its pages, and next-auth's own routes. */
export function handleApi(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") ? null : route(request);
}
