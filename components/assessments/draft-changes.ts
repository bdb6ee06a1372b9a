import type { AssessmentContent, Question } from "@/lib/assessments/schema";

type Section = AssessmentContent["sections"][number];
export type Option = Question["options"][number];
type Change = (content: AssessmentContent) => AssessmentContent;

/** Returns a random id, unique within the content for all practical purposes. */
export const newId = (prefix: string): string =>
  `${prefix}${Math.random().toString(36).slice(2, 10)}`;

export const newOption = (): Option => ({ id: newId("o"), text: "", correct: false });

/** Returns the question that the editor starts with: a choice between two options. */
export const newQuestion = (): Question => ({
  ...{ id: newId("q"), type: "single", prompt: "", points: 1, answer: null, tolerance: 0 },
  options: [{ ...newOption(), correct: true }, newOption()],
});

export const newSection = (): Section => ({ id: newId("s"), title: "", questions: [] });

const inSections =
  (change: (sections: Section[]) => Section[]): Change =>
  (content) => ({ ...content, sections: change(content.sections) });

export const changeSection = (id: string, changed: Partial<Section>): Change =>
  inSections((sections) =>
    sections.map((section) => (section.id === id ? { ...section, ...changed } : section)),
  );

export const addSection = (section: Section): Change =>
  inSections((sections) => [...sections, section]);

export const removeSection = (id: string): Change =>
  inSections((sections) => sections.filter((section) => section.id !== id));

/** Inserts a section at an index. */
export const insertSection = (section: Section, index: number): Change =>
  inSections((sections) => sections.toSpliced(index, 0, section));

/** Inserts a copy of a section, with new ids, after it. */
export const duplicateSection = (id: string, copyId: string): Change =>
  inSections((sections) =>
    sections.flatMap((section) =>
      section.id === id
        ? [section, { ...section, id: copyId, questions: section.questions.map(copyOf) }]
        : [section],
    ),
  );

/** Moves an item by one place, or leaves it at an end of the list. */
export function moved<Item>(items: Item[], index: number, by: -1 | 1): Item[] {
  const item = items[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}

export const moveSection = (id: string, by: -1 | 1): Change =>
  inSections((sections) =>
    moved(
      sections,
      sections.findIndex((section) => section.id === id),
      by,
    ),
  );

const inQuestions = (change: (questions: Question[]) => Question[]): Change =>
  inSections((sections) =>
    sections.map((section) => ({ ...section, questions: change(section.questions) })),
  );

export const changeQuestion = (id: string, changed: Partial<Question>): Change =>
  inQuestions((questions) =>
    questions.map((question) => (question.id === id ? { ...question, ...changed } : question)),
  );

export const addQuestion = (sectionId: string, question: Question, index = Infinity): Change =>
  inSections((sections) =>
    sections.map((section) =>
      section.id === sectionId
        ? { ...section, questions: section.questions.toSpliced(index, 0, question) }
        : section,
    ),
  );

export const removeQuestion = (id: string): Change =>
  inQuestions((questions) => questions.filter((question) => question.id !== id));

const copyOf = (question: Question): Question => ({ ...question, id: newId("q") });

/** Inserts a copy of a question after it. */
export const duplicateQuestion = (id: string, copyId: string): Change =>
  inQuestions((questions) =>
    questions.flatMap((question) =>
      question.id === id ? [question, { ...question, id: copyId }] : [question],
    ),
  );

/** Moves a question by one place; past the end of its section, into the next section. */
export function moveQuestion(id: string, by: -1 | 1): Change {
  return (content) => {
    const at = content.sections.findIndex(({ questions }) => questions.some((q) => q.id === id));
    const section = content.sections[at];
    const index = section?.questions.findIndex((question) => question.id === id) ?? -1;
    const question = section?.questions[index];
    if (!section || !question) return content;
    const to = index + by;
    if (to >= 0 && to < section.questions.length) {
      return changeSection(section.id, { questions: moved(section.questions, index, by) })(content);
    }
    const neighbour = content.sections[at + by];
    if (!neighbour) return content;
    return addQuestion(
      neighbour.id,
      question,
      by === 1 ? 0 : neighbour.questions.length,
    )(removeQuestion(id)(content));
  };
}
