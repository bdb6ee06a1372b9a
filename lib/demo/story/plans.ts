import type { OfferStatus } from "@/db/enums";
import type { Terms } from "@/lib/offers/compose-letter";
import { dayInMs, instantAgo } from "./calendar";
import { Crowd } from "./crowd";
import type { DemoJob } from "./jobs";
import { chance, dice, weigh, whole } from "./random";
import { makeSchedule, type Schedule } from "./schedules";
import { type DemoTemplate, demoTemplates } from "./templates";
import { acme, nordwind } from "./tenants";
import { beforeExtension, beforeRaise, makeTerms } from "./terms";
import type { CandidateRow, Tenant } from "./types";

/** What will have happened to an offer. */
export interface OfferPlan {
  tenant: Tenant;
  job: DemoJob;
  candidate: CandidateRow;
  template: DemoTemplate | null;
  status: OfferStatus;
  schedule: Schedule;
  /** The terms as first written and as changed before sending. */
  drafts: Terms[];
  /** The terms as changed after sending. */
  revisions: Terms[];
  /** Whether a recruiter added a sentence of their own to the letter. */
  manual: boolean;
}

/** With the two that the samples name these are 600. */
const counts: [Tenant, Record<OfferStatus, number>][] = [
  [acme, { draft: 24, sent: 26, pending: 30, accepted: 178, declined: 62, withdrawn: 38 }],
  [nordwind, { draft: 16, sent: 18, pending: 20, accepted: 120, declined: 42, withdrawn: 24 }],
];

/** Only the two offers of the contract's samples are for this job. */
export const sampleJobId = 5;

const isOpen = (status: OfferStatus) => ["draft", "sent", "pending"].includes(status);

/** One of the jobs; the board rarely hires. */
const popular = (jobs: readonly DemoJob[]): DemoJob =>
  weigh(jobs.map((job) => [job.position.letter === "executive" ? 1 : 5, job] as const));

function templateFor({ tenant, position }: DemoJob): DemoTemplate | null {
  const { letter } = position;
  if (letter === "builtin") return null;
  const found = demoTemplates.find((each) => each.tenant === tenant && each.kind === letter);
  if (!found) throw new Error(`${tenant.account.code} has no ${letter} letter`);
  return found;
}

const relocation = demoTemplates.find((template) => template.kind === "relocation") ?? null;

/** A draft that cannot be sent yet: a date is missing, or its template is not finished. */
function unfinished(plan: OfferPlan): OfferPlan {
  const drafts = plan.drafts.map((terms) => ({ ...terms, startDate: null }));
  const template = plan.tenant === acme && chance(0.5) ? relocation : plan.template;
  return { ...plan, drafts, template };
}

function planTerms(today: Date, job: DemoJob, schedule: Schedule) {
  const last = makeTerms(today, job.position, schedule.due);
  const extended = last.expiryDate !== null && chance(0.6);
  const revised = schedule.sent !== null && chance(0.13);
  const revisions = revised ? [last] : [];
  const sent = !revised
    ? last
    : extended
      ? beforeExtension(today, last, schedule.due)
      : beforeRaise(last);
  const manual = !revised && chance(0.04);
  const drafts = !manual && chance(0.28) ? [beforeRaise(sent), sent] : [sent];
  return { drafts, revisions, manual };
}

/** Nobody gets an offer before they applied, nor for a job that was not there. */
function dateBefore(today: Date, row: { createdAt: Date; updatedAt: Date }, daysAgo: number) {
  if (row.createdAt.getTime() < today.getTime() - (daysAgo + 3) * dayInMs) return;
  const untouched = row.updatedAt === row.createdAt;
  row.createdAt = instantAgo(today, daysAgo + whole(4, 40), [8, 20]);
  if (untouched) row.updatedAt = row.createdAt;
}

/** The offers of both accounts, save those of the contract's samples, by their first day. */
export function planOffers(
  today: Date,
  jobs: readonly DemoJob[],
  candidates: readonly CandidateRow[],
): OfferPlan[] {
  const plans = counts.flatMap(([tenant, perStatus]) => {
    const crowd = new Crowd(candidates.filter((each) => each.accountId === tenant.account.id));
    const positions = jobs.filter((job) => job.tenant === tenant && job.row.id !== sampleJobId);
    const open = positions.filter((job) => job.row.status === "open");
    const general = open.filter((job) => job.position.letter === "general");
    return Object.entries(perStatus).flatMap(([name, count]) =>
      Array.from({ length: count }, (_, turn) => {
        const status = name as OfferStatus;
        const lacking = status === "draft" && turn % 4 === 3;
        const job = popular(lacking ? general : isOpen(status) ? open : positions);
        const schedule = makeSchedule(status, turn);
        const { market } = job.position;
        const candidate = status === "withdrawn" ? crowd.nextOrAgain(market) : crowd.next(market);
        dateBefore(today, candidate, schedule.created);
        dateBefore(today, job.row, schedule.created);
        const template = templateFor(job);
        const terms = planTerms(today, job, schedule);
        const plan = { tenant, job, candidate, template, status, schedule, ...terms };
        return lacking ? unfinished({ ...plan, manual: false }) : plan;
      }),
    );
  });
  return dice.helpers.shuffle(plans).sort((a, b) => b.schedule.created - a.schedule.created);
}
