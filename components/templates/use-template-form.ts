import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRecordForm } from "@/components/forms/use-record-form";
import { notify } from "@/components/ui/toaster";
import { answerOf, fetchRecord, unwrap } from "@/lib/api-client";
import { createTemplateAction, updateTemplateAction } from "@/lib/templates/actions";
import { type TemplateDetail, templateKeys, templateOptions } from "@/lib/templates/client";
import { TemplateForm } from "@/lib/templates/schema";

const valuesOf = ({ name, type, locale, body }: TemplateForm): TemplateForm => ({
  name,
  type,
  locale,
  body,
});

/**
 * Creates the editor's form. It saves over the revision it opened; if someone else has saved a
 * newer one, `conflict` is true until the member shows theirs or overwrites it.
 */
export function useTemplateForm(template: TemplateDetail | null, starter: TemplateForm) {
  const router = useRouter();
  const client = useQueryClient();
  const [base, setBase] = useState(template);
  const [outdated, setOutdated] = useState(false);
  const newest = useQuery({ ...templateOptions(base?.id ?? 0), enabled: base !== null }).data;

  async function save(values: TemplateForm, over = base) {
    setOutdated(false);
    if (!over) return unwrap(createTemplateAction(values));
    const result = await answerOf(
      updateTemplateAction({ ...values, id: over.id, revision: over.revision }),
    );
    if (!result.ok && result.error.code === "precondition_failed") {
      setOutdated(true);
      return null;
    }
    return unwrap(Promise.resolve(result));
  }

  const record = useRecordForm({
    schema: TemplateForm,
    defaultValues: valuesOf(template ?? starter),
    save: (values: TemplateForm) => save(values),
    onSaved: (saved) => saved && show(saved, base ? "Template saved" : `${saved.name} added`),
  });

  function show(saved: Omit<TemplateDetail, "offerCount">, message?: string) {
    const next = { offerCount: 0, ...base, ...saved };
    record.form.reset(valuesOf(next));
    client.setQueryData(templateKeys.detail(next.id), next);
    void client.invalidateQueries({ queryKey: templateKeys.lists });
    if (message) notify.done(message);
    if (base) setBase(next);
    else router.replace(`/templates/${next.id}`);
  }

  const readNewest = (id: number) => fetchRecord<TemplateDetail>(`/api/templates/${id}`);

  async function showTheirs() {
    if (!base) return;
    setOutdated(false);
    show(await readNewest(base.id));
  }

  async function saveMine() {
    if (!base) return;
    const over = await readNewest(base.id);
    const values = TemplateForm.parse(record.form.getValues());
    const saved = await save(values, over);
    if (saved) show(saved, "Template saved. The other changes were overwritten");
  }

  const conflict = base !== null && (outdated || (newest && newest.revision > base.revision));
  return { ...record, base, conflict: Boolean(conflict), showTheirs, saveMine };
}
