"use client";

import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
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
  saving: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** What the new eligibility has otherwise than the one that it replaces, before it is made. */
export function RecreateSummary({ differences, saving, onConfirm, onClose }: RecreateSummaryProps) {
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => !open && !saving && onClose()}
      title="Cancel this one and create the new one?"
      description="Both happen together, or neither. The cancelled one keeps its history."
      footer={
        <>
          <DialogClose>
            <Button>Back</Button>
          </DialogClose>
          <Button variant="danger" loading={saving} onClick={onConfirm}>
            Cancel and create anew
          </Button>
        </>
      }
    >
      {differences.length === 0 ? (
        <p>Nothing differs: the new one is like the one that it replaces.</p>
      ) : (
        <Table caption="What differs">
          <TableHead>
            <TableRow>
              <TableHeader>Field</TableHeader>
              <TableHeader>Cancelled one</TableHeader>
              <TableHeader>New one</TableHeader>
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
