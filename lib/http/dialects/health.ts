import { z } from "zod";
import type { Dialect } from "../dialect";
import { publicDialect } from "./public";

/** Dialect for monitoring: no authentication, bare objects, nothing secret. */
export const healthDialect: Dialect = {
  ...publicDialect,
  name: "health",

  failure(error) {
    const body = { status: error.message, ...(error.details && { problems: error.details }) };
    return Response.json(body, { status: error.status });
  },

  reference: {
    ...publicDialect.reference,
    tag: { name: "Health", description: "Calls for monitoring. No authentication needed." },
    failure: z
      .object({
        status: z.string(),
        problems: z.record(z.string(), z.array(z.string())).optional(),
      })
      .meta({ id: "Unready", description: "The parts that are not ready, and why." }),
  },
};
