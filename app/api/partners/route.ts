import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createPartner } from "@/lib/partners/create-partner";
import { listPartners } from "@/lib/partners/queries";
import { CreatePartnerInput, NewCallbackPassword, PartnerDto } from "@/lib/partners/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List partners",
      permission: "assessments.read",
      answer: z.array(PartnerDto),
      handler: ({ actor }) => listPartners(actor),
    }),
    POST: defineRoute({
      summary: "Register a partner; its callback password is shown once",
      permission: "assessments.write",
      body: CreatePartnerInput,
      idempotent: false,
      refusals: ["conflict"],
      answer: NewCallbackPassword,
      handler: ({ actor, body }) => createPartner(actor, body),
    }),
  },
);
