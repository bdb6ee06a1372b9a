import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deleteJob } from "@/lib/jobs/delete-job";
import { getJobOrThrow } from "@/lib/jobs/queries";
import { JobDetail, JobDto, JobParams, UpdateJobInput } from "@/lib/jobs/schema";
import { updateJob } from "@/lib/jobs/update-job";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/jobs/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a job",
      permission: "jobs.read",
      params: JobParams,
      answer: JobDetail,
      handler: ({ actor, params }) => getJobOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a job",
      permission: "jobs.write",
      params: JobParams,
      body: UpdateJobInput,
      conditional: true,
      answer: JobDto,
      handler: ({ actor, params, body, ifMatch }) => updateJob(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete a job without offers",
      permission: "jobs.write",
      params: JobParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteJob(actor, params.id, { ifMatch }),
    }),
  },
);
