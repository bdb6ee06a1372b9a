import type { OfferStatus } from "@/db/enums";
import { chance, dice, weigh, whole } from "./random";

/** The days of an offer's life, counted backwards from today; `due` forwards. */
export interface Schedule {
  created: number;
  sent: number | null;
  opened: number | null;
  closed: number | null;
  due: number;
  /** Whether the candidate answered on their own page, rather than by telling a recruiter. */
  answeredOnPage: boolean;
}

const nowhere = { sent: null, opened: null, closed: null, answeredOnPage: false };

function draftSchedule(): Schedule {
  return { ...nowhere, created: whole(1, 11), due: whole(4, 18) };
}

/** Of five letters that wait for an answer two are due within three days, and one is overdue. */
function waitingSchedule(status: "sent" | "pending", turn: number): Schedule {
  const due = turn % 5 < 2 ? whole(0, 3) : turn % 5 < 4 ? whole(4, 12) : whole(-9, -1);
  const sent = due < 0 ? whole(4, 6) - due : whole(2, 7);
  const opened = status === "pending" ? whole(1, sent) : null;
  return { ...nowhere, created: sent + whole(0, 4), sent, opened, due };
}

function answeredSchedule(): Schedule {
  const closed = 1 + Math.floor(340 * dice.number.float({ min: 0, max: 1 }) ** 1.4);
  const answeredOnPage = chance(0.82);
  const wait = weigh([
    [3, 0],
    [5, 1],
    [4, 2],
    [3, 3],
    [2, 5],
    [1, 8],
  ]);
  const opened = closed + wait;
  const sent = opened + whole(0, 3);
  const late = !answeredOnPage && chance(0.2) && sent - closed >= 3;
  return {
    created: sent + whole(0, 4),
    sent,
    opened: answeredOnPage || chance(0.6) ? opened : null,
    closed,
    due: -closed + (late ? -1 : whole(1, 9)),
    answeredOnPage,
  };
}

function withdrawnSchedule(): Schedule {
  const schedule = { ...answeredSchedule(), answeredOnPage: false };
  const stage = weigh([
    [25, "draft"],
    [35, "sent"],
    [40, "pending"],
  ]);
  return {
    ...schedule,
    sent: stage === "draft" ? null : schedule.sent,
    opened: stage === "pending" ? (schedule.opened ?? schedule.closed) : null,
  };
}

/** When the offer that is the `turn`th of its status was made, sent, opened and closed. */
export function makeSchedule(status: OfferStatus, turn: number): Schedule {
  if (status === "draft") return draftSchedule();
  if (status === "sent" || status === "pending") return waitingSchedule(status, turn);
  return status === "withdrawn" ? withdrawnSchedule() : answeredSchedule();
}
