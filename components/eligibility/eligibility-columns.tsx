import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { EligibilityStatusBadge } from "./eligibility-status-badge";
import { ScheduleVerdict } from "./schedule-verdict";
import { scheduleView } from "./schedule-view";
import { WindowBar } from "./window-bar";
import { WindowEnd } from "./window-end";
import { listScale, noonOf } from "./window-scale";
import { zonedText } from "./zoned-text";

function Vouchers({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return <span className="text-faint">None</span>;
  const words = codes.join(", ");
  return <span title={words}>{codes.length > 1 ? `${codes.length} codes` : words}</span>;
}

type TwoLinesProps = { second: string; children: string };

function TwoLines({ second, children }: TwoLinesProps) {
  return (
    <>
      <span className="block truncate">{children}</span>
      <span className="second-line truncate">{second}</span>
    </>
  );
}

/** Columns of the list; sortable ones are named as in the API's sort. */
export function eligibilityColumns(viewer: Viewer): DataTableColumn<EligibilityListRow>[] {
  const { locale, timeZone } = viewer;
  const now = noonOf(viewer.today);
  const scale = listScale(now);
  return [
    {
      id: "candidateName",
      header: "Candidate",
      cell: (row) => <TwoLines second={row.candidateId}>{row.candidateName}</TwoLines>,
      primary: true,
    },
    {
      id: "test",
      header: "Test",
      cell: (row) => <TwoLines second={row.testCode}>{row.testName}</TwoLines>,
      priority: 2,
    },
    {
      id: "eligibilityEndDate",
      header: "Window (UTC)",
      cell: (row) => (
        <span className="flex items-center gap-2.5">
          <WindowBar
            zone={viewer}
            start={row.scheduleStartDate}
            end={row.eligibilityEndDate}
            scale={scale}
            now={now}
            view={scheduleView(row.schedule)}
            className="w-24 shrink-0"
          />
          <WindowEnd eligibility={row} zone={viewer} />
        </span>
      ),
      width: 214,
      priority: 2,
      sortable: true,
    },
    {
      id: "schedule",
      header: "Can schedule?",
      cell: (row) => <ScheduleVerdict schedule={row.schedule} />,
      width: 144,
      priority: 2,
    },
    {
      id: "vouchers",
      header: "Vouchers",
      cell: (row) => <Vouchers codes={row.voucherCodes} />,
      width: 108,
      priority: 3,
    },
    {
      id: "status",
      header: "Status",
      cell: (row) => <EligibilityStatusBadge status={row.status} />,
      width: 108,
      priority: 4,
    },
    {
      id: "createdAt",
      header: "Created",
      cell: (row) => (
        <DateText
          dateTime={row.createdAt}
          text={formatDate(todayIn(timeZone, new Date(row.createdAt)), locale, "medium")}
          title={zonedText(row.createdAt, viewer)}
        />
      ),
      width: 120,
      priority: 3,
      sortable: true,
      descFirst: true,
    },
  ];
}
