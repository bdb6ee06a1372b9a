"use client";

import { useQuery } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { DraftBadge, DraftNotice } from "@/components/drafts/draft-notice";
import { OtherEditors } from "@/components/drafts/other-editors";
import { pageForm, pageFormId } from "@/components/forms/page-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import type { Opened } from "@/components/letters/editor/forms";
import {
  LetterField,
  type LetterFieldHandle,
  type LetterView,
} from "@/components/letters/editor/letter-field";
import { letterVariableOptions } from "@/components/letters/editor/letter-variables";
import { useProblems } from "@/components/letters/editor/use-problems";
import { ProblemList } from "@/components/letters/problem-list";
import { useFieldVariables } from "@/components/offer-fields/use-field-variables";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { useSettled } from "@/components/ui/use-settled";
import { type TemplateDetail, templatePreviewOptions } from "@/lib/templates/client";
import type { TemplateForm } from "@/lib/templates/schema";
import { DeletedNotice } from "./deleted-notice";
import { previewInput } from "./preview-input";
import { PreviewPane } from "./preview-pane";
import { exampleSubject } from "./preview-subject";
import { SourceEditor } from "./source-editor";
import { TemplateConflict } from "./template-conflict";
import { TemplateFields } from "./template-fields";
import { TemplateMenu } from "./template-menu";
import { useTemplateForm } from "./use-template-form";
import { ImportDocument } from "./word/import-document";

const pause = 300;
const views = [
  { value: "text", label: "Text" },
  { value: "preview", label: "Preview" },
] as const;

type TemplateEditorProps = {
  /** Null for a new template. */
  template: TemplateDetail | null;
  /** Initial values of a new template. */
  starter: TemplateForm;
  /** The starter's or template's text as a document. */
  opened: Opened;
  viewer: Viewer;
};

/** Edits a template with its letter beside it, for the records the member chooses. */
export function TemplateEditor({ template, starter, opened, viewer }: TemplateEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const letter = useRef<LetterFieldHandle>(null);
  const [view, setView] = useState<"text" | "preview">("text");
  const [letterView, setLetterView] = useState<LetterView>("document");
  const [subject, setSubject] = useState(exampleSubject);
  const forbidden = refusalFor(viewer, "templates.write");
  const { form, submit, saving, refusal, base, conflict, showTheirs, saveMine, ...kept } =
    useTemplateForm(template, starter, forbidden === null);
  const { name, body, locale } = useWatch({ control: form.control }) as TemplateForm;
  const { isDirty, errors } = form.formState;
  const input = useSettled(
    JSON.stringify(previewInput({ body, locale }, subject, viewer.today)),
    pause,
  );
  const preview = useQuery(templatePreviewOptions(JSON.parse(input)));

  const values = preview.data?.values;
  const ofFields = useFieldVariables();
  const variables = useMemo(() => letterVariableOptions(ofFields), [ofFields]);
  const facts = useMemo(() => ({ variables, values: values ?? {} }), [variables, values]);

  function save(event?: FormEvent) {
    letter.current?.flush();
    void submit(event);
  }

  const problems = useProblems({
    letter,
    area,
    onSource: () => setLetterView("source"),
    read: () => form.getValues("body"),
    write: (source) => form.setValue("body", source, { shouldDirty: true, shouldValidate: true }),
    readOnly: forbidden !== null,
  });

  async function takeOver(imported: { name: string; body: string }) {
    form.setValue("body", imported.body, { shouldDirty: true, shouldValidate: true });
    if (!base) form.setValue("name", imported.name, { shouldDirty: true });
    return undefined;
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "s" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (!forbidden && !saving) save();
  }

  const menu = base
    ? (onImport?: () => void) => (
        <TemplateMenu template={base} dirty={isDirty} refusal={forbidden} onImport={onImport} />
      )
    : undefined;
  const hiddenOnPhone = (shown: string) => (view === shown ? undefined : "max-lg:hidden");
  return (
    <>
      <PageHeader
        title={name || (base ? "Template" : "New template")}
        crumbs={[{ label: "Templates", href: "/templates" }]}
        badge={
          <>
            {isDirty && <DraftBadge status={kept.draft.status} />}
            <OtherEditors others={kept.others} />
          </>
        }
        secondary={
          forbidden ? (
            menu?.()
          ) : (
            <ImportDocument label="Use this text" isNamed={!base} onImport={takeOver} menu={menu} />
          )
        }
        action={
          <Button
            variant="primary"
            icon={<Save aria-hidden />}
            loading={saving}
            disabledReason={forbidden ?? (kept.isDeleted ? "This template was deleted" : null)}
            type="submit"
            form={pageFormId}
          >
            {base ? "Save" : "Add template"}
          </Button>
        }
      />
      <PageBody className="gap-4">
        <DraftNotice
          draft={kept.draft.restored}
          viewer={viewer}
          onDiscard={() => void kept.discardDraft()}
        />
        {base && conflict && (
          <TemplateConflict
            id={base.id}
            number={conflict}
            mine={form.getValues()}
            onDiscard={showTheirs}
            onOverwrite={saveMine}
          />
        )}
        {kept.isDeleted && <DeletedNotice onSaveAsNew={kept.saveAsNew} />}
        {refusal && (
          <Notice tone="negative" role="alert">
            {refusal}
          </Notice>
        )}
        {forbidden && <Notice tone="info">{forbidden}. You can't change this template.</Notice>}
        <div className="lg:hidden">
          <Segmented label="View" options={views} value={view} onValueChange={setView} />
        </div>
        <div className="grid gap-8 lg:grid-cols-2">
          <form
            {...pageForm}
            noValidate
            onSubmit={save}
            onKeyDown={press}
            className={cn("flex min-w-0 flex-col gap-4", hiddenOnPhone("text"))}
          >
            <TemplateFields form={form} locale={locale} readOnly={forbidden !== null} />
            <LetterField
              label="Letter"
              locale={locale}
              form="template"
              value={body}
              opened={opened}
              view={letterView}
              onViewChange={setLetterView}
              facts={facts}
              readOnly={forbidden !== null}
              error={errors.body?.message}
              onChange={(value) =>
                form.setValue("body", value, { shouldDirty: true, shouldValidate: true })
              }
              handle={letter}
              source={
                <SourceEditor
                  area={area}
                  field={form.register("body")}
                  error={errors.body?.message}
                  readOnly={forbidden !== null}
                  onDocument={() => setLetterView("document")}
                />
              }
            />
            {preview.data && (
              <ProblemList
                problems={preview.data.problems}
                source={body}
                hasLines={letterView === "source"}
                variables={variables}
                current={problems.arrived}
                onShow={problems.show}
                onFix={forbidden ? undefined : problems.correct}
              />
            )}
          </form>
          <div className={cn("min-w-0", hiddenOnPhone("preview"))}>
            <PreviewPane
              subject={subject}
              onSubjectChange={setSubject}
              input={input}
              preview={preview}
            />
          </div>
        </div>
      </PageBody>
    </>
  );
}
