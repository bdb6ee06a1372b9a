import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createJob } from "@/lib/jobs/create-job";
import { listJobs } from "@/lib/jobs/queries";
import { CreateJobInput, JobDto, JobListQuery, JobListRow } from "@/lib/jobs/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/jobs",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List jobs",
      permission: "jobs.read",
      query: JobListQuery,
      answer: pageOf(JobListRow),
      handler: ({ actor, query }) => listJobs(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a job",
      permission: "jobs.write",
      body: CreateJobInput,
      answer: JobDto,
      handler: ({ actor, body }) => createJob(actor, body),
    }),
  },
);
