"use server";

import { defineAction } from "@/lib/define-action";
import { createJob } from "./create-job";
import { deleteJob } from "./delete-job";
import { CreateJobInput, JobReference, UpdateJobInput } from "./schema";
import { updateJob } from "./update-job";

export const createJobAction = defineAction({
  permission: "jobs.write",
  input: CreateJobInput,
  run: createJob,
});

export const updateJobAction = defineAction({
  permission: "jobs.write",
  input: JobReference.and(UpdateJobInput),
  run: (actor, { id, revision, ...input }) => updateJob(actor, id, input, { ifMatch: revision }),
});

export const deleteJobAction = defineAction({
  permission: "jobs.write",
  input: JobReference,
  run: (actor, { id, revision }) => deleteJob(actor, id, { ifMatch: revision }),
});
