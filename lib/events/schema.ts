import { z } from "zod";
import { actorKinds } from "@/db/enums";
import { bodyId, instant } from "@/lib/schemas";

/** Something that happened, as a timeline shows it; instants ISO 8601 UTC. */
export const TimelineEvent = z
  .object({
    id: bodyId(),
    type: z.string(),
    /** With the job's title, where the timeline is of more than one offer. */
    offerId: bodyId().nullable().optional(),
    jobTitle: z.string().nullable().optional(),
    /** With the test's name, likewise. */
    eligibilityId: bodyId().nullable().optional(),
    testName: z.string().nullable().optional(),
    data: z.record(z.string(), z.unknown()),
    actorKind: z.enum(actorKinds),
    actorName: z.string(),
    createdAt: instant(),
  })
  .meta({ id: "TimelineEvent" });
export type TimelineEvent = z.output<typeof TimelineEvent>;
