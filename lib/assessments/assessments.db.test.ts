import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { getSittingOrThrow } from "@/lib/sittings/get-sitting";
import { handIn } from "@/lib/sittings/hand-in";
import { listSittings } from "@/lib/sittings/list-sittings";
import { markAnswer } from "@/lib/sittings/mark-answer";
import { openSitting } from "@/lib/sittings/open-sitting";
import { saveAnswers } from "@/lib/sittings/save-answers";
import { shortContent } from "@/lib/testing/assessment-content";
import { createSitting } from "@/lib/testing/assessment-factories";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { createAssessment } from "./create-assessment";
import { deleteAssessment } from "./delete-assessment";
import { duplicateAssessment } from "./duplicate-assessment";
import { publishAssessment } from "./publish-assessment";
import { getAssessmentOrThrow, listAssessments, listAssessmentVersions } from "./queries";
import { reactivateAssessment, retireAssessment } from "./retire-assessment";
import { updateAssessment } from "./update-assessment";

let actor: Actor;
let accountId: number;

beforeAll(async () => {
  accountId = (await createAccount()).id;
  const { userId } = await createMember({ accountId, role: "recruiter" });
  actor = memberActor(accountId, userId);
});
afterAll(closeDatabase);

const create = (name = "Reasoning") => createAssessment(actor, { name, draft: shortContent });

const versionId = async (assessmentId: number) => {
  const [version] = await database()
    .select({ id: tables.assessmentVersions.id })
    .from(tables.assessmentVersions)
    .where(eq(tables.assessmentVersions.assessmentId, assessmentId));
  return version?.id ?? 0;
};

describe("publishing", () => {
  test("creates a version that a sitting keeps when the next one is published", async () => {
    const draft = await create();
    expect(draft).toMatchObject({ status: "draft", version: null, questionCount: 4, problems: [] });
    const first = await publishAssessment(actor, draft.id, { ifMatch: draft.revision });
    expect(first).toMatchObject({ status: "published", version: 1, isPublished: true });
    const sitting = await createSitting({
      ...{ accountId, assessmentId: draft.id, versionId: await versionId(draft.id) },
    });

    const changed = await updateAssessment(actor, draft.id, {
      draft: { ...shortContent, baseSeconds: 60, sections: shortContent.sections.slice(0, 1) },
    });
    expect(changed).toMatchObject({
      ...{ version: 1, isPublished: false },
      ...{ questionCount: 2, sittingCount: 1 },
    });
    expect(await publishAssessment(actor, draft.id)).toMatchObject({ version: 2 });
    expect(await getSittingOrThrow(actor, sitting.id)).toMatchObject({
      version: 1,
      baseSeconds: 600,
    });
    const versions = await listAssessmentVersions(actor, draft.id);
    expect(versions.map((each) => [each.number, each.questionCount, each.sittingCount])).toEqual([
      [2, 2, 0],
      [1, 4, 1],
    ]);
  });

  test("changes nothing when the draft is already published", async () => {
    const { id } = await create();
    const [first, again] = [await publishAssessment(actor, id), await publishAssessment(actor, id)];
    expect(again).toEqual(first);
    expect(await updateAssessment(actor, id, { draft: shortContent, name: "Reasoning" })).toEqual(
      first,
    );
  });

  test("refuses an incomplete draft, with reasons", async () => {
    const { id } = await createAssessment(actor, { name: "Empty" });
    await expect(publishAssessment(actor, id)).rejects.toMatchObject({
      code: "invalid",
      details: { draft: ["Add at least one question"] },
    });
    expect(await getAssessmentOrThrow(actor, id)).toMatchObject({ status: "draft", version: null });
  });

  test("concurrent publications create one version", async () => {
    const { id, revision } = await create();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => publishAssessment(actor, id, { ifMatch: revision })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await listAssessmentVersions(actor, id)).toHaveLength(1);
  });
});

test("a change of an outdated revision is refused", async () => {
  const { id, revision } = await create();
  await updateAssessment(actor, id, { name: "Mine" }, { ifMatch: revision });
  await expect(
    updateAssessment(actor, id, { name: "Theirs" }, { ifMatch: revision }),
  ).rejects.toMatchObject({ code: "precondition_failed" });
});

test("a published assessment is retired and reactivated, and never deleted", async () => {
  const { id } = await create("Retiring");
  await expect(retireAssessment(actor, id)).rejects.toMatchObject({ code: "bad_request" });
  await publishAssessment(actor, id);
  expect((await retireAssessment(actor, id)).status).toBe("retired");
  await expect(publishAssessment(actor, id)).rejects.toMatchObject({ code: "bad_request" });
  await expect(deleteAssessment(actor, id)).rejects.toMatchObject({ code: "bad_request" });
  expect(await reactivateAssessment(actor, id)).toMatchObject({
    status: "published",
    isPublished: true,
  });
  const copy = await duplicateAssessment(actor, id);
  expect(copy).toMatchObject({ name: "Copy of Retiring", status: "draft", version: null });
  expect(copy.externalId).not.toBe((await getAssessmentOrThrow(actor, id)).externalId);
  await deleteAssessment(actor, copy.id);
  await expect(getAssessmentOrThrow(actor, copy.id)).rejects.toMatchObject({ code: "not_found" });
});

test("an ID is unique in the account; the list finds by name and ID, page by page", async () => {
  await createAssessment(actor, { name: "Listed zebra", externalId: "ZEBRA-1" });
  await expect(
    createAssessment(actor, { name: "Another", externalId: "ZEBRA-1" }),
  ).rejects.toMatchObject({ message: "Assessment ID is already in use" });
  await createAssessment(actor, { name: "Listed yak", externalId: "ZEBRA-2" });
  const found = await listAssessments(actor, { limit: 1, sort: "-name", search: "zebra" });
  expect(found.rows.map((row) => [row.name, row.sittingCount])).toEqual([["Listed zebra", 0]]);
  const next = await listAssessments(actor, {
    ...{ limit: 1, sort: "-name", search: "zebra" },
    cursor: found.nextCursor ?? "",
  });
  expect(next.rows.map(({ name }) => name)).toEqual(["Listed yak"]);
  expect(next.nextCursor).toBeNull();
});

describe("marking", () => {
  async function handedIn() {
    const { id } = await create("Marked");
    await publishAssessment(actor, id);
    const sitting = await createSitting({
      ...{ accountId, assessmentId: id, versionId: await versionId(id) },
    });
    const visit = { linkId: sitting.linkId };
    await openSitting(visit, { username: "", password: "" });
    await saveAnswers(visit, new Map(Object.entries({ q1: "b", q3: 2.5, q4: "It has one." })));
    return { id: sitting.id, visit };
  }

  test("marking the last text completes the sitting with its scores", async () => {
    const { id, visit } = await handedIn();
    await expect(markAnswer(actor, id, "q4", 1)).rejects.toMatchObject({ code: "bad_request" });
    expect((await getSittingOrThrow(actor, id)).answers).toEqual([]);
    await handIn(visit, "candidate");

    const finished = await getSittingOrThrow(actor, id);
    expect(finished).toMatchObject({ status: "Finished", toMark: 1, percent: null });
    expect(finished.answers.map(({ points, isByHand }) => [points, isByHand])).toEqual([
      [2, false],
      [0, false],
      [3, false],
      [null, true],
    ]);
    const waiting = await listSittings(actor, { limit: 10, toMark: true });
    expect(waiting.rows.map((row) => row.id)).toContain(id);

    await expect(markAnswer(actor, id, "q4", 3)).rejects.toMatchObject({
      details: { points: ["Must be at most 2"] },
    });
    await expect(markAnswer(actor, id, "q1", 1)).rejects.toMatchObject({ code: "bad_request" });
    await expect(markAnswer(actor, id, "q9", 1)).rejects.toMatchObject({ code: "not_found" });
    const marked = await markAnswer(actor, id, "q4", 1.5);
    expect(marked).toMatchObject({
      ...{ status: "Completed", toMark: 0, rawScore: 6.5, maxScore: 10, percent: 65 },
      ...{ grade: "D", rag: "Green", result: "Pass" },
    });
    expect(marked.events.map(({ type }) => type)).toEqual([
      "assessment.completed",
      "assessment.marked",
      "assessment.finished",
      "assessment.started",
    ]);
    await expect(markAnswer(actor, id, "q4", 2)).rejects.toMatchObject({
      message: "The sitting is already scored",
    });
  });

  test("another account marks nothing, and a viewer gets no link", async () => {
    const { id } = await handedIn();
    const foreign = (await createAccount()).id;
    const { userId } = await createMember({ accountId: foreign, role: "owner" });
    const stranger = memberActor(foreign, userId);
    await expect(markAnswer(stranger, id, "q4", 1)).rejects.toMatchObject({ code: "not_found" });
    await expect(getSittingOrThrow(stranger, id)).rejects.toMatchObject({ code: "not_found" });
    const reader: Actor = { ...actor, permissions: new Set(["assessments.read"]) };
    expect((await getSittingOrThrow(reader, id)).link).toBeNull();
    expect((await getSittingOrThrow(actor, id)).link).toMatch(/\/s\/[\w-]+\.[\w-]+$/);
    await expect(markAnswer(reader, id, "q4", 1)).rejects.toMatchObject({ code: "forbidden" });
  });
});
