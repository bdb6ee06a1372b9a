import { expect, test } from "vitest";
import type { AssessmentContent } from "@/lib/assessments/schema";
import * as draft from "./draft-changes";

const question = (id: string) => ({ ...draft.newQuestion(), id });

const content: AssessmentContent = {
  ...{ instructions: "", baseSeconds: 600, presentation: "one", loginRequired: false },
  passPercent: 60,
  sections: [
    { id: "one", title: "", questions: [question("a"), question("b")] },
    { id: "two", title: "", questions: [question("c")] },
  ],
};

const shape = ({ sections }: AssessmentContent) =>
  sections.map(({ id, questions }) => `${id}:${questions.map((each) => each.id).join("")}`);

test("a question moves within its section, on to the next section, and not past the ends", () => {
  expect(shape(draft.moveQuestion("b", -1)(content))).toEqual(["one:ba", "two:c"]);
  expect(shape(draft.moveQuestion("b", 1)(content))).toEqual(["one:a", "two:bc"]);
  expect(shape(draft.moveQuestion("c", -1)(content))).toEqual(["one:abc", "two:"]);
  expect(draft.moveQuestion("a", -1)(content)).toBe(content);
  expect(draft.moveQuestion("c", 1)(content)).toBe(content);
  expect(draft.moveQuestion("none", 1)(content)).toBe(content);
});

test("a section moves with its questions", () => {
  expect(shape(draft.moveSection("one", 1)(content))).toEqual(["two:c", "one:ab"]);
  expect(shape(draft.moveSection("one", -1)(content))).toEqual(["one:ab", "two:c"]);
});

test("a copy follows its original, with ids of its own", () => {
  expect(shape(draft.duplicateQuestion("a", "x")(content))).toEqual(["one:axb", "two:c"]);
  const copied = draft.duplicateSection("two", "three")(content);
  expect(copied.sections.map(({ id }) => id)).toEqual(["one", "two", "three"]);
  expect(copied.sections[2]?.questions[0]?.id).not.toBe("c");
});

test("a deleted item can be restored to its place", () => {
  const [first] = content.sections;
  if (!first) throw new Error("no section");
  const without = draft.removeQuestion("a")(content);
  expect(shape(without)).toEqual(["one:b", "two:c"]);
  expect(shape(draft.addQuestion("one", question("a"), 0)(without))).toEqual(shape(content));
  const rest = draft.removeSection("one")(content);
  expect(shape(rest)).toEqual(["two:c"]);
  expect(shape(draft.insertSection(first, 0)(rest))).toEqual(shape(content));
});
