import { z } from "zod";
import { systemActor } from "@/lib/auth/actor";
import type { Dialect } from "../dialect";

/** Dialect for monitoring: no authentication, bare objects, nothing secret. */
export const healthDialect: Dialect = {
  name: "health",
  maxBytes: 0,

  async authenticate() {
    return systemActor(0);
  },

  envelope(value) {
    return { body: value };
  },

  failure(error) {
    const body = { status: error.message, ...(error.details && { problems: error.details }) };
    return Response.json(body, { status: error.status });
  },

  reference: {
    tag: { name: "Health", description: "Calls for monitoring. No authentication needed." },
    security: {},
    bodyOf: (answer) => answer,
    failure: z
      .object({
        status: z.string(),
        problems: z.record(z.string(), z.array(z.string())).optional(),
      })
      .meta({ id: "Unready", description: "The parts that are not ready, and why." }),
  },
};
