"use client";

import { useQuery } from "@tanstack/react-query";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { ErrorState } from "@/components/ui/error-state";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/format/dates";
import {
  type OfferDetail,
  type OfferQuestion,
  type OfferState,
  offerQuestionsOptions,
} from "@/lib/offers/client";
import { AnswerForm } from "./answer-form";

type QuestionsPanelProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/** Shows what the candidate asked, open questions first, and lets the user answer. */
export function QuestionsPanel({ offer, state, viewer }: QuestionsPanelProps) {
  const { data, error, refetch } = useQuery(offerQuestionsOptions(offer.id));
  if (error && !data) return <ErrorState message={error.message} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  const open = data.filter(({ answeredAt }) => answeredAt === null);
  const answered = data.filter(({ answeredAt }) => answeredAt !== null);
  const refusal =
    state.status === "withdrawn"
      ? "The offer was withdrawn, so its questions can't be answered here"
      : refusalFor(viewer, "offers.transition");
  const shared = { version: state.version, timeZone: state.timeZone, viewer };
  return (
    <div id="questions" className="scroll-mt-20">
      <Section title={open.length > 0 ? `Questions (${open.length} open)` : "Questions"}>
        <ul aria-label="Questions" className="flex flex-col gap-4">
          {open.toReversed().map((question) => (
            <Question key={question.id} question={question} {...shared}>
              <AnswerForm offer={offer} question={question} refusal={refusal} />
            </Question>
          ))}
          {answered.map((question) => (
            <Question key={question.id} question={question} {...shared} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

type QuestionProps = {
  question: OfferQuestion;
  /** Number of the offer's current version. */
  version: number;
  timeZone: string;
  viewer: Viewer;
  children?: React.ReactNode;
};

function Question({ question: asked, version, timeZone, viewer, children }: QuestionProps) {
  const time = (instant: string) => (
    <DateText dateTime={instant} text={formatInstant(instant, viewer.locale, timeZone)} />
  );
  return (
    <li className="flex flex-col gap-1.5 border-b pb-4">
      <p className="text-muted text-xs">
        Asked {time(asked.askedAt)}
        {asked.version < version && ` about version ${asked.version}`}
      </p>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {asked.question}
      </p>
      {asked.answer !== null && asked.answeredAt !== null && (
        <div className="flex flex-col gap-1 border-s-2 ps-3">
          <p className="text-muted text-xs">
            Answered by <bdi>{asked.answeredBy}</bdi>, {time(asked.answeredAt)}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            {asked.answer}
          </p>
        </div>
      )}
      {children}
    </li>
  );
}
