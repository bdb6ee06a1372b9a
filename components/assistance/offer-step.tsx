"use client";

import { ArrowRight } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { pageForm } from "@/components/forms/page-form";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { revealFirstError } from "@/components/ui/reveal-first-error";
import { Section } from "@/components/ui/section";
import { useSettled } from "@/components/ui/use-settled";
import { type AssistanceFormValues, mailOf } from "./assistance-form";
import { CouponFields } from "./coupon-fields";
import { MailFields } from "./mail-fields";
import { MailPreview } from "./mail-preview";
import { ServiceFields } from "./service-fields";

type OfferStepProps = { viewer: Viewer; onNext: () => void };

const pause = 400;

/** Lets the user fill in the offer and its notification, with the email beside it. */
export function OfferStep({ viewer, onNext }: OfferStepProps) {
  const { control, handleSubmit } = useFormContext<AssistanceFormValues>();
  const values = useWatch({ control }) as AssistanceFormValues;
  const mail = useSettled(JSON.stringify(mailOf(values)), pause);
  return (
    <PageBody>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(20rem,30rem)_minmax(0,1fr)]">
        <form
          {...pageForm}
          noValidate
          aria-label="New offer to assist"
          className="flex flex-col gap-8"
          onSubmit={handleSubmit(onNext, revealFirstError)}
        >
          <Section
            title="Offer"
            description="Created in your organisation's name. Other providers create theirs through the API."
          >
            <ServiceFields today={viewer.today} />
          </Section>
          <Section title="Coupons">
            <CouponFields />
          </Section>
          <Section title="Email">
            <MailFields />
          </Section>
          <div>
            <Button type="submit" variant="primary" icon={<ArrowRight aria-hidden />}>
              Choose candidates
            </Button>
          </div>
        </form>
        <div className="min-w-0 lg:sticky lg:top-16">
          {values.notifies ? (
            <MailPreview input={JSON.parse(mail)} />
          ) : (
            <EmptyState
              title="No emails will be sent"
              className="max-w-none rounded-md border border-dashed py-32"
            >
              The offer is recorded. You can notify its candidates later from the offer's page.
            </EmptyState>
          )}
        </div>
      </div>
    </PageBody>
  );
}
