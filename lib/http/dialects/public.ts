import { z } from "zod";
import { systemActor } from "@/lib/auth/actor";
import type { Dialect } from "../dialect";

/** What anybody may read: no authentication, bare objects, nothing of any account. */
export const publicDialect: Dialect = {
  name: "public",
  maxBytes: 0,

  async authenticate() {
    return systemActor(0);
  },

  envelope(value) {
    return { body: value };
  },

  failure(error) {
    return Response.json({ error: error.message }, { status: error.status });
  },

  reference: {
    tag: { name: "This document", description: "The API reference, which needs no credential." },
    security: {},
    bodyOf: (answer) => answer,
    failure: z.object({ error: z.string() }).meta({ id: "PublicError" }),
  },
};
