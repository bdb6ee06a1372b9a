"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { ApiError, unwrap } from "@/lib/api-client";
import { updateEligibilityAction } from "@/lib/eligibility/actions";
import {
  type EligibilityDto,
  eligibilityEventsOptions,
  eligibilityKeys,
  eligibilityOptions,
  fetchEligibility,
} from "@/lib/eligibility/client";
import { UpdateEligibilityInput } from "@/lib/eligibility/schema";
import { type Conflict, type Difference, differencesOf } from "./conflict";
import { updateOf } from "./form-fields";
import { refinePortions, valuesOf } from "./form-values";
import { useEndedWindow } from "./use-ended-window";
import { windowProblems, type ZonedToday } from "./window-problems";

/**
 * Manages the form over all fields of an eligibility. When someone else saved first, `conflict` has
 * their changes, and `resolve` saves with the fields chosen from theirs.
 */
export function useEditEligibility(eligibility: EligibilityDto, zoned: ZonedToday) {
  const { id } = eligibility;
  const router = useRouter();
  const client = useQueryClient();
  const base = useRef(eligibility);
  const [kept, setKept] = useState(() => valuesOf(eligibility));
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState(false);
  const { isMeant, question } = useEndedWindow("Save anyway");
  const { data: present } = useQuery({ ...eligibilityOptions(id), initialData: eligibility });

  const { form, submit, saving, refusal } = useRecordForm({
    schema: UpdateEligibilityInput.superRefine(refinePortions(present.portions)),
    problemsOf: (values) => windowProblems(values, zoned, kept),
    defaultValues: kept,
    save: async (values): Promise<EligibilityDto | null> => {
      const end = values.eligibilityEndDate;
      if (end !== kept.eligibilityEndDate && !(await isMeant(end))) return null;
      const update = () =>
        unwrap(
          updateEligibilityAction({
            ...updateOf(values, base.current),
            ...{ id, revision: base.current.revision },
          }),
        );
      try {
        return await update();
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        return (await compare()) ? null : update();
      }
    },
    onSaved: async (saved) => {
      if (!saved) return;
      setSaved(true);
      setConflict(null);
      await client.invalidateQueries({ queryKey: eligibilityKeys.all });
      notify.done("Eligibility saved");
      router.push(`/eligibility/${id}`);
    },
  });

  /** Shows what someone else saved; returns whether anything is left to resolve. */
  async function compare(): Promise<boolean> {
    const [latest, events] = await Promise.all([
      fetchEligibility(id),
      client.fetchInfiniteQuery({ ...eligibilityEventsOptions(id), staleTime: 0 }),
    ]);
    const who = events.pages[0]?.rows[0]?.actorName ?? null;
    const asked = differencesOf(kept, latest, form.getValues()).length > 0;
    const isShown = latest.status !== "active" || asked;
    if (isShown) setConflict({ latest, who });
    else adopt(latest);
    return isShown;
  }

  /** Continues from what someone else saved. */
  function adopt(latest: EligibilityDto) {
    base.current = latest;
    setKept(valuesOf(latest));
    setConflict(null);
  }

  async function resolve(chosen: readonly Difference[]) {
    if (!conflict) return;
    for (const { field, theirs } of chosen) {
      form.setValue(field, theirs as never, { shouldDirty: true });
    }
    adopt(conflict.latest);
    await submit();
  }

  return {
    form,
    submit,
    saving: saving || saved,
    refusal,
    question,
    kept,
    portions: present.portions,
    conflict,
    differences: conflict ? differencesOf(kept, conflict.latest, form.getValues()) : [],
    changedMeanwhile: !saved && !saving && !conflict && present.revision > base.current.revision,
    compare,
    resolve,
    dismiss: () => setConflict(null),
  };
}
