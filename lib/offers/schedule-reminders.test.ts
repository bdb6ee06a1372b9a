import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, clockIn, endOfDay, instantIn } from "@/lib/format/calendar";
import { nextReminder, type Remindable } from "./schedule-reminders";
import { usualReminders } from "./schema";

const zones = [
  ...["UTC", "Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kolkata"],
  ...["Pacific/Kiritimati", "Pacific/Niue", "Australia/Lord_Howe", "Africa/Casablanca"],
];

const offerOf = (over: Partial<Remindable> & { timeZone?: string } = {}): Remindable => {
  const { timeZone = "Europe/Berlin", ...given } = over;
  return {
    status: "sent",
    sentAt: new Date("2027-02-01T09:00:00Z"),
    expiryDate: "2027-03-05",
    ...{ reminders: null, snoozedUntil: null, lastReminder: null },
    account: { timeZone, reminders: usualReminders },
    ...given,
  };
};

/** Sends every reminder when it is due, and returns them as the zone's clocks show them. */
function allOf(offer: Remindable, from: Date): string[] {
  const sent: string[] = [];
  let now = from;
  let { lastReminder } = offer;
  for (;;) {
    const next = nextReminder({ ...offer, lastReminder }, now);
    if (!next) return sent;
    expect(sent.length).toBeLessThan(10);
    const { date, time } = clockIn(offer.account.timeZone, next.at);
    sent.push(`${date} ${time}`);
    now = new Date(Math.max(now.getTime(), next.at.getTime() + 30_000));
    lastReminder = next.key;
  }
}

const start = new Date("2027-02-01T09:00:00Z");

describe("the next reminder", () => {
  test("comes three days and one day before, at ten, and never at a weekend", () => {
    expect(allOf(offerOf(), start)).toEqual(["2027-03-02 10:00:00", "2027-03-04 10:00:00"]);
    const monday = offerOf({ expiryDate: "2027-03-08" });
    expect(allOf(monday, start)).toEqual(["2027-03-05 10:00:00"]);
    const tuesday = offerOf({ expiryDate: "2027-03-09" });
    expect(allOf(tuesday, start)).toEqual(["2027-03-05 10:00:00", "2027-03-08 10:00:00"]);
  });

  test("is none without a schedule, a deadline or an open offer", () => {
    const off = { timeZone: "UTC", reminders: null };
    for (const over of [
      ...[{ account: off }, { expiryDate: null }, { sentAt: null }],
      { reminders: { days: [], at: "10:00" } },
      ...(["draft", "accepted", "declined", "withdrawn"] as const).map((status) => ({ status })),
    ]) {
      expect(nextReminder(offerOf(over), start), JSON.stringify(over)).toBeNull();
    }
    expect(nextReminder(offerOf({ status: "pending" }), start)).not.toBeNull();
    const own = { account: off, reminders: { days: [7], at: "09:30" } };
    expect(allOf(offerOf(own), start)).toEqual(["2027-02-26 09:30:00"]);
  });

  test("isn't sent within 24 hours of the letter, or when it is 12 hours late", () => {
    const sentAt = new Date("2027-03-01T09:00:01Z");
    expect(allOf(offerOf({ sentAt }), sentAt)).toEqual(["2027-03-04 10:00:00"]);
    const early = new Date("2027-03-01T09:00:00Z");
    expect(allOf(offerOf({ sentAt: early }), early)).toHaveLength(2);
    expect(allOf(offerOf(), new Date("2027-03-02T21:00:00Z"))).toHaveLength(2);
    expect(allOf(offerOf(), new Date("2027-03-02T21:00:01Z"))).toHaveLength(1);
    expect(allOf(offerOf(), new Date("2027-03-04T21:00:01Z"))).toEqual([]);
  });

  test("begins again with another deadline, and a day has one for each", () => {
    const lastReminder = "2027-03-05:2027-03-04";
    expect(allOf(offerOf({ lastReminder }), start)).toEqual([]);
    const extended = offerOf({ lastReminder, expiryDate: "2027-03-12" });
    expect(allOf(extended, start)).toEqual(["2027-03-09 10:00:00", "2027-03-11 10:00:00"]);
    const sentByHand = offerOf({ lastReminder: "2027-03-05:2027-03-02" });
    expect(allOf(sentByHand, start)).toEqual(["2027-03-04 10:00:00"]);
  });

  test("waits for the day until which it is snoozed, and for Monday after a weekend", () => {
    const until = (snoozedUntil: string) => allOf(offerOf({ snoozedUntil }), start);
    expect(until("2027-03-03")).toEqual(["2027-03-03 10:00:00", "2027-03-04 10:00:00"]);
    expect(until("2027-03-04")).toEqual(["2027-03-04 10:00:00"]);
    expect(until("2027-03-05")).toEqual(["2027-03-05 10:00:00"]);
    expect(until("2027-03-06")).toEqual([]);
    const monday = { snoozedUntil: "2027-03-06", expiryDate: "2027-03-08" };
    expect(allOf(offerOf(monday), start)).toEqual(["2027-03-08 10:00:00"]);
  });

  test("keeps its hour when clocks change, and moves an hour that they skip", () => {
    const easter = offerOf({ expiryDate: "2027-03-30" });
    expect(nextReminder({ ...easter, lastReminder: "2027-03-30:2027-03-26" }, start)?.at).toEqual(
      new Date("2027-03-29T08:00:00Z"),
    );
    expect(nextReminder(easter, start)?.at).toEqual(new Date("2027-03-26T09:00:00Z"));
    const skipped = { timeZone: "Africa/Cairo", reminders: { days: [1], at: "00:30" } };
    const cairo = offerOf({ expiryDate: "2027-05-01", account: skipped });
    expect(nextReminder(cairo, start)?.at).toEqual(new Date("2027-04-29T22:30:00Z"));
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2026-12-01", days));
const schedule = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
  at: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
});

test("whatever the zone, deadline and schedule, reminders keep their rules", () => {
  fc.assert(
    fc.property(
      ...([fc.constantFrom(...zones), day, schedule, fc.integer({ min: 0, max: 80 })] as const),
      fc.option(day),
      (timeZone, expiryDate, reminders, daysBefore, snoozedUntil) => {
        const sentAt = instantIn(timeZone, addDays(expiryDate, -daysBefore), "15:45:10");
        const offer = offerOf({ timeZone, expiryDate, reminders, sentAt, snoozedUntil });
        const sent = allOf(offer, sentAt).map((text) => text.split(" ") as [string, string]);
        expect(sent.length).toBeLessThanOrEqual(reminders.days.length);
        expect(new Set(sent.map(([date]) => date)).size).toBe(sent.length);
        for (const [date, time] of sent) {
          const at = instantIn(timeZone, date, time);
          expect([0, 6]).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
          expect(at.getTime()).toBeGreaterThanOrEqual(sentAt.getTime() + 86_400_000);
          expect(at.getTime()).toBeLessThan(endOfDay(expiryDate, timeZone).getTime());
          if (snoozedUntil) expect(date >= snoozedUntil).toBe(true);
          const isShifted =
            at.getTime() !== instantIn(timeZone, date, `${reminders.at}:00`).getTime();
          expect(isShifted).toBe(false);
        }
        expect(sent).toEqual(sent.toSorted());
      },
    ),
    { numRuns: 300 },
  );
});
