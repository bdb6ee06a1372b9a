import { macOf } from "@/lib/auth/secrets";
import { fullName } from "@/lib/format/names";
import { Clock } from "./calendar";
import type { Scene } from "./ledger";
import { moveOffer } from "./moves";
import type { OfferPlan } from "./plans";
import { postscriptIn } from "./postscripts";
import { chance, pick, weigh } from "./random";
import { byIntegration, byMember } from "./tenants";
import type { By, Ledger, OfferRow, Tenant } from "./types";
import { declineReasons, visit } from "./visits";
import { addSentence, changeTerms, draftOffer } from "./writing";

function makerIn(tenant: Tenant): By {
  const [owner, first, second] = tenant.members.map(byMember);
  return weigh([
    [42, first!],
    [34, second!],
    [12, owner!],
    [12, byIntegration(tenant)],
  ]);
}

const colleagueOf = (maker: By, tenant: Tenant): By =>
  maker.kind === "user" && chance(0.85) ? maker : byMember(pick(tenant.members.slice(1, 3)));

/** The same for the same offer and secret; not secret itself. */
export const demoOfferLink = (offerId: number) => macOf("demo", `link:${offerId}`).slice(0, 22);

function openScene(ledger: Ledger, plan: OfferPlan, id: number, maker: By, at: Date): Scene {
  const { tenant, job, candidate, template, drafts } = plan;
  const offer: OfferRow = {
    id,
    accountId: tenant.account.id,
    candidateId: candidate.id,
    jobId: job.row.id,
    templateId: template?.id ?? null,
    ...drafts[0]!,
    status: "draft",
    ...{ letterSource: "none", renderedHtml: null, unresolved: [], version: 1 },
    createdBy: maker.userId ?? tenant.members[0]!.id,
    ...{ sentAt: null, openedAt: null, acceptedAt: null, declinedAt: null, withdrawnAt: null },
    ...{ createdAt: at, updatedAt: at, revision: 1 },
  };
  const linkId = demoOfferLink(id);
  return { ledger, account: tenant.account, candidate, job: job.row, offer, linkId };
}

/** What a candidate leaves behind by answering on their page. */
function evidenceOf(scene: Scene, status: "accepted" | "declined", seen: object) {
  const { letterHash } = scene.ledger.versions.at(-1)!;
  const { version } = scene.offer;
  return status === "accepted"
    ? { version, letterHash, typedName: fullName(scene.candidate), ...seen }
    : { version, letterHash, ...seen, ...(chance(0.8) && { reason: pick(declineReasons) }) };
}

function close(scene: Scene, plan: OfferPlan, by: By, candidate: By, clock: Clock, seen: object) {
  const { status, schedule, tenant } = plan;
  if (schedule.closed === null || status === "draft" || status === "sent") return;
  if ((status === "accepted" || status === "declined") && schedule.answeredOnPage) {
    const at = clock.at(schedule.closed, tenant.candidateHours);
    moveOffer(scene, candidate, at, status, evidenceOf(scene, status, seen));
  } else {
    moveOffer(scene, by, clock.at(schedule.closed, tenant.staffHours, "workdays"), status);
  }
}

/** Lets an offer live through its plan, from its first day to where it stands today. */
export function tellOffer(
  ledger: Ledger,
  today: Date,
  plan: OfferPlan,
  id: number,
  maker: By = makerIn(plan.tenant),
): void {
  const { tenant, schedule, template, drafts, revisions } = plan;
  const clock = new Clock(today);
  const atWork = (daysAgo: number) => clock.at(daysAgo, tenant.staffHours, "workdays");
  const scene = openScene(ledger, plan, id, maker, atWork(schedule.created));
  const by = colleagueOf(maker, tenant);
  const lastDayAsDraft = schedule.sent ?? schedule.created;
  draftOffer(scene, maker, template);
  for (const terms of drafts.slice(1)) {
    changeTerms(scene, by, atWork(lastDayAsDraft), terms, template);
  }
  if (plan.manual) {
    const locale = template?.locale ?? tenant.account.locale;
    addSentence(scene, by, atWork(lastDayAsDraft), postscriptIn(locale));
  }
  if (schedule.sent !== null) moveOffer(scene, by, atWork(schedule.sent), "sent");
  const candidate: By = {
    ...{ kind: "candidate", name: fullName(plan.candidate), userId: null },
    credential: `link:${scene.linkId}`,
  };
  const seen = visit();
  if (schedule.opened !== null) {
    moveOffer(scene, candidate, clock.at(schedule.opened, tenant.candidateHours), "pending", seen);
  }
  for (const terms of revisions) {
    changeTerms(scene, by, atWork(schedule.opened ?? lastDayAsDraft), terms, template);
  }
  close(scene, plan, by, candidate, clock, seen);
}
