import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useUnsavedWork } from "@/components/ui/unsaved-work";
import { answerOf, fetchRecord } from "@/lib/api-client";
import { updateAssessmentAction } from "@/lib/assessments/actions";
import { type AssessmentDto, assessmentKeys, assessmentOptions } from "@/lib/assessments/client";
import { type AssessmentContent, UpdateAssessmentInput } from "@/lib/assessments/schema";
import { sessionRefusal } from "@/lib/viewer/client";

export type DraftValues = { name: string; customId: string; draft: AssessmentContent };
export type SaveState = "saved" | "saving" | "offline" | "invalid" | "conflict";
type Failure = { kind: "offline" | "invalid"; of: string; text: string };

const pause = 700;
const pauseOffline = 5000;

const valuesOf = ({ name, customId, draft }: AssessmentDto): DraftValues => ({
  ...{ name, customId: customId ?? "", draft },
});

/**
 * Manages the editor's draft. Saves automatically a moment after each change, against the revision
 * it started from; after a conflict, saves nothing until the user chooses whose changes to keep.
 */
export function useAssessmentDraft(assessment: AssessmentDto, readOnly: boolean) {
  const client = useQueryClient();
  const [base, setBase] = useState(assessment);
  const [values, setValues] = useState(() => valuesOf(assessment));
  const [saved, setSaved] = useState(() => JSON.stringify(valuesOf(assessment)));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  const newest = useQuery(assessmentOptions(base.id)).data;

  const json = JSON.stringify(values);
  const dirty = json !== saved;
  const isBehind = !busy && newest !== undefined && newest.revision > base.revision;
  const conflict = refused || (isBehind && dirty);

  function adopt(next: AssessmentDto) {
    setBase(next);
    client.setQueryData(assessmentKeys.one(next.id), next);
    void client.invalidateQueries({ queryKey: assessmentKeys.lists });
  }

  function show(theirs: AssessmentDto) {
    const shown = valuesOf(theirs);
    setValues(shown);
    setSaved(JSON.stringify(shown));
    setRefused(false);
    setFailure(null);
    adopt(theirs);
  }

  async function save(over = base) {
    const input = UpdateAssessmentInput.safeParse(values);
    if (!input.success) {
      const text = values.name.trim() === "" ? "Enter a name" : "Some fields are invalid";
      setFailure({ kind: "invalid", of: json, text });
      return;
    }
    setBusy(true);
    try {
      const { id, revision } = over;
      const answer = await answerOf(updateAssessmentAction({ ...input.data, id, revision }));
      if (answer.ok) {
        setSaved(json);
        setFailure(null);
        setRefused(false);
        adopt(answer.data);
      } else if (answer.error.code === "precondition_failed") setRefused(true);
      else if (sessionRefusal()) {
        setFailure({ kind: "offline", of: json, text: answer.error.message });
      } else setFailure({ kind: "invalid", of: json, text: answer.error.message });
    } catch {
      setFailure({ kind: "offline", of: json, text: "The server couldn't be reached" });
    } finally {
      setBusy(false);
    }
  }

  const latest = useRef({ save, show, newest, values });
  latest.current = { save, show, newest, values };
  const isRefusedAsItIs = failure?.kind === "invalid" && failure.of === json;
  const waits = dirty && !busy && !conflict && !readOnly && !isRefusedAsItIs;
  const isOffline = failure?.kind === "offline";

  useUnsavedWork(dirty && !busy && (!waits || isOffline));
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => void latest.current.save(), isOffline ? pauseOffline : pause);
    return () => clearTimeout(timer);
  }, [waits, json, failure]);

  useEffect(() => {
    const theirs = latest.current.newest;
    if (isBehind && !dirty && !refused && theirs) latest.current.show(theirs);
  }, [isBehind, dirty, refused]);

  const unsaved = useRef(false);
  unsaved.current = waits;
  useEffect(() => {
    function stopClosing(event: BeforeUnloadEvent) {
      if (unsaved.current) event.preventDefault();
    }
    addEventListener("beforeunload", stopClosing);
    return () => {
      removeEventListener("beforeunload", stopClosing);
      if (unsaved.current) void latest.current.save();
    };
  }, []);

  const readNewest = () => fetchRecord<AssessmentDto>(`/api/assessments/${base.id}`);
  const state: SaveState = conflict
    ? "conflict"
    : failure && dirty && !busy
      ? failure.kind
      : dirty || busy
        ? "saving"
        : "saved";

  return {
    ...{ base, values, adopt, conflict, state, setBusy },
    failure: state === "invalid" || state === "offline" ? failure : null,
    change: (changed: Partial<DraftValues>) => setValues((now) => ({ ...now, ...changed })),
    changeDraft: (change: (content: AssessmentContent) => AssessmentContent) =>
      setValues((now) => ({ ...now, draft: change(now.draft) })),
    takeTheirs: async () => show(await readNewest()),
    keepMine: async () => save(await readNewest()),
  };
}
