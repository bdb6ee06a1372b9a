"use client";

import { parseAsStringLiteral, useQueryState } from "nuqs";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Segmented } from "@/components/ui/segmented";
import type { AssessmentDto } from "@/lib/assessments/client";
import { AssessmentFields } from "./assessment-fields";
import { AssessmentMenu } from "./assessment-menu";
import { AssessmentStatusBadge } from "./assessment-status-badge";
import { DraftConflict } from "./draft-conflict";
import { PreviewPanel } from "./preview-panel";
import { PublishButton } from "./publish-button";
import { PublishPanel } from "./publish-panel";
import { SaveState } from "./save-state";
import { SectionsEditor } from "./sections-editor";
import { useAssessmentDraft } from "./use-assessment-draft";
import { VersionsPanel } from "./versions-panel";

const crumbs = [{ label: "Assessments", href: "/assessments" }];

const views = [
  { value: "edit", label: "Questions" },
  { value: "preview", label: "Preview" },
  { value: "versions", label: "Versions" },
] as const;

const viewParser = parseAsStringLiteral(views.map(({ value }) => value)).withDefault("edit");

type AssessmentEditorProps = { assessment: AssessmentDto; viewer: Viewer };

/**
 * Lets a recruiter edit an assessment's draft, preview it and see its published versions. Saves
 * automatically.
 */
export function AssessmentEditor({ assessment, viewer }: AssessmentEditorProps) {
  const [view, setView] = useQueryState("view", viewParser);
  const forbidden = refusalFor(viewer, "assessments.write");
  const readOnly = forbidden !== null;
  const draft = useAssessmentDraft(assessment, readOnly);
  const { base, values, state, failure, conflict, adopt, setBusy } = draft;
  return (
    <>
      <PageHeader
        title={values.name || "Assessment"}
        crumbs={crumbs}
        badge={
          <span className="inline-flex items-center gap-2">
            <span className="max-sm:hidden">
              <AssessmentStatusBadge status={base.status} />
            </span>
            {!readOnly && <SaveState state={state} />}
          </span>
        }
        secondary={
          <AssessmentMenu
            assessment={base}
            refusal={forbidden}
            onChanged={adopt}
            onBusy={setBusy}
          />
        }
        action={
          <PublishButton
            assessment={base}
            content={values.draft}
            state={state}
            forbidden={forbidden}
            onBusy={setBusy}
            onPublished={adopt}
          />
        }
      />
      <PageBody className="gap-5">
        {conflict && <DraftConflict onTakeTheirs={draft.takeTheirs} onKeepMine={draft.keepMine} />}
        {failure && (
          <Notice tone="negative" role="alert" title="Not saved">
            {failure.text}. Your changes are still here.
          </Notice>
        )}
        {forbidden && <Notice tone="info">{forbidden}: this assessment can't be changed.</Notice>}
        <div>
          <Segmented
            label="View"
            options={views}
            value={view}
            onValueChange={(to) => void setView(to)}
          />
        </div>
        {view === "edit" && (
          <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-12">
            <div className="flex min-w-0 max-w-3xl flex-col gap-8">
              <Section title="Details">
                <AssessmentFields
                  values={values}
                  externalId={base.externalId}
                  readOnly={readOnly}
                  onChange={draft.change}
                  onContentChange={(changed) =>
                    draft.changeDraft((content) => ({ ...content, ...changed }))
                  }
                />
              </Section>
              <SectionsEditor
                content={values.draft}
                readOnly={readOnly}
                onChange={draft.changeDraft}
              />
            </div>
            <div className="lg:sticky lg:top-16">
              <PublishPanel assessment={base} content={values.draft} />
            </div>
          </div>
        )}
        {view === "preview" && <PreviewPanel id={base.id} revision={base.revision} />}
        {view === "versions" && (
          <VersionsPanel
            id={base.id}
            served={base.status === "published" ? base.version : null}
            viewer={viewer}
          />
        )}
      </PageBody>
    </>
  );
}
