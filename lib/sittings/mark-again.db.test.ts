import { and, eq, inArray, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as tables from "@/db/schema";
import { markAgainMigration } from "@/lib/testing/migrations";
import * as fixtures from "@/lib/testing/sitting-fixtures";
import type { StatusDocument } from "./compose-status";
import { getSittingOrThrow } from "./get-sitting";
import { handIn } from "./hand-in";
import { listSittings } from "./list-sittings";
import { markAgain } from "./mark-again";
import { markAnswer } from "./mark-answer";
import type { AnswerValue } from "./rules";
import { saveAnswers } from "./save-answers";

const { answersOf, begun, given, reported, sittingOf } = fixtures;

beforeAll(fixtures.createOwnAccount);
afterAll(closeDatabase);

const options = [
  { id: "1", text: "Right", correct: true },
  { id: "null", text: "Wrong", correct: false },
];
const question = { prompt: "?", points: 4, options: [], answer: null, tolerance: 0 };
const questions = [
  { ...question, id: "choice", type: "single" as const, points: 2, options },
  { ...question, id: "age", type: "text" as const },
  { ...question, id: "why", type: "text" as const },
];
const content = { sections: [{ id: "s", title: "All", questions }] };

/** Hands in a sitting with these answers; its inviter has a callback URL. */
async function handedIn(answers: Record<string, AnswerValue>) {
  const { id, visit } = await begun(content, { calledBack: true });
  await saveAnswers(visit, given(answers));
  await handIn(visit, "candidate");
  return id;
}

/** Leaves an answer as the bug did: without points, marked by nobody. */
const misread = (id: number, ...questionIds: string[]) =>
  database()
    .update(tables.sittingAnswers)
    .set({ points: 0 })
    .where(
      and(
        eq(tables.sittingAnswers.sittingId, id),
        inArray(tables.sittingAnswers.questionId, questionIds),
      ),
    );

/** Scores a sitting with a misread text, a text that a person gave 0, and a correct choice. */
async function misreadText() {
  const id = await handedIn({ choice: "1", age: "24", why: "0" });
  await misread(id, "age");
  await markAnswer(fixtures.owner(), id, "why", 0);
  expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 2, result: "Fail" });
  return id;
}

/** Scores a sitting with a correct choice whose option ID was read as a number. */
async function misreadChoice() {
  const id = await handedIn({ choice: "1" });
  await misread(id, "choice");
  await database()
    .update(tables.sittings)
    .set({ rawScore: 0, percent: 0 })
    .where(eq(tables.sittings.id, id));
  return id;
}

async function readCorrectly() {
  const id = await handedIn({ choice: "null", age: "It is 24", why: "0" });
  await markAnswer(fixtures.owner(), id, "age", 0);
  await markAnswer(fixtures.owner(), id, "why", 0);
  return id;
}

const again = (id: number) =>
  markAgain({ accountId: fixtures.accountId, sittingId: id }, {} as JobHelpers);

const everything = async (id: number) => ({
  sitting: await sittingOf(id),
  answers: await answersOf(id),
  events: await eventsOf(id),
  reported: await reported(id),
});

const eventsOf = (id: number) =>
  database()
    .select({ type: tables.events.type, data: tables.events.data })
    .from(tables.events)
    .where(eq(tables.events.sittingId, id))
    .orderBy(tables.events.id);

async function reportedScores(id: number) {
  const rows = await database()
    .select({ payload: tables.deliveries.payload })
    .from(tables.deliveries)
    .where(and(eq(tables.deliveries.sittingId, id), eq(tables.deliveries.eventType, "Completed")))
    .orderBy(tables.deliveries.id);
  return rows.map(({ payload }) => {
    const { result_details }: StatusDocument = JSON.parse(payload);
    return [result_details.raw_score, result_details.result];
  });
}

const toMark = async () => {
  const { rows } = await listSittings(fixtures.owner(), { limit: 100, toMark: true });
  return rows.map((row) => [row.id, row.toMark]);
};

describe("a sitting that was scored with a text as a number", () => {
  test("waits to be marked, and then reports its scores", async () => {
    const id = await misreadText();
    const before = await sittingOf(id);
    await again(id);

    const reopened = await sittingOf(id);
    expect(reopened).toMatchObject({
      ...{ status: "Finished", completedAt: null, rawScore: null, maxScore: null, percent: null },
      ...{ percentile: null, grade: null, rag: null, result: null },
      ...{ finishedAt: before.finishedAt, acknowledgedAt: before.acknowledgedAt, attempt: 1 },
      revision: before.revision + 1,
    });
    expect((await answersOf(id)).map((answer) => [answer.id, answer.value, answer.points])).toEqual(
      [
        ["age", "24", null],
        ["choice", "1", 2],
        ["why", "0", 0],
      ],
    );
    expect(await toMark()).toContainEqual([id, 1]);
    expect(await reported(id), "the reopening is not reported").toHaveLength(4);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "assessment.reopened",
      data: {
        ...{ attempt: 1, status: "Completed", completedAt: before.completedAt?.toISOString() },
        ...{ rawScore: 2, maxScore: 10, percent: 20, percentile: before.percentile, grade: "F" },
        ...{ rag: "Red", result: "Fail", questionIds: ["age"] },
      },
    });

    await markAnswer(fixtures.owner(), id, "age", 4);
    expect(await sittingOf(id)).toMatchObject({
      ...{ status: "Completed", rawScore: 6, maxScore: 10, percent: 60, result: "Pass" },
    });
    expect(await reportedScores(id)).toEqual([
      ["2", "Fail"],
      ["6", "Pass"],
    ]);
    expect((await getSittingOrThrow(fixtures.owner(), id)).events.map(({ type }) => type)).toEqual([
      ...["assessment.completed", "assessment.marked", "assessment.reopened"],
      ...["assessment.completed", "assessment.marked", "assessment.finished"],
      "assessment.started",
    ]);
  });

  test("does not change when the job runs again", async () => {
    const id = await misreadText();
    await again(id);
    const reopened = await everything(id);
    await again(id);
    expect(await everything(id)).toEqual(reopened);
    await markAnswer(fixtures.owner(), id, "age", 0);
    const marked = await everything(id);
    await again(id);
    expect(await everything(id), "a person gave no points").toEqual(marked);
  });

  test("is audited with its previous scores", async () => {
    const id = await misreadText();
    await again(id);
    const entries = await database()
      .select()
      .from(tables.auditEntries)
      .where(
        and(
          eq(tables.auditEntries.accountId, fixtures.accountId),
          eq(tables.auditEntries.subjectId, String(id)),
          eq(tables.auditEntries.action, "assessment.reopened"),
        ),
      );
    expect(entries).toMatchObject([
      { actorKind: "system", subjectType: "sitting", data: { rawScore: 2 } },
    ]);
  });

  test("waits for both texts when another one waits already", async () => {
    const id = await handedIn({ choice: "1", age: "[1]", why: "It is" });
    await misread(id, "age");
    expect(await toMark()).toContainEqual([id, 1]);
    const events = await eventsOf(id);
    await again(id);
    expect(await toMark()).toContainEqual([id, 2]);
    expect(await eventsOf(id)).toEqual(events);
  });
});

test("a sitting with only a misread choice is scored again immediately, and reported", async () => {
  const id = await misreadChoice();
  await again(id);
  expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 2, percent: 20 });
  expect(await answersOf(id)).toEqual([{ id: "choice", value: "1", points: 2 }]);
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
    ...["assessment.started", "assessment.finished", "assessment.completed"],
    ...["assessment.reopened", "assessment.completed"],
  ]);
  expect(await reportedScores(id)).toHaveLength(2);
  const after = await everything(id);
  await again(id);
  expect(await everything(id)).toEqual(after);
});

test("a sitting is reopened once by concurrent jobs", async () => {
  const id = await misreadText();
  await Promise.all(Array.from({ length: 8 }, () => again(id)));
  const types = (await eventsOf(id)).map(({ type }) => type);
  expect(types.filter((type) => type === "assessment.reopened")).toHaveLength(1);
});

test("sittings that were read correctly, are in progress, or belong to another account stay unchanged", async () => {
  const { id: running, visit } = await begun(content);
  await saveAnswers(visit, given({ age: "24" }));
  await misread(running, "age");
  const foreign = await misreadText();
  for (const id of [await readCorrectly(), running]) {
    const before = await everything(id);
    await again(id);
    expect(await everything(id)).toEqual(before);
  }
  const before = await everything(foreign);
  const accountId = fixtures.accountId + 1_000_000;
  await markAgain({ accountId, sittingId: foreign }, {} as JobHelpers);
  expect(await everything(foreign)).toEqual(before);
});

describe("the migration", () => {
  const keys = async (ids: number[]) => {
    const wanted = sql.join(
      ids.map((id) => sql`${`mark-again:${id}`}`),
      sql`, `,
    );
    const jobs = await database().execute<{ task: string; id: number }>(sql`
      select task_identifier as task, split_part(key, ':', 2)::int as id
      from graphile_worker.jobs where key in (${wanted})`);
    return jobs.map(({ task, id }) => [task, id]);
  };

  const run = async () => database().execute(sql.raw(await markAgainMigration()));

  test("queues each sitting that may have been misread, once, and no other", async () => {
    const others = [await handedIn({ age: "It is 24", why: "nullable" }), await handedIn({})];
    const { id: running, visit } = await begun(content);
    await saveAnswers(visit, given({ age: "24" }));
    const ids: number[] = [];
    for (const age of ["24", " true\n", "null", "{}", "[1]", '"a"', "-1e3"]) {
      ids.push(await handedIn({ age }));
    }
    ids.push(await misreadChoice(), await misreadText());
    await run();
    await run();
    expect(await keys(others)).toEqual([]);
    expect(await keys([running])).toEqual([]);
    expect((await keys(ids)).toSorted()).toEqual(ids.map((id) => ["mark-again", id]).toSorted());
  });
});
