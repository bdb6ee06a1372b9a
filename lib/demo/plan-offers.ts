import type { OfferStatus } from "@/db/enums";
import type { Actor } from "@/lib/auth/actor";
import { builtinTemplate } from "@/lib/letters/builtin";
import { renderLetter } from "@/lib/letters/render-letter";
import type { RenderedLetter } from "@/lib/letters/types";
import { letterData, type Terms } from "@/lib/offers/compose-letter";
import { jobSalary } from "@/lib/offers/rules";
import { acme, castIn, nordwind, type Tenant } from "./accounts";
import { clockOf, dateIn, daysAfter, instantAgo, nextStart } from "./calendar";
import type { DemoJob } from "./jobs";
import { linkedOfferId } from "./links";
import { definitionsOf, haggled } from "./offer-fields";
import { type Candidate, isSample, marketOf } from "./people";
import { chance, fraction, pick, whole } from "./random";
import { type DemoTemplate, demoTemplates } from "./templates";

/** The days of an offer's life, counted backwards from today; `due` forwards. */
interface Schedule {
  created: number;
  sent: number | null;
  opened: number | null;
  closed: number | null;
  due: number;
  /** True if the candidate responds on their own page rather than through a recruiter. */
  onPage: boolean;
}

/** The history of an offer; `times` has the instant of each of its events. */
interface OfferPlan {
  tenant: Tenant;
  job: DemoJob;
  candidate: Candidate;
  template: DemoTemplate | null;
  status: OfferStatus;
  schedule: Schedule;
  terms: Terms;
  maker: Actor;
  colleague: Actor;
  times: Record<string, Date>;
}

/** A planned offer with its letter. */
export type PlannedOffer = OfferPlan & { id: number; letter: RenderedLetter };

/** With the two that the samples name these are 600. */
const counts: [Tenant, Record<OfferStatus, number>][] = [
  [acme, { draft: 24, sent: 26, pending: 30, accepted: 178, declined: 62, withdrawn: 38 }],
  [nordwind, { draft: 16, sent: 18, pending: 20, accepted: 120, declined: 42, withdrawn: 24 }],
];

/** Only the two offers of the contract's samples are for this job. */
const sampleJobId = 5;

/** Returns when the offer that is the `turn`th of its status is created, sent, opened and closed. */
function scheduleOf(status: OfferStatus, turn: number): Schedule {
  const nowhere = { sent: null, opened: null, closed: null, onPage: false };
  if (status === "draft") return { ...nowhere, created: whole(1, 11), due: whole(4, 18) };
  if (status === "sent" || status === "pending") {
    const due = turn % 5 < 2 ? whole(0, 3) : turn % 5 < 4 ? whole(4, 12) : whole(-9, -1);
    const sent = due < 0 ? whole(4, 6) - due : whole(2, 7);
    const opened = status === "pending" ? whole(1, sent) : null;
    return { ...nowhere, created: sent + whole(0, 4), sent, opened, due };
  }
  const closed = 1 + Math.floor(340 * fraction() ** 1.4);
  const onPage = status !== "withdrawn" && chance(0.82);
  const opened = onPage || chance(0.5) ? closed + pick([0, 0, 1, 1, 1, 2, 2, 3, 5, 8]) : null;
  const isUnsent = status === "withdrawn" && opened === null && chance(0.5);
  const sent = isUnsent ? null : (opened ?? closed) + whole(0, 3);
  const isLate = !onPage && sent !== null && sent - closed >= 3 && chance(0.5);
  const due = isLate ? -closed - 1 : whole(1, 9) - closed;
  return { created: (sent ?? closed) + whole(0, 4), sent, opened, closed, due, onPage };
}

/** Returns the instants of a life, in their order, by what is recorded of them. */
function timesOf(
  { created, sent, opened, closed, onPage }: Schedule,
  status: OfferStatus,
  { staffHours, candidateHours }: Tenant,
  today: Date,
): Record<string, Date> {
  const clock = clockOf(today);
  const atWork = (daysAgo: number) => clock(daysAgo, staffHours, { atWork: true });
  const createdAt = atWork(created);
  const sentAt = sent === null ? null : atWork(sent);
  const openedAt = opened === null ? null : clock(opened, candidateHours);
  const closedAt = closed === null ? null : onPage ? clock(closed, candidateHours) : atWork(closed);
  return {
    "offer.created": createdAt,
    ...(sentAt && { "offer.sent": sentAt }),
    ...(openedAt && { "offer.opened": openedAt }),
    ...(closedAt && { [`offer.${status}`]: closedAt }),
  };
}

/** The steps that people haggle in: pay is agreed in round numbers. */
const stepOf = (salary: number) => 10 ** Math.floor(Math.log10(salary)) / 20;

function salaryFor({ row: { salaryMin, salaryMax, currency } }: DemoJob): number {
  const min = salaryMin ?? (salaryMax ?? 0) * 0.8;
  const salary = min + fraction() * ((salaryMax ?? min * 1.25) - min);
  const rounded = Math.round(salary / stepOf(salary)) * stepOf(salary);
  return (chance(0.2) && jobSalary({ salaryMin, salaryMax, currency })) || rounded;
}

function termsFor(job: DemoJob, due: number, today: Date): Terms {
  const isInformal = job.template === null || job.template.kind === "hourly";
  const { startsOn, currency } = marketOf(job.country);
  return {
    ...{ salary: salaryFor(job), currency, payFrequency: job.row.payFrequency },
    startDate: isInformal && chance(0.15) ? null : nextStart(today, due + whole(10, 40), startsOn),
    expiryDate: isInformal && chance(0.1) ? null : dateIn(today, due),
    customFields: haggled(job.row.customFields, due),
  };
}

/** Returns the candidates of an account one after the other; now and then one for the second time. */
function crowdOf(candidates: readonly Candidate[]) {
  const waiting = candidates.filter((each) => !isSample(each));
  const served: Candidate[] = [];
  return (country: string, canRepeat: boolean): Candidate => {
    const again = canRepeat && chance(0.3) ? served.filter((each) => each.country === country) : [];
    if (again.length > 0) return pick(again);
    const index = waiting.findIndex((each) => each.country === country);
    const [candidate] = index < 0 ? [] : waiting.splice(index, 1);
    if (!candidate) throw new Error(`Nobody is left in ${country}`);
    served.push(candidate);
    return candidate;
  };
}

/** Moves the creation of a candidate or job before the offer that needs it. */
function dateBefore(row: { createdAt: Date; updatedAt: Date }, today: Date, daysAgo: number): void {
  if (row.createdAt < daysAfter(today, -(daysAgo + 3))) return;
  const isUntouched = row.updatedAt === row.createdAt;
  row.createdAt = instantAgo(today, daysAgo + whole(4, 40), [8, 20]);
  if (isUntouched) row.updatedAt = row.createdAt;
}

type Given = Omit<OfferPlan, "maker" | "colleague" | "times" | "tenant"> & { maker?: Actor };

function planOf(given: Given, today: Date): OfferPlan {
  const { job, candidate, schedule, status } = given;
  const { tenant } = job;
  for (const row of [candidate, job.row]) dateBefore(row, today, schedule.created);
  const { owner, recruiters, integration } = castIn(tenant);
  const [first, second] = recruiters;
  const maker = pick([first, first, first, first, second, second, second, owner, integration]);
  const colleague = maker.kind === "user" && chance(0.85) ? maker : pick(recruiters);
  const times = timesOf(schedule, status, tenant, today);
  return { maker, colleague, ...given, tenant, times };
}

const relocation = demoTemplates.find(({ kind }) => kind === "relocation") ?? null;

/** Plans the offers of an account. One draft in four can't be sent: a date is missing, or its template isn't finished. */
function planAccount(
  [tenant, perStatus]: (typeof counts)[number],
  jobs: readonly DemoJob[],
  candidates: readonly Candidate[],
  today: Date,
): OfferPlan[] {
  const nextIn = crowdOf(candidates.filter(({ accountId }) => accountId === tenant.account.id));
  const own = jobs.filter((job) => job.tenant === tenant && job.row.id !== sampleJobId);
  const open = own.filter(({ row }) => row.status === "open");
  const general = open.filter(({ template }) => template?.kind === "general");
  return Object.entries(perStatus).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, turn) => {
      const status = name as OfferStatus;
      const isLacking = status === "draft" && turn % 4 === 3;
      const isOpen = status === "draft" || status === "sent" || status === "pending";
      const choices = isLacking ? general : isOpen ? open : own;
      const job = pick(choices);
      const schedule = scheduleOf(status, turn);
      const candidate = nextIn(job.country, status === "withdrawn");
      const terms = termsFor(job, schedule.due, today);
      const plan = { job, candidate, template: job.template, status, schedule, terms };
      if (!isLacking) return planOf(plan, today);
      const template = tenant === acme && chance(0.5) ? relocation : job.template;
      return planOf({ ...plan, template, terms: { ...terms, startDate: null } }, today);
    }),
  );
}

const janes = { created: 8, sent: 8, opened: 7, closed: 4, due: 7, onPage: true };
/** Sent, so that every call that the document makes for it can be made in its order. */
const johns = { created: 3, sent: 3, opened: null, closed: null, due: 14, onPage: false };

/** Returns the offers of both accounts by their first day; their ids follow the list from 1. */
export function planOffers(
  today: Date,
  jobs: readonly DemoJob[],
  candidates: readonly Candidate[],
): PlannedOffer[] {
  const job = jobs.find(({ row }) => row.id === sampleJobId)!;
  const sample = (candidateId: number, salary: number, schedule: Schedule) => {
    const pay = { salary, currency: "USD", payFrequency: "yearly" as const };
    const [startDate, expiryDate] = [dateIn(today, schedule.due + 14), dateIn(today, schedule.due)];
    const status = schedule.closed === null ? ("sent" as const) : ("accepted" as const);
    const candidate = candidates.find(({ id }) => id === candidateId)!;
    const common = { job, candidate, template: job.template, maker: castIn(acme).owner };
    const terms = { ...pay, startDate, expiryDate, customFields: job.row.customFields };
    return planOf({ ...common, status, schedule, terms }, today);
  };
  const samples = [sample(38, 145_000, janes), sample(42, 150_000, johns)];
  const plans = counts.flatMap((each) => planAccount(each, jobs, candidates, today));
  const at = ({ times }: OfferPlan) => times["offer.created"]!.getTime();
  plans.sort((one, other) => at(one) - at(other)).splice(linkedOfferId - 2, 0, ...samples);
  return plans.map((plan, index) => ({
    ...plan,
    id: index + 1,
    letter: letterOf(plan, index + 1),
  }));
}

function letterOf({ tenant, template, job, candidate, terms, times }: OfferPlan, id: number) {
  const subject = { ...terms, id, locale: null, createdAt: times["offer.created"]! };
  const parties = { candidate, job: job.row, account: tenant.account };
  const data = letterData({ ...subject, ...parties, fields: definitionsOf(tenant) });
  return renderLetter({ template: template ?? builtinTemplate(tenant.account.locale), data });
}
