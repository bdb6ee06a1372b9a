import { tellAssessments } from "./assessments";
import { tellAssistance } from "./assistance";
import { startOfToday } from "./calendar";
import { tellEligibility } from "./eligibility";
import { tellOffer } from "./histories";
import { tellInvitations } from "./invitations";
import { makeJobs } from "./jobs";
import { newLedger, recordOfCandidate } from "./ledger";
import { seedMarkets } from "./markets";
import { makeCandidates } from "./people";
import { planOffers } from "./plans";
import { chance, dice, pick } from "./random";
import { planSamples } from "./samples";
import { acme, byIntegration, byMember, tenants } from "./tenants";
import type { CandidateRow, Ledger } from "./types";

const seed = 20_240_315;

function recordArrivals(ledger: Ledger, candidates: readonly CandidateRow[], today: Date): void {
  for (const tenant of tenants) {
    const integration = byIntegration(tenant);
    const recruiter = byMember(tenant.members[1]!);
    for (const candidate of candidates) {
      if (candidate.accountId !== tenant.account.id) continue;
      const by = candidate.candidateId ? integration : recruiter;
      recordOfCandidate(ledger, by, candidate, "candidate.created", candidate.createdAt);
      if (!chance(0.08)) continue;
      candidate.updatedAt = dice.date.between({ from: candidate.createdAt, to: today });
      candidate.revision += 1;
      const data = { fields: [pick(["phone", "email", "address1"])] };
      const { updatedAt } = candidate;
      recordOfCandidate(ledger, recruiter, candidate, "candidate.updated", updatedAt, data);
    }
  }
}

const byTime = (a: { createdAt: Date }, b: { createdAt: Date }) =>
  a.createdAt.getTime() - b.createdAt.getTime();

/** Everything that the demo's accounts have lived through by `now`: on one day the same story. */
export function tellStory(now: Date) {
  seedMarkets(seed);
  const today = startOfToday(now);
  const ledger = newLedger();
  const candidates = makeCandidates(today);
  const jobs = makeJobs(today);
  const samples = planSamples(today, jobs, candidates);
  const plans = planOffers(today, jobs, candidates);
  for (const [id, plan] of samples) {
    tellOffer(ledger, today, plan, id, byMember(acme.members[0]!));
  }
  let id = 0;
  for (const plan of plans) {
    do id += 1;
    while (samples.has(id));
    tellOffer(ledger, today, plan, id);
  }
  recordArrivals(ledger, candidates, today);
  for (const list of [ledger.events, ledger.audit, ledger.versions, ledger.messages]) {
    (list as { createdAt: Date }[]).sort(byTime);
  }
  const assistance = tellAssistance(today, candidates);
  const eligibility = tellEligibility(today, candidates);
  const { rows: assessments, scenes } = tellAssessments(today, candidates);
  const invitations = tellInvitations(assessments, scenes, today);
  ledger.events.push(...eligibility.events, ...assessments.events, ...invitations.events);
  ledger.audit.push(...eligibility.audit);
  for (const list of [ledger.events, ledger.audit]) {
    (list as { createdAt: Date }[]).sort(byTime);
  }
  const rows = { candidates, jobs: jobs.map(({ row }) => row), ledger };
  return { ...rows, assistance, eligibility, assessments, invitations };
}
