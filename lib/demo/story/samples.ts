import { dateIn } from "./calendar";
import type { DemoJob } from "./jobs";
import { type OfferPlan, sampleJobId } from "./plans";
import type { Schedule } from "./schedules";
import { demoTemplates } from "./templates";
import { acme } from "./tenants";
import type { CandidateRow } from "./types";

const janesOffer: Schedule = {
  created: 8,
  sent: 8,
  opened: 7,
  closed: 4,
  due: 7,
  answeredOnPage: true,
};

/** Sent, so that every call that the document makes for it can be made in its order. */
const johnsOffer: Schedule = {
  created: 3,
  sent: 3,
  opened: null,
  closed: null,
  due: 14,
  answeredOnPage: false,
};

/** The offers that the samples of the offers contract name, by their ids. */
export function planSamples(
  today: Date,
  jobs: readonly DemoJob[],
  candidates: readonly CandidateRow[],
): Map<number, OfferPlan> {
  const plan = (candidateId: number, salary: number, schedule: Schedule): OfferPlan => {
    const job = jobs.find(({ row }) => row.id === sampleJobId)!;
    const candidate = candidates.find(({ id }) => id === candidateId)!;
    const terms = {
      ...{ salary, currency: "USD", payFrequency: "yearly" as const },
      startDate: dateIn(today, schedule.due + 14),
      expiryDate: dateIn(today, schedule.due),
    };
    return {
      ...{ tenant: acme, job, candidate, template: demoTemplates[0]!, schedule },
      status: schedule.closed === null ? "sent" : "accepted",
      ...{ drafts: [terms], revisions: [], manual: false },
    };
  };
  return new Map([
    [11, plan(38, 145_000, janesOffer)],
    [12, plan(42, 150_000, johnsOffer)],
  ]);
}
