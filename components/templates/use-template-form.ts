import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { useDraft } from "@/components/drafts/use-draft";
import { usePresence } from "@/components/drafts/use-presence";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { answerOf, fetchRecord, isGone, unwrap } from "@/lib/api-client";
import { type Draft, newTemplate, ofTemplate } from "@/lib/drafts/schema";
import { createTemplateAction, updateTemplateAction } from "@/lib/templates/actions";
import { type TemplateDetail, templateKeys, templateOptions } from "@/lib/templates/client";
import { TemplateDraft, TemplateForm } from "@/lib/templates/schema";

const valuesOf = ({ name, type, locale, body }: TemplateForm): TemplateForm => ({
  name,
  type,
  locale,
  body,
});

/**
 * Creates the editor's form. It saves over the revision it opened; if someone else has saved a
 * newer one, `conflict` is its number until the member shows theirs or overwrites it. Keeps what is
 * typed as a draft, and tells who else edits.
 */
export function useTemplateForm(
  template: TemplateDetail | null,
  starter: TemplateForm,
  mayWrite: boolean,
) {
  const router = useRouter();
  const client = useQueryClient();
  const [base, setBase] = useState(template);
  const current = useQuery({ ...templateOptions(base?.id ?? 0), enabled: base !== null });
  const newest = current.data;

  /** What the form had when it was last sent. */
  const sent = useRef<TemplateForm>(undefined);

  async function save(values: TemplateForm, over = base) {
    sent.current = { ...record.form.getValues() };
    if (!over) return unwrap(createTemplateAction(values));
    const result = await answerOf(
      updateTemplateAction({ ...values, id: over.id, revision: over.revision }),
    );
    if (!result.ok && result.error.code === "precondition_failed") {
      await client.invalidateQueries({ queryKey: templateKeys.detail(over.id) });
      return null;
    }
    return unwrap(Promise.resolve(result));
  }

  const record = useRecordForm({
    schema: TemplateForm,
    defaultValues: valuesOf(template ?? starter),
    save: (values: TemplateForm) => save(values),
    isKept: true,
    onSaved: (saved) => saved && show(saved, base ? "Template saved" : `${saved.name} added`),
  });

  function show(saved: Omit<TemplateDetail, "offerCount">, message?: string) {
    const next = { offerCount: 0, ...base, ...saved };
    const typed = { ...record.form.getValues() };
    record.form.reset(valuesOf(next));
    if (message) keepTypedSince(typed);
    client.setQueryData(templateKeys.detail(next.id), next);
    void client.invalidateQueries({ queryKey: templateKeys.lists });
    if (message) notify.done(message);
    if (base) setBase(next);
    else router.replace(`/templates/${next.id}`);
  }

  /** Keeps what was typed while a save was on its way. */
  function keepTypedSince(typed: TemplateForm) {
    for (const name of TemplateForm.keyof().options) {
      if (!sent.current || typed[name] === sent.current[name]) continue;
      record.form.setValue(name, typed[name], { shouldDirty: true, shouldValidate: true });
    }
  }

  const readNewest = (id: number) => fetchRecord<TemplateDetail>(`/api/templates/${id}`);

  async function showTheirs() {
    if (!base) return;
    show(await readNewest(base.id));
  }

  /** Overwrites the version that was shown; if there is a later one, that is shown next. */
  async function saveMine() {
    if (!base || !newest) return;
    const values = TemplateForm.parse(record.form.getValues());
    const saved = await save(values, { ...base, revision: newest.revision });
    if (saved) show(saved, "Template saved. The other changes were overwritten");
  }

  /** Adds what is typed as a template of its own, where the one that was opened is deleted. */
  async function saveAsNew() {
    const created = await unwrap(createTemplateAction(TemplateForm.parse(record.form.getValues())));
    record.form.reset(valuesOf(created));
    notify.done(`${created.name} added`);
    router.replace(`/templates/${created.id}`);
  }

  function restore({ content, baseRevision }: Draft): boolean {
    const draft = TemplateDraft.safeParse(content);
    const saved = valuesOf(base ?? starter);
    if (!draft.success || JSON.stringify(draft.data) === JSON.stringify(saved)) return false;
    if (base && baseRevision) setBase({ ...base, revision: Math.min(base.revision, baseRevision) });
    record.form.reset(draft.data, { keepDefaultValues: true });
    return true;
  }

  const subject = template ? ofTemplate(template.id) : newTemplate;
  const values = useWatch({ control: record.form.control }) as TemplateForm;
  const draft = useDraft({
    subject,
    enabled: mayWrite,
    content: record.form.formState.isDirty ? valuesOf(values) : null,
    baseRevision: base?.revision ?? null,
    onRestore: restore,
  });
  const others = usePresence(subject, mayWrite && template !== null);

  async function discardDraft() {
    if (base) show(await readNewest(base.id));
    else record.form.reset(valuesOf(starter));
  }

  const isOutdated = base !== null && newest !== undefined && newest.revision > base.revision;
  const isIdle = !record.form.formState.isDirty && !record.saving && draft.restored === null;

  // Who has typed nothing sees what another has saved at once.
  useEffect(() => {
    if (!isOutdated || !isIdle || !newest || !draft.isReady) return;
    show(newest);
    notify.done("Someone else saved this template. You see the latest version");
  }, [isOutdated, isIdle, newest, draft.isReady]);

  /** The version that another has saved; null if there is no conflict. */
  const conflict = isOutdated && !isIdle && !record.saving ? newest.revision : null;
  return {
    ...{ ...record, base, conflict, showTheirs, saveMine, saveAsNew },
    /** True if someone has deleted the template since it was opened. */
    isDeleted: base !== null && isGone(current.error),
    ...{ draft, discardDraft, others },
  };
}
