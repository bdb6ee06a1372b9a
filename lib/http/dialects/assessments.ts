import { z } from "zod";
import { actorOfBasic } from "@/lib/auth/basic-credential";
import { AppError } from "@/lib/errors";
import type { Dialect } from "../dialect";

/**
 * Dialect of the assessments contract: HTTP Basic (RFC 7617), bare objects, and errors as `{ error,
 * details? }`, always JSON.
 */
export const assessmentsDialect: Dialect = {
  name: "assessments",
  maxBytes: 1_000_000,

  async authenticate(request) {
    const actor = await actorOfBasic(request);
    if (actor) return actor;
    throw new AppError("unauthenticated", "Authentication required", {
      headers: { "WWW-Authenticate": 'Basic realm="Proffer", charset="UTF-8"' },
    });
  },

  envelope(value) {
    return { body: value };
  },

  failure(error) {
    const body = { error: error.message, ...(error.details && { details: error.details }) };
    return Response.json(body, { status: error.status });
  },

  reference: {
    tag: {
      name: "Assessments contract",
      description:
        "Inviters use these calls to invite candidates to your assessments and read their scores.",
    },
    security: {
      basic: {
        type: "http",
        scheme: "basic",
        description:
          "A Basic credential created in Settings > Access, or an API key as the username with an empty password.",
      },
    },
    bodyOf: (answer) => answer,
    failure: z
      .object({
        error: z.string(),
        details: z.record(z.string(), z.array(z.string())).optional(),
      })
      .meta({
        id: "AssessmentsError",
        description: "The error, with texts for each invalid field.",
      }),
  },
};
