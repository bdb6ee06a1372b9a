"use client";

import { CalendarClock, Download, Send, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type OfferListRow, offerCsvHeader, offerCsvLine } from "@/lib/offers/client";
import { type BulkAction, bulkActions } from "./bulk-actions";
import { downloadCsv } from "./download-csv";
import { refusalFor, type Viewer } from "./viewer";

type BulkBarProps = {
  rows: OfferListRow[];
  viewer: Viewer;
  onChoose: (action: BulkAction) => void;
};

export function BulkBar({ rows, viewer, onChoose }: BulkBarProps) {
  const transition = refusalFor(viewer, "offers.transition");
  return (
    <>
      <Button
        size="sm"
        variant="primary"
        icon={<Send aria-hidden />}
        disabledReason={transition}
        onClick={() => onChoose(bulkActions.send)}
      >
        Send
      </Button>
      <Button
        size="sm"
        icon={<Undo2 aria-hidden />}
        disabledReason={transition}
        onClick={() => onChoose(bulkActions.withdraw)}
      >
        Withdraw
      </Button>
      <Button
        size="sm"
        icon={<CalendarClock aria-hidden />}
        disabledReason={refusalFor(viewer, "offers.write")}
        onClick={() => onChoose(bulkActions.extend)}
      >
        Change answer date
      </Button>
      <Button
        size="sm"
        icon={<Download aria-hidden />}
        onClick={() => downloadCsv("offers.csv", [offerCsvHeader, ...rows.map(offerCsvLine)])}
      >
        Export
      </Button>
    </>
  );
}
