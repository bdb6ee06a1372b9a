import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import { createAssessment, createSitting } from "@/lib/testing/assessment-factories";
import * as fixtures from "@/lib/testing/sitting-fixtures";
import { endOverdue } from "./end-overdue";
import { findLinkedSitting } from "./find-linked-sitting";
import { handIn } from "./hand-in";
import { noteUnacknowledged } from "./note-unacknowledged";
import { openSitting } from "./open-sitting";
import type { AnswerValue } from "./rules";
import { saveAnswers } from "./save-answers";
import { completeIfMarked } from "./score-sitting";

const { answersOf, begun, deadlineIn, eventTypes, given, noLogin, reported, right, sittingOf } =
  fixtures;

beforeAll(fixtures.createOwnAccount);
afterAll(closeDatabase);

describe("handing in", () => {
  test("scores immediately if nothing has to be marked, and reports each step to the inviter", async () => {
    const { id, visit } = await begun({}, { calledBack: true });
    await saveAnswers(visit, given(right));
    expect(await handIn(visit, "candidate")).toBe("ended");
    expect(await sittingOf(id)).toMatchObject({
      ...{ status: "Completed", rawScore: 8, maxScore: 10, percent: 80, percentile: 100 },
      ...{ grade: "B", rag: "Green", result: "Pass", acknowledgedAt: null },
    });
    expect((await answersOf(id)).map(({ points }) => points)).toEqual([2, 3, 3]);
    expect(await eventTypes(id)).toEqual([
      "assessment.started",
      "assessment.finished",
      "assessment.completed",
    ]);
    expect(await reported(id)).toEqual(["Started", "In Progress", "Finished", "Completed"]);
  });

  test("waits until texts are marked, and then completes", async () => {
    const { id, visit } = await begun();
    await saveAnswers(visit, given({ ...right, q4: "It has one divisor." }));
    await handIn(visit, "candidate");
    expect(await sittingOf(id)).toMatchObject({ status: "Finished", percent: null });
    const complete = () => inTransaction((tx) => completeIfMarked(tx, fixtures.accountId, id));
    expect(await complete()).toBe(false);
    await database()
      .update(tables.sittingAnswers)
      .set({ points: 1.5 })
      .where(
        and(eq(tables.sittingAnswers.sittingId, id), eq(tables.sittingAnswers.questionId, "q4")),
      );
    expect(await complete()).toBe(true);
    expect(await complete(), "only once").toBe(false);
    expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 9.5, grade: "A" });
  });

  test("is acknowledged immediately without a callback URL", async () => {
    const { id, visit } = await begun();
    await handIn(visit, "candidate");
    const { acknowledgedAt, finishedAt, percent, result } = await sittingOf(id);
    expect(acknowledgedAt).toEqual(finishedAt);
    expect([percent, result]).toEqual([0, "Fail"]);
  });

  test("ranks among the completed sittings of the assessment", async () => {
    const assessment = await createAssessment({ accountId: fixtures.accountId });
    const of = {
      accountId: fixtures.accountId,
      assessmentId: assessment.id,
      versionId: assessment.versionId ?? 0,
    };
    const percentiles: (number | null)[] = [];
    const sittings: Record<string, AnswerValue>[] = [right, {}, { q1: "b" }, right];
    for (const answers of sittings) {
      const { id, linkId } = await createSitting(of);
      await openSitting({ linkId }, noLogin);
      await saveAnswers({ linkId }, given(answers));
      await handIn({ linkId }, "candidate");
      percentiles.push((await sittingOf(id)).percentile);
    }
    expect(percentiles).toEqual([100, 50, 67, 100]);
  });

  test("because the time is up happens only when it is", async () => {
    const { id, visit } = await begun();
    expect(await handIn(visit, "time")).toBe("early");
    await deadlineIn(id, 0);
    expect(await handIn(visit, "time")).toBe("ended");
    expect((await findLinkedSitting(visit.linkId))?.endedByTime).toBe(true);
  });

  test("has one winner among concurrent calls", async () => {
    const { id, visit } = await begun({}, { calledBack: true });
    await saveAnswers(visit, given(right));
    await deadlineIn(id, -6);
    await Promise.all([
      ...Array.from({ length: 8 }, () => handIn(visit, "candidate")),
      ...Array.from({ length: 8 }, () => saveAnswers(visit, given({ q1: "a" }))),
      ...Array.from({ length: 4 }, () => endOverdue()),
    ]);
    expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 8 });
    expect(await eventTypes(id)).toEqual([
      "assessment.started",
      "assessment.finished",
      "assessment.completed",
    ]);
    expect(await reported(id)).toEqual(["Started", "In Progress", "Finished", "Completed"]);
  });

  test("racing the last answers loses none that was confirmed", async () => {
    const { id, visit } = await begun();
    const outcomes = await Promise.all([
      ...["q1", "q2", "q3"].map((of) =>
        saveAnswers(visit, given({ [of]: right[of as keyof typeof right] })),
      ),
      handIn(visit, "candidate"),
    ]);
    const saved = outcomes.filter((outcome) => outcome === "saved");
    const answers = await answersOf(id);
    expect(answers).toHaveLength(saved.length);
    const points = answers.reduce((sum, { points: each }) => sum + (each ?? 0), 0);
    expect((await sittingOf(id)).rawScore).toBe(points);
  });
});

describe("the worker", () => {
  test("ends overdue sittings and leaves the rest alone", async () => {
    const over = await begun();
    const running = await begun();
    const inGrace = await begun();
    await deadlineIn(over.id, -6);
    await deadlineIn(inGrace.id, -2);
    await endOverdue();
    expect((await sittingOf(over.id)).status).toBe("Completed");
    expect((await sittingOf(running.id)).status).toBe("Started");
    expect((await sittingOf(inGrace.id)).status).toBe("Started");
  });

  test("checks when the time and grace period of a sitting are over", async () => {
    const { id } = await begun();
    const { deadlineAt } = await sittingOf(id);
    const jobs = await database().execute(sql`
      select run_at from graphile_worker.jobs where key = ${`end-sittings:${id}`}`);
    expect(jobs.map(({ run_at }) => new Date(String(run_at)).getTime())).toEqual([
      (deadlineAt?.getTime() ?? 0) + 6000,
    ]);
  });

  test("records once that an inviter did not acknowledge within two minutes of the report", async () => {
    const { id, visit } = await begun({}, { calledBack: true });
    await handIn(visit, "candidate");
    await noteUnacknowledged();
    await database()
      .update(tables.sittings)
      .set({ finishedAt: new Date(Date.now() - 121_000) })
      .where(eq(tables.sittings.id, id));
    await noteUnacknowledged();
    expect(await eventTypes(id)).not.toContain("assessment.unacknowledged");
    await database()
      .update(tables.deliveries)
      .set({ createdAt: new Date(Date.now() - 121_000) })
      .where(eq(tables.deliveries.sittingId, id));
    await Promise.all([noteUnacknowledged(), noteUnacknowledged()]);
    await noteUnacknowledged();
    const noted = (await eventTypes(id)).filter((type) => type === "assessment.unacknowledged");
    expect(noted).toHaveLength(1);
    expect(await findLinkedSitting(visit.linkId)).toMatchObject({
      ...{ isAcknowledged: false, isImpatient: true },
    });
  });
});
