import { expect, test } from "vitest";
import { healthProblems, sumWaiting } from "./rules";
import type { HealthDto } from "./schema";

const none = { count: 0, oldestSeconds: 0 };
const server = {
  ...{ id: "1", serves: true, works: true, version: "1.0.0", commit: "abc", liveStreams: 2 },
  ...{ startedAt: "2026-11-30T10:00:00Z", beatAt: "2026-11-30T12:00:00Z", isResponding: true },
};

const well: HealthDto = {
  ...{ checkedAt: "2026-11-30T12:00:00Z", version: "1.0.0", commit: "abc", liveStreams: 2 },
  database: {
    version: "18",
    bytes: 1,
    milliseconds: 1,
    connections: 9,
    maxConnections: 100,
    replica: null,
  },
  migrations: { newest: "0001_first", pending: 0 },
  clock: { differenceMilliseconds: -20 },
  signingKey: null,
  worker: { isRunning: true, beatAt: "2026-11-30T12:00:00Z" },
  mail: { isConfigured: true, lastSentAt: null, failedInLastDay: 0, bounces: null },
  audit: { checkedAt: null, sealed: 0, damaged: 0 },
  backlog: { jobs: none, mail: none, callbacks: none, webhooks: none },
  processes: [server],
  retention: [],
};

const bounces = {
  ...{ isMailboxSet: true, readAt: "2026-11-30T11:59:10Z", error: null },
  ...{ bounced: 2, complained: 1, delayed: 0, ignored: 5 },
};

const withBounces = (given: Partial<typeof bounces | { error: string | null }>) => ({
  mail: { ...well.mail, bounces: { ...bounces, ...given } },
});

test("has no problems if all is well", () => {
  expect(healthProblems(well)).toEqual([]);
  expect(healthProblems({ ...well, ...withBounces({}) })).toEqual([]);
});

test.each<[Partial<HealthDto>, RegExp]>([
  [{ worker: { isRunning: false, beatAt: null } }, /No worker is running/],
  [{ migrations: { newest: null, pending: 1 } }, /^1 migration is not applied/],
  [{ migrations: { newest: null, pending: 2 } }, /^2 migrations are not applied/],
  [
    { mail: { isConfigured: false, lastSentAt: null, failedInLastDay: 0, bounces: null } },
    /SMTP_URL/,
  ],
  [
    { mail: { isConfigured: true, lastSentAt: null, failedInLastDay: 3, bounces: null } },
    /3 emails have failed/,
  ],
  [withBounces({ isMailboxSet: false }), /^Nobody reads the bounces.+MAIL_BOUNCE_IMAP_URL/],
  [withBounces({ error: "Refused" }), /^The bounce mailbox can't be read. Refused$/],
  [withBounces({ readAt: "2026-11-30T11:30:00Z" }), /^The bounce mailbox hasn't been read for 30/],
  [{ clock: { differenceMilliseconds: 5000 } }, /clocks/],
  [{ database: { ...well.database, connections: 95 } }, /almost no free connections/],
  [
    { database: { ...well.database, replica: { isResponding: false, bytesBehind: null } } },
    /read replica doesn't respond/,
  ],
  [
    { backlog: { ...well.backlog, mail: { count: 3, oldestSeconds: 725 } } },
    /^Emails have been waiting for 12 minutes$/,
  ],
  [{ audit: { checkedAt: null, sealed: 9, damaged: 1 } }, /^1 audit log was changed.+verify:audit/],
  [{ processes: [server, { ...server, id: "2", commit: "def" }] }, /different versions/],
])("names %j", (change, words) => {
  const problems = healthProblems({ ...well, ...change });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(words);
});

test("what waits only a moment is no problem, nor is the version of what has ended", () => {
  const backlog = { ...well.backlog, jobs: { count: 9000, oldestSeconds: 20 } };
  const gone = { ...server, id: "2", commit: "def", isResponding: false };
  expect(healthProblems({ ...well, backlog, processes: [server, gone] })).toEqual([]);
});

test("sums what waits", () => {
  expect(sumWaiting([])).toEqual(none);
  const parts = [
    { count: 2, oldestSeconds: 5 },
    { count: 1, oldestSeconds: 9 },
  ];
  expect(sumWaiting(parts)).toEqual({ count: 3, oldestSeconds: 9 });
});
