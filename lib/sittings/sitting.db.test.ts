import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import * as tables from "@/db/schema";
import * as fixtures from "@/lib/testing/sitting-fixtures";
import { sittingSecrets } from "./derive-secrets";
import { findLinkedSitting } from "./find-linked-sitting";
import { getSittingOrThrow } from "./get-sitting";
import { handIn } from "./hand-in";
import { markAnswer } from "./mark-answer";
import { openSitting } from "./open-sitting";
import { readAnswer } from "./read-answer";
import { saveAnswers, saveSentAnswer } from "./save-answers";

const {
  answersOf,
  begun,
  deadlineIn,
  eventTypes,
  given,
  invited,
  noLogin,
  reported,
  right,
  sittingOf,
} = fixtures;

beforeAll(fixtures.createOwnAccount);
afterAll(closeDatabase);

describe("opening", () => {
  test("starts the clock once, with the extra time", async () => {
    const { id, visit } = await invited({ baseSeconds: 100 }, { additionalTime: 25 });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => openSitting(visit, noLogin)),
    );
    for (const outcome of outcomes) expect(outcome).toEqual({ kind: "open", limit: 125 });
    const { deadlineAt, startedAt, status } = await sittingOf(id);
    expect(status).toBe("Started");
    expect(deadlineAt!.getTime() - startedAt!.getTime()).toBe(125_000);
    expect(await eventTypes(id)).toEqual(["assessment.started"]);
    const shown = await findLinkedSitting(visit.linkId);
    expect(shown?.remaining).toBeGreaterThan(120);
    expect(shown?.remaining).toBeLessThanOrEqual(125);
  });

  test("requires the login if the assessment does, and refuses the eleventh wrong one", async () => {
    const { id, publicId, attempt, visit } = await invited({ loginRequired: true });
    const secrets = sittingSecrets({ publicId, attempt });
    expect(await openSitting(visit, noLogin)).toEqual({ kind: "login" });
    const wrong = { ...secrets, password: "wrong" };
    for (let tried = 0; tried < 9; tried += 1) {
      expect(await openSitting(visit, wrong)).toEqual({ kind: "login" });
    }
    expect((await sittingOf(id)).status).toBe("Initiated");
    const spoken = { username: ` ${secrets.username} `, password: secrets.password.toUpperCase() };
    expect(await openSitting(visit, spoken)).toMatchObject({ kind: "open" });
    expect(await openSitting(visit, wrong)).toEqual({ kind: "login" });
    await expect(openSitting(visit, wrong)).rejects.toMatchObject({ code: "too_many_requests" });
  });

  test("does nothing for a closed or unknown link", async () => {
    const { id, linkId, visit } = await invited();
    await database()
      .update(tables.links)
      .set({ closedAt: new Date() })
      .where(eq(tables.links.id, linkId));
    for (const closed of [visit, { linkId: "nothing" }]) {
      expect(await openSitting(closed, noLogin)).toEqual({ kind: "closed" });
      expect(await saveAnswers(closed, given(right))).toBe("closed");
      expect(await handIn(closed, "candidate")).toBe("closed");
      expect(await findLinkedSitting(closed.linkId)).toBeNull();
    }
    expect((await sittingOf(id)).status).toBe("Initiated");
  });
});

describe("saving", () => {
  test("the last one counts, the first one moves the sitting on", async () => {
    const { id, visit } = await begun({}, { calledBack: true });
    expect(await saveAnswers(visit, given({ q1: null }))).toBe("saved");
    expect((await sittingOf(id)).status).toBe("Started");
    expect(await saveAnswers(visit, given({ q1: "a", q9: "unknown" }))).toBe("saved");
    expect((await sittingOf(id)).status).toBe("In Progress");
    expect(await saveAnswers(visit, given({ q1: "b", q3: 4 }))).toBe("saved");
    expect(await saveAnswers(visit, given({ q3: null }))).toBe("saved");
    expect((await answersOf(id)).map(({ id: of, value }) => [of, value])).toEqual([
      ["q1", "b"],
      ["q3", null],
    ]);
    expect(await reported(id)).toEqual(["Started", "In Progress"]);
  });

  test("one as it was sent is read, or refused for good before anything else is said", async () => {
    const { id, visit } = await begun({ baseSeconds: 100 });
    const saved = await saveSentAnswer(visit, "q3", ["2,5"]);
    expect(saved).toMatchObject({ kind: "saved", answered: true });
    expect(saved.kind === "saved" && saved.remaining).toBeGreaterThan(90);
    expect(await saveSentAnswer(visit, "q3", ["1,250"])).toMatchObject({
      ...{ kind: "refused", locale: "en-US" },
      problem: { kind: "ambiguous", values: [1.25, 1250] },
    });
    expect(await saveSentAnswer(visit, "q9", ["a"])).toEqual({ kind: "unknown" });
    expect(await saveSentAnswer(visit, null, [])).toEqual({ kind: "unknown" });
    expect(await answersOf(id)).toMatchObject([{ id: "q3", value: 2.5 }]);
    await handIn(visit, "candidate");
    expect(await saveSentAnswer(visit, "q3", ["3"])).toEqual({ kind: "ended" });
    expect(await saveSentAnswer(visit, "q9", ["3"])).toEqual({ kind: "unknown" });
    expect(await saveSentAnswer({ linkId: "none" }, "q3", ["3"])).toEqual({ kind: "ended" });
  });

  test("is refused before the start and after the end", async () => {
    const { id, visit } = await invited();
    expect(await saveAnswers(visit, given(right))).toBe("ended");
    await openSitting(visit, noLogin);
    expect(await handIn(visit, "candidate")).toBe("ended");
    expect(await saveAnswers(visit, given(right))).toBe("ended");
    expect(await answersOf(id)).toEqual([]);
  });

  test("has a grace period after the deadline, and then ends the sitting", async () => {
    const { id, visit } = await begun();
    await deadlineIn(id, -3);
    expect(await saveAnswers(visit, given({ q1: "b" }))).toBe("saved");
    await deadlineIn(id, -6);
    expect(await saveAnswers(visit, given({ q1: "a" }))).toBe("ended");
    expect(await answersOf(id)).toMatchObject([{ value: "b", points: 2 }]);
    const { deadlineAt, finishedAt, status } = await sittingOf(id);
    expect(status).toBe("Completed");
    expect(finishedAt).toEqual(deadlineAt);
  });
});

describe("answers that look like JSON", () => {
  const texts = ["24", "true", "null", "{}", "[1]", '"a"', "1e3", "", " 24 "];
  const questions = texts.map((_, index) => ({
    ...{ id: `t${index}`, type: "text" as const, prompt: `Question ${index}`, points: 1 },
    ...{ options: [], answer: null, tolerance: 0 },
  }));

  test("are kept as texts, and wait to be marked", async () => {
    const sections = [{ id: "s", title: "Texts", questions }];
    const { id, visit } = await begun({ sections }, { calledBack: true });
    const sent = questions.map((question, index) => {
      const answer = readAnswer(question, [texts[index]!]);
      if ("problem" in answer) throw new Error(answer.problem.kind);
      return [question.id, answer.value] as const;
    });
    await saveAnswers(visit, new Map(sent));
    expect(await handIn(visit, "candidate")).toBe("ended");
    const reader = fixtures.owner();
    const handedIn = await getSittingOrThrow(reader, id);
    expect(
      handedIn.answers.map(({ value, points, isByHand }) => [value, points, isByHand]),
    ).toEqual(texts.map((text) => (text === "" ? [null, 0, false] : [text, null, true])));
    const waiting = texts.length - 1;
    expect(handedIn).toMatchObject({ status: "Finished", toMark: waiting, percent: null });
    expect(await reported(id)).toEqual(["Started", "In Progress", "Finished"]);
    for (const [index, text] of texts.entries()) {
      if (text !== "") await markAnswer(reader, id, `t${index}`, index % 2);
    }
    expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 3, maxScore: 9 });
    expect(await reported(id)).toEqual(["Started", "In Progress", "Finished", "Completed"]);
  });

  test.each(["1", "true", "null", "1e3"])("choose the option %j", async (chosen) => {
    const options = [
      { id: chosen, text: "Right", correct: true },
      { id: "0", text: "Wrong", correct: false },
    ];
    const question = { id: "q", prompt: "Which?", options, answer: null, tolerance: 0 };
    const questions = [
      { ...question, type: "single" as const, points: 2 },
      { ...question, id: "r", type: "multiple" as const, points: 2 },
    ];
    const { id, visit } = await begun({ sections: [{ id: "s", title: "Choice", questions }] });
    await saveAnswers(visit, given({ q: chosen, r: [chosen] }));
    await handIn(visit, "candidate");
    expect(await answersOf(id)).toEqual([
      { id: "q", value: chosen, points: 2 },
      { id: "r", value: [chosen], points: 2 },
    ]);
    expect(await sittingOf(id)).toMatchObject({ status: "Completed", rawScore: 4, result: "Pass" });
  });
});
