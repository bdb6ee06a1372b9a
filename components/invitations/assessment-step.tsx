"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Unplug } from "lucide-react";
import { pageForm } from "@/components/forms/page-form";
import { PageBody } from "@/components/layout/page-body";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SkeletonText } from "@/components/ui/skeleton";
import { partnerAssessmentsOptions, partnersOptions } from "@/lib/partners/client";
import { AssessmentSelect } from "./assessment-select";
import { type InviteValues, inviteRefusal, percentProblem } from "./invite-form";
import type { InviteSearch } from "./invite-search";

type AssessmentStepProps = {
  values: InviteValues;
  viewer: Viewer;
  onChange: (changed: Partial<InviteSearch>) => void;
  onNext: () => void;
};

/** Lets the user choose the partner, its assessment and the invitation settings. */
export function AssessmentStep({ values, viewer, onChange, onNext }: AssessmentStepProps) {
  const query = useQuery(partnersOptions());
  const assessments = useQuery({
    ...partnerAssessmentsOptions(values.partnerId ?? 0),
    enabled: values.partnerId !== null,
  });
  if (query.status === "pending") {
    return (
      <PageBody width="prose">
        <SkeletonText lines={4} />
      </PageBody>
    );
  }
  if (query.status === "error") {
    return <ErrorState message={query.error.message} onRetry={() => query.refetch()} />;
  }
  const partners = query.data.filter(({ retiredAt }) => retiredAt === null);
  if (partners.length === 0) {
    return (
      <PageBody>
        <EmptyState
          icon={Unplug}
          title="No partners yet"
          action={
            <ButtonLink href="/settings/partners" variant="primary">
              Go to partners
            </ButtonLink>
          }
        >
          You invite candidates through a partner. Add one first. To use your own assessments, add
          Proffer as a partner.
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody width="prose">
      <form
        {...pageForm}
        noValidate
        aria-label="Assessment"
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          if (inviteRefusal(values) === null) onNext();
        }}
      >
        <Field label="Partner" required>
          <Select
            value={values.partnerId ?? ""}
            onChange={({ target }) => {
              const partner = partners.find(({ id }) => id === Number(target.value));
              onChange({ partnerId: partner?.id ?? null, assessmentId: "" });
            }}
          >
            <option value="">Choose a partner</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {values.partnerId !== null && (
          <AssessmentSelect
            partnerId={values.partnerId}
            value={values.assessment}
            onChange={(assessmentId) => onChange({ assessmentId })}
          />
        )}
        <Field
          label="Additional time"
          hint="As a percentage: 25 turns 100 minutes into 125. A file can also set it for each candidate."
          error={percentProblem(values.additionalTime)}
          optional
        >
          <Input
            inputMode="decimal"
            autoComplete="off"
            className="tabular max-w-32"
            value={values.additionalTime}
            onChange={({ target }) => onChange({ additionalTime: target.value })}
          />
        </Field>
        <Checkbox
          checked={values.sendInvite}
          onCheckedChange={(checked) => onChange({ sendInvite: checked === true })}
          label="The partner emails the candidates"
          hint="If off, share each link yourself. If on, candidates without an email address are left out."
        />
        <div>
          <Button
            type="submit"
            variant="primary"
            icon={<ArrowRight aria-hidden />}
            disabledReason={
              refusalFor(viewer, "assessments.write") ??
              (assessments.isError ? assessments.error.message : inviteRefusal(values))
            }
          >
            Choose candidates
          </Button>
        </div>
      </form>
    </PageBody>
  );
}
