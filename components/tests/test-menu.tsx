"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CircleDashed, CircleSlash, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DropdownMenu, DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/toaster";
import { answerOf } from "@/lib/api-client";
import { formatListedCount } from "@/lib/format/match-count";
import { deleteTestAction, updateTestAction } from "@/lib/tests/actions";
import { fetchTest, type TestListRow } from "@/lib/tests/client";
import { testDeletionRefusal } from "@/lib/tests/rules";
import { refreshTests } from "./refresh-tests";

type TestMenuProps = { test: TestListRow; viewer: Viewer };

/** Offers the actions for a test, besides editing it. */
export function TestMenu({ test, viewer }: TestMenuProps) {
  const client = useQueryClient();
  const [open, setOpen] = useState<"retire" | "delete" | null>(null);
  const { id, code, activeCount, eligibilityCount, retiredAt } = test;
  const refusal = refusalFor(viewer, "eligibility.write");
  const close = () => setOpen(null);

  async function retire(retired: boolean) {
    const { revision } = await fetchTest(id);
    const answer = await answerOf(updateTestAction({ id, revision, retired }));
    if (!answer.ok) return answer.error.message;
    notify.done(retired ? `${code} retired` : `${code} reactivated`);
    await refreshTests(client);
  }

  async function offerAgain() {
    const problem = await retire(false).catch((error: Error) => error.message);
    if (problem) notify.failed(`${code} couldn't be changed`, problem);
  }

  async function remove() {
    const { revision } = await fetchTest(id);
    const answer = await answerOf(deleteTestAction({ id, revision }));
    if (!answer.ok) return answer.error.message;
    notify.done(`${code} deleted`);
    await refreshTests(client);
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton label={`Actions for ${code}`} size="sm">
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {retiredAt ? (
          <DropdownMenuItem
            icon={<CircleDashed aria-hidden />}
            disabledReason={refusal}
            onSelect={() => void offerAgain()}
          >
            Reactivate
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem
            icon={<CircleSlash aria-hidden />}
            disabledReason={refusal}
            onSelect={() => setOpen("retire")}
          >
            Retire
          </DropdownMenuItem>
        )}
        <DropdownMenuItem
          icon={<Trash2 aria-hidden />}
          tone="danger"
          disabledReason={refusal ?? testDeletionRefusal(eligibilityCount)}
          onSelect={() => setOpen("delete")}
        >
          Delete
        </DropdownMenuItem>
      </DropdownMenu>
      {open === "retire" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          tone="primary"
          title={`Retire ${code}?`}
          description={`Candidates can no longer schedule this test${
            activeCount > 0
              ? `. That includes candidates who have an active eligibility (${formatListedCount(activeCount)})`
              : ""
          }. You can reactivate it at any time.`}
          confirmLabel="Retire test"
          onConfirm={() => retire(true)}
        />
      )}
      {open === "delete" && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={`Delete ${code}?`}
          description="The test will be permanently deleted. The audit log keeps a record of who deleted it and when."
          confirmLabel="Delete test"
          onConfirm={remove}
        />
      )}
    </>
  );
}
