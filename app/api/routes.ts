import type { RouteModule } from "@/lib/http/define-routes";
import { makeRouter } from "@/lib/http/router";
import * as originalAssistanceRest from "../v1/[...rest]/route";
import * as originalOfferToAssist from "../v1/candidates/offer-to-assist/route";
import * as rest from "./[...rest]/route";
import * as account from "./account/route";
import * as apiKey from "./api-keys/[id]/route";
import * as apiKeys from "./api-keys/route";
import * as assistanceRecipients from "./assistance/[publicId]/recipients/route";
import * as assistanceOffer from "./assistance/[publicId]/route";
import * as assistanceProviders from "./assistance/providers/route";
import * as couponReveal from "./assistance/recipients/[id]/reveal/route";
import * as assistance from "./assistance/route";
import * as audit from "./audit/route";
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
import * as poolCouponReveal from "./coupon-pools/[id]/coupons/[couponId]/reveal/route";
import * as coupon from "./coupon-pools/[id]/coupons/[couponId]/route";
import * as couponTakeBack from "./coupon-pools/[id]/coupons/[couponId]/take-back/route";
import * as coupons from "./coupon-pools/[id]/coupons/route";
import * as couponPool from "./coupon-pools/[id]/route";
import * as couponPools from "./coupon-pools/route";
import * as home from "./home/route";
import * as job from "./jobs/[id]/route";
import * as jobs from "./jobs/route";
import * as live from "./live/route";
import * as livez from "./livez/route";
import * as member from "./members/[id]/route";
import * as members from "./members/route";
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
import * as readyz from "./readyz/route";
import * as templatePreview from "./templates/[id]/preview/route";
import * as template from "./templates/[id]/route";
import * as preview from "./templates/preview/route";
import * as templates from "./templates/route";
import * as assistanceRest from "./v1/[...rest]/route";
import * as offerToAssist from "./v1/candidates/offer-to-assist/route";

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
  live,
  bulkRuns,
  bulkMatching,
  bulkRun,
  bulkRows,
  bulkRow,
  bulkRunConfirm,
  bulkRunCancel,
  bulkRunRetry,
  livez,
  readyz,
];

/** What answers below a prefix that no route declares; the first that fits. */
const rests = [
  { prefix: "/api/v1/", module: assistanceRest },
  { prefix: "/v1/", module: originalAssistanceRest },
  { prefix: "/api/", module: rest },
];

const route = makeRouter(routeTable, rests);

/** The API's answer, or null where the path is Next's: its pages, and next-auth's own routes. */
export function handleApi(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") ? null : route(request);
}
