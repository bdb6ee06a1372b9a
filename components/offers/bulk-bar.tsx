"use client";

import { useQueryClient } from "@tanstack/react-query";
import { CalendarClock, Download, FileDown, Send, Undo2 } from "lucide-react";
import { useCreateRun } from "@/components/bulk/use-create-run";
import { usePrintLetters } from "@/components/bulk/use-print-letters";
import { downloadCsv } from "@/components/files/download-csv";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toaster";
import { offerFieldsOptions } from "@/lib/offer-fields/client";
import { type OfferListRow, offerCsvHeader, offerCsvLine } from "@/lib/offers/client";
import type { OfferSelection } from "./use-offer-selection";

type BulkBarProps = {
  selection: OfferSelection;
  rows: OfferListRow[];
  viewer: Viewer;
  onExtend: () => void;
};

/** Shows the actions for selected offers. All but the last two open a review first. */
export function BulkBar({ selection, rows, viewer, onExtend }: BulkBarProps) {
  const client = useQueryClient();
  const send = useCreateRun("send_offers");
  const withdraw = useCreateRun("withdraw_offers");
  const print = usePrintLetters();
  const transition = refusalFor(viewer, "offers.transition");
  const allMatching = "filter" in selection;

  async function download() {
    try {
      const fields = await client.fetchQuery(offerFieldsOptions());
      const lines = rows.map((row) => offerCsvLine(row, fields));
      downloadCsv("offers.csv", [offerCsvHeader(fields), ...lines]);
    } catch (error) {
      notify.failed("The offers couldn't be exported", (error as Error).message);
    }
  }

  return (
    <>
      <Button
        size="sm"
        variant="primary"
        icon={<Send aria-hidden />}
        disabledReason={transition}
        loading={send.isPending}
        onClick={() => send.mutate(selection)}
      >
        Send
      </Button>
      <Button
        size="sm"
        icon={<Undo2 aria-hidden />}
        disabledReason={transition}
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(selection)}
      >
        Withdraw
      </Button>
      <Button
        size="sm"
        icon={<FileDown aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate(selection)}
      >
        Download letters
      </Button>
      <Button
        size="sm"
        icon={<CalendarClock aria-hidden />}
        disabledReason={refusalFor(viewer, "offers.write")}
        onClick={onExtend}
      >
        Extend deadlines
      </Button>
      {!allMatching && (
        <Button size="sm" icon={<Download aria-hidden />} onClick={() => void download()}>
          Export
        </Button>
      )}
    </>
  );
}
