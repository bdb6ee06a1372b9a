import { z } from "zod";

export const Liveness = z.object({ status: z.literal("ok") }).meta({ id: "Liveness" });

export const Readiness = z
  .object({
    status: z.literal("ready"),
    database: z.literal("reachable"),
    migrations: z.literal("applied"),
    worker: z.enum(["running", "off"]),
  })
  .meta({ id: "Readiness" });
export type Readiness = z.output<typeof Readiness>;
