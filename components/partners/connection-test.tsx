"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleDashed, CircleX, PlugZap, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { unwrap } from "@/lib/api-client";
import { testPartnerAction } from "@/lib/partners/actions";
import { type PartnerListRow, partnerKeys } from "@/lib/partners/client";
import { testStepLabels } from "@/lib/partners/rules";
import type { PartnerTest, PartnerTestStep } from "@/lib/partners/schema";

type ConnectionTestProps = { partner: PartnerListRow; refusal: string | null };

/** Tests the connection to a partner and shows how it deviates from the contract, step by step. */
export function ConnectionTest({ partner, refusal }: ConnectionTestProps) {
  const client = useQueryClient();
  const test = useMutation({
    mutationFn: () => unwrap(testPartnerAction({ id: partner.id })),
    onSettled: () => client.invalidateQueries({ queryKey: partnerKeys.all }),
  });
  return (
    <Section
      title="Test connection"
      description="Makes the same calls as invitations do, without inviting anybody."
      action={
        <Button
          size="sm"
          icon={<PlugZap aria-hidden />}
          loading={test.isPending}
          disabledReason={refusal}
          onClick={() => test.mutate()}
        >
          Test connection
        </Button>
      }
    >
      {test.error && (
        <Notice tone="negative" role="alert">
          {test.error.message}
        </Notice>
      )}
      {test.data ? (
        <>
          <p role="status" className="mb-2 font-medium">
            {headlineOf(test.data)}
          </p>
          <ul aria-label="Steps of the test" className="flex flex-col gap-2.5">
            {test.data.steps.map((step) => (
              <Step key={step.name} step={step} />
            ))}
          </ul>
        </>
      ) : (
        partner.testProblem && <Notice tone="negative">{partner.testProblem}</Notice>
      )}
    </Section>
  );
}

function headlineOf({ passed, steps }: PartnerTest): string {
  if (passed) return "The partner follows the contract.";
  const isSilent = steps.some((step) => step.name === "reachable" && step.passed === false);
  return isSilent
    ? "The partner couldn't be reached."
    : "The partner doesn't follow the contract yet.";
}

const looks = {
  passed: { icon: CircleCheck, tone: "text-positive", word: "Passed" },
  failed: { icon: CircleX, tone: "text-negative", word: "Failed" },
  warning: { icon: TriangleAlert, tone: "text-warning", word: "Allowed" },
  unseen: { icon: CircleDashed, tone: "text-muted", word: "Not checked" },
};

function lookOf({ passed, isWarning }: PartnerTestStep) {
  if (passed === null) return looks.unseen;
  if (!passed) return looks.failed;
  return isWarning ? looks.warning : looks.passed;
}

function Step({ step }: { step: PartnerTestStep }) {
  const { name, passed, text } = step;
  const look = lookOf(step);
  const Icon = look.icon;
  return (
    <li className="flex gap-2">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", look.tone)} />
      <div className="min-w-0">
        <p>
          <span className="sr-only">{`${look.word}: `}</span>
          {testStepLabels[name]}
        </p>
        <p className={cn("text-sm", passed === false ? "text-negative" : "text-muted")}>{text}</p>
      </div>
    </li>
  );
}
