"use client";

import { useQuery } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { DraftBadge, DraftNotice } from "@/components/drafts/draft-notice";
import { OtherEditors } from "@/components/drafts/other-editors";
import { useDraft } from "@/components/drafts/use-draft";
import { usePresence } from "@/components/drafts/use-presence";
import { pageForm, pageFormId } from "@/components/forms/page-form";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import type { Viewer } from "@/components/layout/viewer";
import { BrandingHint } from "@/components/letters/branding-hint";
import type { Opened } from "@/components/letters/editor/forms";
import {
  LetterField,
  type LetterFieldHandle,
  type LetterView,
} from "@/components/letters/editor/letter-field";
import { useProblems } from "@/components/letters/editor/use-problems";
import { PostedLetter } from "@/components/letters/posted-letter";
import { ProblemList } from "@/components/letters/problem-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { useSettled } from "@/components/ui/use-settled";
import { type Draft, ofLetter } from "@/lib/drafts/schema";
import { fullName } from "@/lib/format/names";
import { manualPreviewOptions, type OfferDetail, type OfferState } from "@/lib/offers/client";
import { LetterConflict } from "./letter-conflict";
import { LetterSource } from "./letter-source";
import { SentWarning } from "./sent-warning";
import { useLetterBase } from "./use-letter-base";
import { useUpdateOffer } from "./use-update-offer";

const pause = 300;
const noVariables = { variables: [], values: {} };

type LetterScreenProps = {
  offer: OfferDetail;
  state: OfferState;
  letterHtml: string;
  /** The language and region that the letter is written for. */
  locale: string;
  /** The letter as a document. */
  opened: Opened;
  viewer: Viewer;
};

/** Edits the letter of one offer by hand, independent of its template. */
export function LetterScreen(props: LetterScreenProps) {
  const { offer, state, letterHtml, locale, opened, viewer } = props;
  const router = useRouter();
  const letter = useRef<LetterFieldHandle>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = useRef(letterHtml);
  const [html, setHtml] = useState(letterHtml);
  const [view, setView] = useState<LetterView>("document");
  const [isSaved, setSaved] = useState(false);
  const { update, reload, refusal, isSaving } = useUpdateOffer(offer);
  const known = useLetterBase(state, letterHtml);
  const { base, theirs, current } = known;
  const isDirty = html !== base.letterHtml && !isSaved;
  const subject = useMemo(() => ofLetter(offer.id), [offer.id]);
  const draft = useDraft({
    subject,
    content: isDirty ? { renderedHtml: html } : null,
    baseRevision: base.revision,
    onRestore: restore,
  });
  const others = usePresence(subject, true);
  const isOutdated = known.isOutdated && !isSaving && !isSaved;
  const isIdle = !isDirty && draft.restored === null;

  // Who has typed nothing sees what another has saved at once.
  useEffect(() => {
    if (!isOutdated || !isIdle || !theirs || !draft.isReady) return;
    void showTheirs();
    notify.done("Someone else changed this letter. You see the latest version");
  }, [isOutdated, isIdle, theirs, draft.isReady]);

  const input = useSettled(JSON.stringify({ offerId: offer.id, renderedHtml: html }), pause);
  const preview = useQuery(manualPreviewOptions(JSON.parse(input)));
  const facts = useMemo(() => noVariables, []);
  const back = `/offers/${offer.id}`;

  function restore({ content, baseRevision }: Draft): boolean {
    const { renderedHtml } = content;
    if (renderedHtml === undefined || renderedHtml === letterHtml) return false;
    known.beginAt(baseRevision);
    change(renderedHtml);
    return true;
  }

  function change(next: string) {
    typed.current = next;
    setHtml(next);
  }

  async function showTheirs() {
    change(known.takeTheirs() ?? base.letterHtml);
  }

  const problems = useProblems({
    letter,
    area,
    onSource: () => setView("source"),
    read: () => typed.current,
    write: change,
    readOnly: false,
  });

  async function save(changes: Parameters<typeof update>[0], over = base.revision) {
    const failure = await update(changes, over);
    if (failure?.conflict) {
      known.noteRefusal();
      await reload();
    }
    if (failure) return;
    setSaved(true);
    router.push(back);
  }

  function submit(event?: FormEvent) {
    event?.preventDefault();
    letter.current?.flush();
    void save({ renderedHtml: typed.current });
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "s" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    if (!isSaving) submit();
  }

  return (
    <>
      <PageHeader
        title="Edit letter"
        crumbs={[
          { label: "Offers", href: "/offers" },
          { label: fullName(offer.candidate), href: back },
        ]}
        badge={
          <>
            {isDirty && <DraftBadge status={draft.status} />}
            <OtherEditors others={others} />
          </>
        }
        secondary={
          state.letterSource === "manual" && (
            <Button loading={isSaving} onClick={() => save({ templateId: offer.templateId })}>
              {offer.template ? "Use the template again" : "Use the built-in letter again"}
            </Button>
          )
        }
        action={
          <Button
            variant="primary"
            icon={<Save aria-hidden />}
            loading={isSaving}
            disabledReason={isDirty ? null : "No changes to save"}
            type="submit"
            form={pageFormId}
          >
            Save letter
          </Button>
        }
      />
      <PageBody className="gap-4">
        <DraftNotice draft={draft.restored} viewer={viewer} onDiscard={() => void showTheirs()} />
        <SentWarning status={current.status} />
        {isOutdated && !isIdle && (
          <LetterConflict
            offerId={offer.id}
            theirs={theirs}
            mine={html}
            onDiscard={showTheirs}
            onOverwrite={() => save({ renderedHtml: typed.current }, current.revision)}
          />
        )}
        {refusal && !refusal.conflict && (
          <Notice tone="negative" role="alert" title={refusal.message} />
        )}
        <div className="grid gap-8 lg:grid-cols-2">
          <form
            {...pageForm}
            noValidate
            onSubmit={submit}
            onKeyDown={press}
            className="flex min-w-0 flex-col gap-4"
          >
            <LetterField
              label="Letter"
              locale={locale}
              form="letter"
              value={html}
              opened={opened}
              view={view}
              onViewChange={setView}
              facts={facts}
              readOnly={false}
              error={refusal?.details.renderedHtml?.[0]}
              onChange={change}
              handle={letter}
              source={
                <LetterSource
                  area={area}
                  value={html}
                  error={refusal?.details.renderedHtml?.[0]}
                  onChange={change}
                  onDocument={() => setView("document")}
                />
              }
            />
            {preview.data && (
              <ProblemList
                problems={preview.data.problems}
                source={html}
                hasLines={view === "source"}
                variables={noVariables.variables}
                current={problems.arrived}
                onShow={problems.show}
                onFix={problems.correct}
              />
            )}
            <p className="text-muted text-sm">
              An edited letter doesn't update when the terms change.
            </p>
          </form>
          <Section title="Preview" description={<BrandingHint />} className="min-w-0">
            <PostedLetter
              action="/offers/letter-preview"
              input={input}
              title="Preview of the letter"
            />
          </Section>
        </div>
      </PageBody>
    </>
  );
}
