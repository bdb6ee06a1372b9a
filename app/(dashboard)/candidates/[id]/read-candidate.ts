import { readRecord } from "@/app/(dashboard)/read-record";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { getCandidateOrThrow } from "@/lib/candidates/queries";
import { CandidateParams } from "@/lib/candidates/schema";

export const readCandidate = readRecord(CandidateParams, async (id) =>
  getCandidateOrThrow(await requireMemberWith("candidates.read"), id),
);
