import { z } from "zod";
import { actorKinds } from "@/db/enums";
import { bodyId, instant } from "@/lib/schemas";

/** An event as a timeline shows it; instants ISO 8601 UTC. */
export const TimelineEvent = z
  .object({
    id: bodyId(),
    type: z.string(),
    /** With the job's title, in timelines across several offers. */
    offerId: bodyId().nullable().optional(),
    jobTitle: z.string().nullable().optional(),
    /** With the test's name, in timelines across several eligibilities. */
    eligibilityId: bodyId().nullable().optional(),
    testName: z.string().nullable().optional(),
    data: z.record(z.string(), z.unknown()),
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "TimelineEvent" });
export type TimelineEvent = z.output<typeof TimelineEvent>;
