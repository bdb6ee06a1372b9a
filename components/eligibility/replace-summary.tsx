"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table";
import type { Difference } from "./replace-differences";

type RecreateSummaryProps = {
  differences: readonly Difference[];
  /** What a window that has ended means; null if it hasn't. */
  ended: string | null;
  saving: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Shows how the new eligibility differs from the one it replaces, for confirmation. */
export function RecreateSummary({
  differences,
  ended,
  saving,
  onConfirm,
  onClose,
}: RecreateSummaryProps) {
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && !saving && onClose()}
      title="Replace this eligibility?"
      description="This one is cancelled and keeps its history. A new one is created. If either step fails, nothing changes."
      footer={
        <>
          <DialogClose>
            <Button>Back</Button>
          </DialogClose>
          <Button variant="danger" loading={saving} onClick={onConfirm}>
            Replace eligibility
          </Button>
        </>
      }
    >
      {ended && (
        <Notice tone="warning" title="This window has already ended" className="mb-4">
          {ended}.
        </Notice>
      )}
      {differences.length === 0 ? (
        <p>No changes: the new eligibility is the same as the one it replaces.</p>
      ) : (
        <Table caption="Changes">
          <TableHead>
            <TableRow>
              <TableHeader>Field</TableHeader>
              <TableHeader>Cancelled</TableHeader>
              <TableHeader>New</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {differences.map(({ field, label, before, after }) => (
              <TableRow key={field}>
                <TableCell>{label}</TableCell>
                <TableCell className="wrap-anywhere text-muted">{before}</TableCell>
                <TableCell className="wrap-anywhere font-medium">{after}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Dialog>
  );
}
