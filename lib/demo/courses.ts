import { limitSeconds } from "@/lib/sittings/rules";
import type { Tenant } from "./accounts";
import { instantAgo, minuteInMs } from "./calendar";
import type { Candidate } from "./people";
import { whole } from "./random";

/**
 * One invitation per entry: days ago, who invited, percent answered correctly (`?` if texts are not
 * marked yet), and percent of additional time.
 */
export const lives =
  `60 own 85, 52 own 50, 47 own 95, 41 own 70 25, 40 inviter 90, 36 inviter 70, 35 own 30,
  31 inviter 35, 30 own 80, 28 own failed, 26 own 65, 24 inviter 100, 21 own 100, 20 inviter 60 50,
  16 own 75 50, 14 own failed, 13 inviter 75, 12 own, 11 own 45, 9 own, 9 inviter, 8 inviter 55,
  6 own 90, 5 own failed, 3 inviter 80?, 3 own 70?, 2 inviter 60? 25, 2 own, 2 inviter, 1 own failed,
  1 own, 1 inviter`
    .split(",")
    .map((life) => life.trim().split(" "));

/** An invited candidate and the time of each step they reached. */
export type Course = ReturnType<typeof courseOf> & { sittingId: number; candidate: Candidate };

export const later = (at: Date, milliseconds: number) =>
  new Date(at.getTime() + Math.round(milliseconds));

export function courseOf(
  [days, by, result = "", time = "0"]: string[],
  { tenant, baseSeconds, today }: { tenant: Tenant; baseSeconds: number; today: Date },
) {
  const daysAgo = Number(days);
  const additionalTime = Number(time);
  const limit = limitSeconds(baseSeconds, additionalTime) * 1000;
  const startedAt = instantAgo(today, Math.max(daysAgo - 1, 1), tenant.candidateHours);
  const finishedAt = later(startedAt, (limit * whole(55, 98)) / 100);
  const hasBegun = /\d/.test(result);
  return {
    ...{ isOwn: by === "own", hasFailed: result === "failed", additionalTime },
    /** The share of questions that are answered right. */
    skill: Number.parseInt(result, 10) / 100,
    invitedAt: instantAgo(today, daysAgo, tenant.staffHours),
    startedAt: hasBegun ? startedAt : null,
    deadlineAt: hasBegun ? later(startedAt, limit) : null,
    finishedAt: hasBegun ? finishedAt : null,
    completedAt: /\d$/.test(result) ? later(finishedAt, whole(20, 200) * minuteInMs) : null,
  };
}
