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

const Waiting = z.object({
  count: z.number().int(),
  /** How long the oldest has been due; 0 if nothing is. */
  oldestSeconds: z.number(),
});

const ProcessDto = z.object({
  id: z.string(),
  serves: z.boolean(),
  works: z.boolean(),
  version: z.string(),
  commit: z.string().nullable(),
  liveStreams: z.number().int(),
  startedAt: z.iso.datetime(),
  beatAt: z.iso.datetime(),
  isResponding: z.boolean(),
});
export type ProcessDto = z.output<typeof ProcessDto>;

export const HealthDto = z
  .object({
    checkedAt: z.iso.datetime(),
    version: z.string(),
    commit: z.string().nullable(),
    database: z.object({
      version: z.string(),
      bytes: z.number().int(),
      milliseconds: z.number(),
      connections: z.number().int(),
      maxConnections: z.number().int(),
      /** Null without a read replica. */
      replica: z
        .object({
          isResponding: z.boolean(),
          /** Bytes of the primary's log that it has yet to replay; null if it doesn't respond. */
          bytesBehind: z.number().int().nullable(),
        })
        .nullable(),
    }),
    migrations: z.object({ newest: z.string().nullable(), pending: z.number().int() }),
    clock: z.object({ differenceMilliseconds: z.number().int() }),
    /** The key that seals documents; null until the first one is sealed. */
    signingKey: z.object({ fingerprint: z.string(), createdAt: z.iso.datetime() }).nullable(),
    worker: z.object({ isRunning: z.boolean(), beatAt: z.iso.datetime().nullable() }),
    mail: z.object({
      isConfigured: z.boolean(),
      lastSentAt: z.iso.datetime().nullable(),
      failedInLastDay: z.number().int(),
      /** Reports about emails; null without an address for them. */
      bounces: z
        .object({
          isMailboxSet: z.boolean(),
          /** When the mailbox was last read without an error; null if it never was. */
          readAt: z.iso.datetime().nullable(),
          /** Why it can't be read, in words; null if it can. */
          error: z.string().nullable(),
          bounced: z.number().int(),
          complained: z.number().int(),
          delayed: z.number().int(),
          /** Messages that aren't reports, or name no email of this installation. */
          ignored: z.number().int(),
        })
        .nullable(),
    }),
    backlog: z.object({
      jobs: Waiting,
      mail: Waiting,
      callbacks: Waiting,
      webhooks: Waiting,
    }),
    audit: z.object({
      /** When every chain was last verified; null before the first night. */
      checkedAt: z.iso.datetime().nullable(),
      /** Entries in all chains then, with those that were deleted since they were sealed. */
      sealed: z.number().int(),
      /** Accounts whose chain is damaged. */
      damaged: z.number().int(),
    }),
    liveStreams: z.number().int(),
    processes: z.array(ProcessDto),
    retention: z.array(
      z.object({
        setting: z.string(),
        label: z.string(),
        days: z.number().int().nullable(),
      }),
    ),
  })
  .meta({
    id: "Health",
    description: "The installation, in figures of all its accounts together.",
  });
export type HealthDto = z.output<typeof HealthDto>;
