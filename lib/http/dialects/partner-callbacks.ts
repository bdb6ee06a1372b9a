import { actorOfPartner } from "@/lib/auth/partner-credential";
import { AppError } from "@/lib/errors";
import type { Dialect } from "../dialect";
import { assessmentsDialect } from "./assessments";

/**
 * Dialect of the assessments contract from the other side: partners call back with their own
 * credentials.
 */
export const partnerCallbacksDialect: Dialect = {
  ...assessmentsDialect,
  name: "partner-callbacks",

  async authenticate(request) {
    const actor = await actorOfPartner(request);
    if (actor) return actor;
    throw new AppError("unauthenticated", "Authentication required", {
      headers: { "WWW-Authenticate": 'Basic realm="Proffer callbacks", charset="UTF-8"' },
    });
  },

  reference: {
    ...assessmentsDialect.reference,
    tag: {
      name: "Assessment callbacks",
      description: "Assessment partners use this call to report the status of their interviews.",
    },
    security: {
      partnerCallback: {
        type: "http",
        scheme: "basic",
        description: "The callback username and password of a partner, shown once in Settings.",
      },
    },
  },
};
