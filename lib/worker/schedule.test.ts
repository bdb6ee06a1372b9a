import { parseCrontab } from "graphile-worker";
import { expect, test } from "vitest";
import { workerGroups } from "./tasks";

const items = workerGroups.flatMap(({ schedule = "", tasks }) =>
  parseCrontab(schedule).map((item) => ({ ...item, isKnown: item.task in tasks })),
);

test("each scheduled task is one of its group", () => {
  expect(items.length).toBeGreaterThan(5);
  expect(items.filter(({ isKnown }) => !isKnown)).toEqual([]);
});

test("the bounce mailbox is read by one process at a time, and not later than the next minute", () => {
  const reading = items.find(({ task }) => task === "read-bounces");
  expect(reading?.options).toMatchObject({
    ...{ queueName: "bounces", jobKey: "read-bounces", maxAttempts: 1 },
  });
});
