import type { AssessmentContent, Question } from "@/lib/assessments/schema";
import { isolateNames } from "@/lib/format/isolate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedSitting } from "@/lib/sittings/find-linked-sitting";
import type { AnswerProblem } from "@/lib/sittings/read-answer";
import type { AnswerValue } from "@/lib/sittings/rules";
import type { PageBrand } from "./brand";
import type { Markup } from "./markup";
import { proofOfVisit } from "./visit-field";

/** A question with its number, from 1, and its section's title, if any. */
export interface Placed {
  question: Question;
  number: number;
  section: string;
  beginsSection: boolean;
}

/** An answer that couldn't be saved, and why. */
export interface Mistake {
  sent: string;
  problem: AnswerProblem;
}

/** A sitting with what its pages show of the account. */
export type BrandedSitting = LinkedSitting & { brand: PageBrand };

/** Everything that the parts of a sitting's pages need. */
export interface SittingView {
  /** Address of the sitting's pages, without a trailing slash. */
  base: string;
  name: string;
  company: string;
  brand: PageBrand;
  content: Pick<AssessmentContent, "instructions" | "baseSeconds" | "presentation" | "sections">;
  questions: readonly Placed[];
  messages: Messages;
  locale: string;
  /** Percent of the base time. */
  additionalTime: number;
  /** Whole seconds until the deadline. */
  remaining: number;
  answers: ReadonlyMap<string, AnswerValue>;
  mistakes: ReadonlyMap<string, Mistake>;
  /** Host that the candidate goes to afterwards; null in a preview. */
  handbackHost: string | null;
  /** What its forms carry, so that they work after the visit; null in a preview. */
  proof: Markup | null;
  /** Nothing is sent, saved or timed. */
  isPreview: boolean;
}

export function sittingView(
  sitting: BrandedSitting,
  linkId: string,
  mistakes: ReadonlyMap<string, Mistake> = new Map(),
): SittingView {
  const { additionalTime, answers, brand, content } = sitting;
  const { company, name } = isolateNames(sitting, ["company", "name"], sitting.locale);
  return {
    ...{ additionalTime, answers, brand, company, content, mistakes, name },
    base: `/s/${linkId}`,
    questions: placed(content),
    messages: messagesFor(sitting.locale),
    locale: spokenLocale(sitting.locale),
    remaining: sitting.remaining ?? 0,
    handbackHost: hostOf(sitting.handbackUrl),
    proof: proofOfVisit(linkId),
    isPreview: false,
  };
}

/** Returns the view of a preview: its pages live at `base` and change nothing. */
export function previewView(shown: {
  base: string;
  name: string;
  company: string;
  brand: PageBrand;
  locale: string;
  content: AssessmentContent;
}): SittingView {
  return {
    ...isolateNames(shown, ["company", "name"], shown.locale),
    questions: placed(shown.content),
    messages: messagesFor(shown.locale),
    locale: spokenLocale(shown.locale),
    additionalTime: 0,
    remaining: shown.content.baseSeconds,
    answers: new Map(),
    mistakes: new Map(),
    handbackHost: null,
    proof: null,
    isPreview: true,
  };
}

const placed = ({ sections }: Pick<AssessmentContent, "sections">): Placed[] =>
  sections
    .flatMap(({ questions, title }) =>
      questions.map((question, index) => ({
        question,
        section: title,
        beginsSection: index === 0,
      })),
    )
    .map((each, index) => ({ ...each, number: index + 1 }));

export const hostOf = (address: string): string => new URL(address).host;

export const isAnswered = (view: Pick<SittingView, "answers">, { id }: Question): boolean =>
  (view.answers.get(id) ?? null) !== null;
