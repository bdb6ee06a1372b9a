import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { createBulkRun } from "@/lib/bulk/create-run";
import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import {
  createAccount,
  createCandidate,
  createEligibility,
  createJob,
  createMember,
  createOffer,
  memberActor,
} from "@/lib/testing/factories";
import { listCandidates } from "./queries";
import { CandidateListQuery } from "./schema";

afterAll(closeDatabase);

test("candidates are narrowed by their offers, country and eligibility, also for a bulk run", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const member = memberActor(accountId, userId, "owner");
  const job = await createJob({ accountId });
  const person = (lastName: string, country: string) =>
    createCandidate({ accountId, lastName, country, candidateId: `C-${lastName}-${accountId}` });
  const eligible = ({
    candidateId,
    firstName,
    lastName,
  }: Awaited<ReturnType<typeof createCandidate>>) => ({
    candidateId: candidateId ?? "",
    person: { firstName, lastName },
  });
  const [adams, baker, clark] = [
    await person("Adams", "DE"),
    await person("Baker", "DE"),
    await person("Clark", "FR"),
  ];
  await createOffer(member, { candidateId: adams.id, jobId: job.id, status: "accepted" });
  await createOffer(member, { candidateId: adams.id });
  await createOffer(member, { candidateId: baker.id, jobId: job.id });
  await createEligibility(member, eligible(adams));
  const cancelled = await createEligibility(member, eligible(clark));
  await cancelEligibility(member, { id: cancelled.id });
  const namesOf = async (query: Record<string, string>) =>
    (await listCandidates(member, CandidateListQuery.parse(query))).rows.map((row) => row.lastName);
  const jobId = String(job.id);
  expect(await namesOf({ jobId })).toEqual(["Adams", "Baker"]);
  expect(await namesOf({ offerStatus: "draft" })).toEqual(["Adams", "Baker"]);
  expect(await namesOf({ jobId, offerStatus: "draft" })).toEqual(["Baker"]);
  expect(await namesOf({ country: "de" })).toEqual(["Adams", "Baker"]);
  expect(await namesOf({ eligibility: "active" })).toEqual(["Adams"]);
  expect(await namesOf({ eligibility: "none", country: "FR" })).toEqual(["Clark"]);
  const run = await createBulkRun(member, {
    kind: "offer_assistance",
    settings: {},
    selection: { filter: { jobId: job.id, country: "DE", offerStatus: "accepted" } },
  });
  expect(run.rows).toBe(1);
  const other = await createAccount();
  const stranger = memberActor(
    other.id,
    (await createMember({ accountId: other.id, role: "owner" })).userId,
    "owner",
  );
  expect((await listCandidates(stranger, CandidateListQuery.parse({ jobId }))).rows).toEqual([]);
});
