import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import {
  createCallbacks,
  deliver,
  dropJobsOf,
  jobsOf,
  reportedTo,
  rowOf,
} from "@/lib/testing/callback-fixtures";
import { startReceiver } from "@/lib/testing/receiver";
import { deliverHttp } from "./deliver-http";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let sittingId: number;
let put: Callbacks["put"];
let fail: Callbacks["fail"];
let acknowledgedAt: Callbacks["acknowledgedAt"];

type Callbacks = Awaited<ReturnType<typeof createCallbacks>>;

beforeAll(async () => {
  receiver = await startReceiver();
});

beforeEach(async () => {
  receiver.received.length = 0;
  ({ sittingId, put, fail, acknowledgedAt } = await createCallbacks(receiver));
});

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

const statuses = () => reportedTo(receiver);
const dropJobs = () => dropJobsOf(sittingId);

test("reports the end first after an outage, before callbacks that failed for long", async () => {
  const started = await put("Started");
  await fail(started, 8, 503);
  expect((await jobsOf(started))[0]?.seconds).toBeGreaterThan(200);
  const finished = await put("Finished");
  expect(await rowOf(started)).toMatchObject({
    ...{ status: "cancelled", nextAttemptAt: null, attempts: 8 },
    lastError: "A newer callback replaced this one",
  });
  expect((await jobsOf(finished))[0]?.seconds).toBeLessThan(1);
  receiver.received.length = 0;
  await deliver(finished);
  expect(statuses()).toEqual(["Finished"]);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
});

test("retries a callback first when a newer one is queued", async () => {
  const started = await put("Started");
  await fail(started, 3, 503);
  expect((await jobsOf(started))[0]?.seconds).toBeGreaterThan(3);
  receiver.received.length = 0;
  const finished = await put("Finished");
  expect((await jobsOf(started))[0]?.seconds).toBeLessThan(1);
  await deliverHttp({ id: finished }, {} as JobHelpers);
  await deliverHttp({ id: started }, {} as JobHelpers);
  await deliverHttp({ id: finished }, {} as JobHelpers);
  expect(statuses()).toEqual(["Started", "Finished"]);
});

test("delays the end by a few attempts only", async () => {
  const [started, finished] = [await put("Started"), await put("Finished")];
  await fail(started, 3, 503);
  expect(await rowOf(started)).toMatchObject({ status: "queued" });
  await fail(started, 1, 503);
  expect(await rowOf(started)).toMatchObject({ status: "cancelled", attempts: 4 });
  await deliver(finished);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
});

test("doesn't delay newer callbacks when the inviter refuses one", async () => {
  const [started, finished] = [await put("Started"), await put("Finished")];
  await fail(started, 1, 422);
  expect(await rowOf(started)).toMatchObject({ status: "cancelled", attempts: 1 });
  expect(await jobsOf(finished)).toHaveLength(1);
  const completed = await put("Completed");
  await fail(finished, 7, 422);
  expect(await rowOf(finished)).toMatchObject({ status: "queued", attempts: 7 });
  await deliver(completed);
  expect(statuses()).not.toContain("Completed");
  await fail(finished, 1, 422);
  expect(await rowOf(finished)).toMatchObject({ status: "cancelled", attempts: 8 });
  expect(await acknowledgedAt()).toBeNull();
  await deliver(completed);
  expect(statuses().at(-1)).toBe("Completed");
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
});

test("delivers a callback in flight before the one it gives way to", async () => {
  const started = await put("Started");
  await fail(started, 8, 503);
  receiver.received.length = 0;
  const release = new Promise<(status: number) => void>((resolve) =>
    receiver.holdBy((_taken, answer) => resolve(answer)),
  );
  const trying = deliver(started);
  const answer = await release;
  receiver.holdBy(undefined);
  const finished = await put("Finished");
  expect(await rowOf(started)).toMatchObject({ status: "cancelled" });
  await deliver(finished);
  expect(statuses()).toEqual(["Started"]);
  await dropJobs();
  answer(200);
  await trying;
  expect(await rowOf(started)).toMatchObject({ status: "delivered", lastError: null });
  expect(await jobsOf(finished)).toHaveLength(1);
  await deliver(finished);
  expect(statuses()).toEqual(["Started", "Finished"]);
});
