"use client";

import { Pencil } from "lucide-react";
import { useFormContext } from "react-hook-form";
import { BulkChooser } from "@/components/bulk/bulk-chooser";
import type { BulkChoice } from "@/components/bulk/use-bulk-choice";
import { PageBody } from "@/components/layout/page-body";
import type { Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { formatDate } from "@/lib/format/dates";
import {
  type AssistanceFormValues,
  offerRefusal,
  offerSummary,
  settingsOf,
} from "./assistance-form";

type CandidatesStepProps = { choice: BulkChoice; viewer: Viewer; onBack: () => void };

/** Lets the user choose the candidates; reviewing the rows comes next. */
export function CandidatesStep({ choice, viewer, onBack }: CandidatesStepProps) {
  const values = useFormContext<AssistanceFormValues>().getValues();
  return (
    <PageBody fill className="overflow-y-auto">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b px-4 py-2 md:px-6">
        <p className="min-w-0 text-muted">
          {offerSummary(values, (day) => formatDate(day, viewer.locale, "medium"))}
        </p>
        <Button size="sm" icon={<Pencil aria-hidden />} onClick={onBack}>
          Change the offer
        </Button>
      </div>
      <div className="flex min-h-0 flex-1 flex-col px-4 pt-4 md:px-6">
        <BulkChooser
          kind="offer_assistance"
          choice={choice}
          settings={settingsOf(values)}
          viewer={viewer}
          disabledReason={offerRefusal(values, viewer.today)}
        />
      </div>
    </PageBody>
  );
}
