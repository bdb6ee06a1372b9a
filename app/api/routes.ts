import type { RouteModule } from "@/lib/http/define-routes";
import { makeRouter } from "@/lib/http/router";
import * as rest from "./[...rest]/route";
import * as account from "./account/route";
import * as apiKey from "./api-keys/[id]/route";
import * as apiKeys from "./api-keys/route";
import * as audit from "./audit/route";
import * as candidateEvents from "./candidates/[id]/events/route";
import * as candidate from "./candidates/[id]/route";
import * as candidates from "./candidates/route";
import * as home from "./home/route";
import * as job from "./jobs/[id]/route";
import * as jobs from "./jobs/route";
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
  jobs,
  job,
  templates,
  preview,
  template,
  templatePreview,
  members,
  member,
  apiKeys,
  apiKey,
  account,
  audit,
  outbox,
  message,
  messageResend,
  livez,
  readyz,
];

const route = makeRouter(routeTable, rest, "/api/");

/** The API's answer, or null where the path is Next's: its pages, and next-auth's own routes. */
export function handleApi(request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  return pathname.startsWith("/api/auth/") ? null : route(request);
}
