"use server";

import { defineAction } from "@/lib/define-action";
import { createCandidate } from "./create-candidate";
import { deleteCandidate } from "./delete-candidate";
import { eraseCandidate } from "./erase-candidate";
import {
  CandidateReference,
  CreateCandidateInput,
  EraseCandidateInput,
  UpdateCandidateInput,
} from "./schema";
import { updateCandidate } from "./update-candidate";

export const createCandidateAction = defineAction({
  permission: "candidates.write",
  input: CreateCandidateInput,
  run: createCandidate,
});

export const updateCandidateAction = defineAction({
  permission: "candidates.write",
  input: CandidateReference.and(UpdateCandidateInput),
  run: (actor, { id, revision, ...input }) =>
    updateCandidate(actor, id, input, { ifMatch: revision }),
});

export const deleteCandidateAction = defineAction({
  permission: "candidates.write",
  input: CandidateReference,
  run: (actor, { id, revision }) => deleteCandidate(actor, id, { ifMatch: revision }),
});

export const eraseCandidateAction = defineAction({
  permission: "candidates.erase",
  input: CandidateReference.pick({ id: true }).and(EraseCandidateInput),
  run: (actor, { id, ...input }) => eraseCandidate(actor, id, input),
});
