// Written by `npm run routes` from the route files: change those, and run it again.
import type { RouteModule } from "@/lib/http/define-routes";
import type { Rest } from "@/lib/http/router";
import * as wellKnownOauthAuthorizationServer from "@/app/.well-known/oauth-authorization-server/route";
import * as wellKnownRest from "@/app/.well-known/[...rest]/route";
import * as accountsAccountCodeCandidates from "@/app/accounts/[accountCode]/candidates/route";
import * as accountsAccountCodeCandidatesCandidateId from "@/app/accounts/[accountCode]/candidates/[candidateId]/route";
import * as accountsAccountCodeCandidatesCandidateIdEligibilities from "@/app/accounts/[accountCode]/candidates/[candidateId]/eligibilities/route";
import * as accountsAccountCodeCandidatesCandidateIdTestsTestCode from "@/app/accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/route";
import * as accountsAccountCodeCandidatesCandidateIdTestsTestCodeVouchers from "@/app/accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/vouchers/route";
import * as accountsRest from "@/app/accounts/[...rest]/route";
import * as apiAccount from "@/app/api/account/route";
import * as apiAccountsAccountCodeCandidates from "@/app/api/accounts/[accountCode]/candidates/route";
import * as apiAccountsAccountCodeCandidatesCandidateId from "@/app/api/accounts/[accountCode]/candidates/[candidateId]/route";
import * as apiAccountsAccountCodeCandidatesCandidateIdEligibilities from "@/app/api/accounts/[accountCode]/candidates/[candidateId]/eligibilities/route";
import * as apiAccountsAccountCodeCandidatesCandidateIdTestsTestCode from "@/app/api/accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/route";
import * as apiAccountsAccountCodeCandidatesCandidateIdTestsTestCodeVouchers from "@/app/api/accounts/[accountCode]/candidates/[candidateId]/tests/[testCode]/vouchers/route";
import * as apiAccountsRest from "@/app/api/accounts/[...rest]/route";
import * as apiApiCalls from "@/app/api/api-calls/route";
import * as apiApiKeys from "@/app/api/api-keys/route";
import * as apiApiKeysId from "@/app/api/api-keys/[id]/route";
import * as apiAssessment_status from "@/app/api/assessment_status/route";
import * as apiAssessments from "@/app/api/assessments/route";
import * as apiAssessmentsAssessment_status from "@/app/api/assessments/assessment_status/route";
import * as apiAssessmentsId from "@/app/api/assessments/[id]/route";
import * as apiAssessmentsIdPublish from "@/app/api/assessments/[id]/publish/route";
import * as apiAssessmentsIdReactivate from "@/app/api/assessments/[id]/reactivate/route";
import * as apiAssessmentsIdRetire from "@/app/api/assessments/[id]/retire/route";
import * as apiAssessmentsIdVersions from "@/app/api/assessments/[id]/versions/route";
import * as apiAssistance from "@/app/api/assistance/route";
import * as apiAssistanceProviders from "@/app/api/assistance/providers/route";
import * as apiAssistanceRecipientsIdReveal from "@/app/api/assistance/recipients/[id]/reveal/route";
import * as apiAssistancePublicId from "@/app/api/assistance/[publicId]/route";
import * as apiAssistancePublicIdRecipients from "@/app/api/assistance/[publicId]/recipients/route";
import * as apiAudit from "@/app/api/audit/route";
import * as apiBasicCredentials from "@/app/api/basic-credentials/route";
import * as apiBasicCredentialsId from "@/app/api/basic-credentials/[id]/route";
import * as apiBasicCredentialsIdPassword from "@/app/api/basic-credentials/[id]/password/route";
import * as apiBulkRuns from "@/app/api/bulk-runs/route";
import * as apiBulkRunsMatching from "@/app/api/bulk-runs/matching/route";
import * as apiBulkRunsId from "@/app/api/bulk-runs/[id]/route";
import * as apiBulkRunsIdCancel from "@/app/api/bulk-runs/[id]/cancel/route";
import * as apiBulkRunsIdConfirm from "@/app/api/bulk-runs/[id]/confirm/route";
import * as apiBulkRunsIdRetry from "@/app/api/bulk-runs/[id]/retry/route";
import * as apiBulkRunsIdRows from "@/app/api/bulk-runs/[id]/rows/route";
import * as apiBulkRunsIdRowsNumber from "@/app/api/bulk-runs/[id]/rows/[number]/route";
import * as apiCandidates from "@/app/api/candidates/route";
import * as apiCandidatesId from "@/app/api/candidates/[id]/route";
import * as apiCandidatesIdAssistance from "@/app/api/candidates/[id]/assistance/route";
import * as apiCandidatesIdEvents from "@/app/api/candidates/[id]/events/route";
import * as apiCatalogueCodes from "@/app/api/catalogue-codes/route";
import * as apiCatalogueCodesKindCode from "@/app/api/catalogue-codes/[kind]/[code]/route";
import * as apiCouponPools from "@/app/api/coupon-pools/route";
import * as apiCouponPoolsId from "@/app/api/coupon-pools/[id]/route";
import * as apiCouponPoolsIdCoupons from "@/app/api/coupon-pools/[id]/coupons/route";
import * as apiCouponPoolsIdCouponsCouponId from "@/app/api/coupon-pools/[id]/coupons/[couponId]/route";
import * as apiCouponPoolsIdCouponsCouponIdReveal from "@/app/api/coupon-pools/[id]/coupons/[couponId]/reveal/route";
import * as apiCouponPoolsIdCouponsCouponIdTakeBack from "@/app/api/coupon-pools/[id]/coupons/[couponId]/take-back/route";
import * as apiDeliveries from "@/app/api/deliveries/route";
import * as apiDeliveriesId from "@/app/api/deliveries/[id]/route";
import * as apiDeliveriesIdResend from "@/app/api/deliveries/[id]/resend/route";
import * as apiEligibilities from "@/app/api/eligibilities/route";
import * as apiEligibilitiesId from "@/app/api/eligibilities/[id]/route";
import * as apiEligibilitiesIdCancel from "@/app/api/eligibilities/[id]/cancel/route";
import * as apiEligibilitiesIdEvents from "@/app/api/eligibilities/[id]/events/route";
import * as apiEligibilitiesIdReplace from "@/app/api/eligibilities/[id]/replace/route";
import * as apiHome from "@/app/api/home/route";
import * as apiInvitations from "@/app/api/invitations/route";
import * as apiInvitationsId from "@/app/api/invitations/[id]/route";
import * as apiInvitationsIdCheck from "@/app/api/invitations/[id]/check/route";
import * as apiInvitationsIdEvents from "@/app/api/invitations/[id]/events/route";
import * as apiInvitationsIdReset from "@/app/api/invitations/[id]/reset/route";
import * as apiInvitationsIdRetry from "@/app/api/invitations/[id]/retry/route";
import * as apiInvitationsIdReveal from "@/app/api/invitations/[id]/reveal/route";
import * as apiInvite_candidate from "@/app/api/invite_candidate/route";
import * as apiJobs from "@/app/api/jobs/route";
import * as apiJobsId from "@/app/api/jobs/[id]/route";
import * as apiList_assessments from "@/app/api/list_assessments/route";
import * as apiLive from "@/app/api/live/route";
import * as apiLivez from "@/app/api/livez/route";
import * as apiMembers from "@/app/api/members/route";
import * as apiMembersId from "@/app/api/members/[id]/route";
import * as apiOauthClients from "@/app/api/oauth-clients/route";
import * as apiOauthClientsId from "@/app/api/oauth-clients/[id]/route";
import * as apiOauthClientsIdSecrets from "@/app/api/oauth-clients/[id]/secrets/route";
import * as apiOauthClientsIdSecretsSecretId from "@/app/api/oauth-clients/[id]/secrets/[secretId]/route";
import * as apiOauthRevoke from "@/app/api/oauth/revoke/route";
import * as apiOauthToken from "@/app/api/oauth/token/route";
import * as apiOauthRest from "@/app/api/oauth/[...rest]/route";
import * as apiOffers from "@/app/api/offers/route";
import * as apiOffersJobJobId from "@/app/api/offers/job/[jobId]/route";
import * as apiOffersId from "@/app/api/offers/[id]/route";
import * as apiOffersIdEvents from "@/app/api/offers/[id]/events/route";
import * as apiOffersIdState from "@/app/api/offers/[id]/state/route";
import * as apiOffersIdStatus from "@/app/api/offers/[id]/status/route";
import * as apiOffersIdVersions from "@/app/api/offers/[id]/versions/route";
import * as apiOffersIdVersionsNumber from "@/app/api/offers/[id]/versions/[number]/route";
import * as apiOffersIdVersionsNumberDiff from "@/app/api/offers/[id]/versions/[number]/diff/route";
import * as apiOutbox from "@/app/api/outbox/route";
import * as apiOutboxId from "@/app/api/outbox/[id]/route";
import * as apiOutboxIdResend from "@/app/api/outbox/[id]/resend/route";
import * as apiPartners from "@/app/api/partners/route";
import * as apiPartnersBuiltIn from "@/app/api/partners/built-in/route";
import * as apiPartnersId from "@/app/api/partners/[id]/route";
import * as apiPartnersIdAssessments from "@/app/api/partners/[id]/assessments/route";
import * as apiPartnersIdCallbackPassword from "@/app/api/partners/[id]/callback-password/route";
import * as apiPartnersIdTest from "@/app/api/partners/[id]/test/route";
import * as apiReadyz from "@/app/api/readyz/route";
import * as apiReset_candidate from "@/app/api/reset_candidate/route";
import * as apiSittings from "@/app/api/sittings/route";
import * as apiSittingsId from "@/app/api/sittings/[id]/route";
import * as apiSittingsIdAnswersQuestionId from "@/app/api/sittings/[id]/answers/[questionId]/route";
import * as apiTemplates from "@/app/api/templates/route";
import * as apiTemplatesPreview from "@/app/api/templates/preview/route";
import * as apiTemplatesId from "@/app/api/templates/[id]/route";
import * as apiTemplatesIdPreview from "@/app/api/templates/[id]/preview/route";
import * as apiTests from "@/app/api/tests/route";
import * as apiTestsId from "@/app/api/tests/[id]/route";
import * as apiUpdate_candidate from "@/app/api/update_candidate/route";
import * as apiV1CandidatesOfferToAssist from "@/app/api/v1/candidates/offer-to-assist/route";
import * as apiV1Rest from "@/app/api/v1/[...rest]/route";
import * as apiWebhooks from "@/app/api/webhooks/route";
import * as apiWebhooksId from "@/app/api/webhooks/[id]/route";
import * as apiWebhooksIdRotate from "@/app/api/webhooks/[id]/rotate/route";
import * as apiWebhooksIdTest from "@/app/api/webhooks/[id]/test/route";
import * as apiRest from "@/app/api/[...rest]/route";
import * as oauthRevoke from "@/app/oauth/revoke/route";
import * as oauthToken from "@/app/oauth/token/route";
import * as oauthRest from "@/app/oauth/[...rest]/route";
import * as v1CandidatesOfferToAssist from "@/app/v1/candidates/offer-to-assist/route";
import * as v1Rest from "@/app/v1/[...rest]/route";

/** Every route file of the API, in the order in which they are tried. */
export const modules: readonly RouteModule[] = [
  wellKnownOauthAuthorizationServer,
  accountsAccountCodeCandidates,
  accountsAccountCodeCandidatesCandidateId,
  accountsAccountCodeCandidatesCandidateIdEligibilities,
  accountsAccountCodeCandidatesCandidateIdTestsTestCode,
  accountsAccountCodeCandidatesCandidateIdTestsTestCodeVouchers,
  apiAccount,
  apiAccountsAccountCodeCandidates,
  apiAccountsAccountCodeCandidatesCandidateId,
  apiAccountsAccountCodeCandidatesCandidateIdEligibilities,
  apiAccountsAccountCodeCandidatesCandidateIdTestsTestCode,
  apiAccountsAccountCodeCandidatesCandidateIdTestsTestCodeVouchers,
  apiApiCalls,
  apiApiKeys,
  apiApiKeysId,
  apiAssessment_status,
  apiAssessments,
  apiAssessmentsAssessment_status,
  apiAssessmentsId,
  apiAssessmentsIdPublish,
  apiAssessmentsIdReactivate,
  apiAssessmentsIdRetire,
  apiAssessmentsIdVersions,
  apiAssistance,
  apiAssistanceProviders,
  apiAssistanceRecipientsIdReveal,
  apiAssistancePublicId,
  apiAssistancePublicIdRecipients,
  apiAudit,
  apiBasicCredentials,
  apiBasicCredentialsId,
  apiBasicCredentialsIdPassword,
  apiBulkRuns,
  apiBulkRunsMatching,
  apiBulkRunsId,
  apiBulkRunsIdCancel,
  apiBulkRunsIdConfirm,
  apiBulkRunsIdRetry,
  apiBulkRunsIdRows,
  apiBulkRunsIdRowsNumber,
  apiCandidates,
  apiCandidatesId,
  apiCandidatesIdAssistance,
  apiCandidatesIdEvents,
  apiCatalogueCodes,
  apiCatalogueCodesKindCode,
  apiCouponPools,
  apiCouponPoolsId,
  apiCouponPoolsIdCoupons,
  apiCouponPoolsIdCouponsCouponId,
  apiCouponPoolsIdCouponsCouponIdReveal,
  apiCouponPoolsIdCouponsCouponIdTakeBack,
  apiDeliveries,
  apiDeliveriesId,
  apiDeliveriesIdResend,
  apiEligibilities,
  apiEligibilitiesId,
  apiEligibilitiesIdCancel,
  apiEligibilitiesIdEvents,
  apiEligibilitiesIdReplace,
  apiHome,
  apiInvitations,
  apiInvitationsId,
  apiInvitationsIdCheck,
  apiInvitationsIdEvents,
  apiInvitationsIdReset,
  apiInvitationsIdRetry,
  apiInvitationsIdReveal,
  apiInvite_candidate,
  apiJobs,
  apiJobsId,
  apiList_assessments,
  apiLive,
  apiLivez,
  apiMembers,
  apiMembersId,
  apiOauthClients,
  apiOauthClientsId,
  apiOauthClientsIdSecrets,
  apiOauthClientsIdSecretsSecretId,
  apiOauthRevoke,
  apiOauthToken,
  apiOffers,
  apiOffersJobJobId,
  apiOffersId,
  apiOffersIdEvents,
  apiOffersIdState,
  apiOffersIdStatus,
  apiOffersIdVersions,
  apiOffersIdVersionsNumber,
  apiOffersIdVersionsNumberDiff,
  apiOutbox,
  apiOutboxId,
  apiOutboxIdResend,
  apiPartners,
  apiPartnersBuiltIn,
  apiPartnersId,
  apiPartnersIdAssessments,
  apiPartnersIdCallbackPassword,
  apiPartnersIdTest,
  apiReadyz,
  apiReset_candidate,
  apiSittings,
  apiSittingsId,
  apiSittingsIdAnswersQuestionId,
  apiTemplates,
  apiTemplatesPreview,
  apiTemplatesId,
  apiTemplatesIdPreview,
  apiTests,
  apiTestsId,
  apiUpdate_candidate,
  apiV1CandidatesOfferToAssist,
  apiWebhooks,
  apiWebhooksId,
  apiWebhooksIdRotate,
  apiWebhooksIdTest,
  oauthRevoke,
  oauthToken,
  v1CandidatesOfferToAssist,
];

/** What answers below a prefix that no route declares, the longest prefix first. */
export const rests: readonly Rest[] = [
  { prefix: "/api/accounts/", module: apiAccountsRest },
  { prefix: "/.well-known/", module: wellKnownRest },
  { prefix: "/api/oauth/", module: apiOauthRest },
  { prefix: "/accounts/", module: accountsRest },
  { prefix: "/api/v1/", module: apiV1Rest },
  { prefix: "/oauth/", module: oauthRest },
  { prefix: "/api/", module: apiRest },
  { prefix: "/v1/", module: v1Rest },
];
