import { z } from "zod";
import { systemActor } from "@/lib/auth/actor";
import type { Dialect } from "../dialect";

/** Dialect of public calls: no authentication, bare objects, no account data. */
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
    tag: { name: "This document", description: "The API reference. No credential needed." },
    security: {},
    bodyOf: (answer) => answer,
    failure: z.object({ error: z.string() }).meta({ id: "PublicError" }),
  },
};
