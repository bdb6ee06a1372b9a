import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createJob } from "@/lib/jobs/create-job";
import { listJobs } from "@/lib/jobs/queries";
import { CreateJobInput, JobListQuery } from "@/lib/jobs/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/jobs",
  offersDialect,
  {
    GET: defineRoute({
      permission: "jobs.read",
      query: JobListQuery,
      handler: ({ actor, query }) => listJobs(actor, query),
    }),
    POST: defineRoute({
      permission: "jobs.write",
      body: CreateJobInput,
      handler: ({ actor, body }) => createJob(actor, body),
    }),
  },
);
