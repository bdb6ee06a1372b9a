import { actorOfPartner } from "@/lib/auth/partner-credential";
import { AppError } from "@/lib/errors";
import type { Dialect } from "../dialect";
import { assessmentsDialect } from "./assessments";

/** The assessments contract from its other side: partners call back, by credentials of their own. */
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
      description: "What an assessment partner calls: it reports how its interviews go.",
    },
    security: {
      partnerCallback: {
        type: "http",
        scheme: "basic",
        description: "The callback user and password of a partner, told once under Settings.",
      },
    },
  },
};
