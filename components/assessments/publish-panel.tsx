"use client";

import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { AssessmentDto } from "@/lib/assessments/client";
import { findPublishProblems } from "@/lib/assessments/lifecycle";
import { maxPoints, questionsOf } from "@/lib/assessments/rules";
import type { AssessmentContent } from "@/lib/assessments/schema";
import { durationWords } from "@/lib/format/duration";
import { counted } from "@/lib/format/numbers";
import { questionElementId } from "./question-card";

type PublishPanelProps = { assessment: AssessmentDto; content: AssessmentContent };

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Shows the draft's totals and any problems that block publication. */
export function PublishPanel({ assessment, content }: PublishPanelProps) {
  const points = rounded(maxPoints(content));
  const { version, status, sittingCount } = assessment;
  return (
    <div className="flex flex-col gap-6">
      <Section title="Summary">
        <DescriptionList
          items={[
            { term: "Questions", value: questionsOf(content).length },
            { term: "Points", value: points },
            {
              term: "Pass mark",
              value: `${rounded((points * content.passPercent) / 100)} of ${counted(points, "point", "points")}`,
            },
            { term: "Time", value: durationWords(content.baseSeconds, "en") },
            {
              term: "Published",
              value: version === null ? "Not published yet" : `Version ${version}`,
              ...(status === "retired" && { note: "retired" }),
            },
            {
              term: "Sittings",
              value:
                sittingCount === 0 ? (
                  "None yet"
                ) : (
                  <TextLink href={`/assessments/sittings?assessmentId=${assessment.id}`}>
                    {sittingCount}
                  </TextLink>
                ),
            },
          ]}
        />
      </Section>
      <Problems content={content} assessment={assessment} />
    </div>
  );
}

function Problems({ content, assessment: { isPublished, status } }: PublishPanelProps) {
  const problems = findPublishProblems(content);
  if (problems.length === 0 && status === "retired") return null;
  return (
    <section aria-label="Problems" aria-live="polite">
      {problems.length === 0 ? (
        <Notice tone="positive" title={isPublished ? "Up to date" : "Ready to publish"} />
      ) : (
        <Notice tone="warning" title="Not ready to publish">
          <ul className="mt-1 flex flex-col gap-1">
            {problems.map(({ text, questionId }) => (
              <li key={`${questionId}:${text}`}>
                {questionId ? (
                  <button
                    type="button"
                    className="text-left underline underline-offset-2"
                    onClick={() => document.getElementById(questionElementId(questionId))?.focus()}
                  >
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}
