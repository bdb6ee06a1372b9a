import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deleteJob } from "@/lib/jobs/delete-job";
import { getJobOrThrow } from "@/lib/jobs/queries";
import { JobParams, UpdateJobInput } from "@/lib/jobs/schema";
import { updateJob } from "@/lib/jobs/update-job";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/jobs/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "jobs.read",
      params: JobParams,
      handler: ({ actor, params }) => getJobOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      permission: "jobs.write",
      params: JobParams,
      body: UpdateJobInput,
      handler: ({ actor, params, body, ifMatch }) => updateJob(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      permission: "jobs.write",
      params: JobParams,
      handler: ({ actor, params, ifMatch }) => deleteJob(actor, params.id, { ifMatch }),
    }),
  },
);
