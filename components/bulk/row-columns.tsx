import { MinusCircle, Pencil, Undo2 } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { TextLink } from "@/components/ui/text-link";
import type { BulkKind, BulkRowDto } from "@/lib/bulk/client";
import { bulkFields, reasonLabel } from "@/lib/bulk/rules";
import { OfferTerms } from "./offer-terms";
import type { RowChange } from "./use-fix-row";
import { OutcomeBadge, VerdictBadge } from "./verdict-badge";

type Column = DataTableColumn<BulkRowDto>;

const positionColumn: Column = {
  id: "position",
  header: "Row",
  cell: (row) => row.position,
  align: "end",
  width: 72,
  priority: 2,
};

/** Returns the input of a row. */
function inputText(kind: BulkKind, { input }: BulkRowDto): string {
  const known = bulkFields[kind].flatMap(({ name }) => input[name] ?? []);
  return known.join(" · ");
}

const inputColumn = (kind: BulkKind): Column[] =>
  bulkFields[kind].length === 0
    ? []
    : [
        {
          id: "input",
          header: "Input",
          cell: (row) => <span className="text-muted">{inputText(kind, row)}</span>,
          priority: 3,
        },
      ];

const termsColumn = (kind: BulkKind, viewer: Viewer): Column[] =>
  kind === "send_offers"
    ? [
        {
          id: "offer",
          header: "Terms",
          cell: ({ offer }) =>
            offer && (
              <span className="wrap-anywhere block text-pretty whitespace-normal text-muted">
                <OfferTerms offer={offer} viewer={viewer} />
              </span>
            ),
          priority: 2,
        },
      ]
    : [];

const nameHeaders: Record<BulkKind, string> = {
  offer_assistance: "Candidate",
  import_candidates: "Candidate",
  send_offers: "Offer",
  withdraw_offers: "Offer",
  extend_eligibilities: "Eligibility",
  import_eligibilities: "Eligibility",
  invite_candidates: "Candidate",
  print_letters: "Offer",
  extend_offers: "Offer",
};

function hrefOf(
  kind: BulkKind,
  { input, offerId, invitationId, candidateId, verdict }: BulkRowDto,
) {
  if (kind === "extend_eligibilities") {
    return verdict === "unknown" ? null : `/eligibility/${input.id}`;
  }
  if (invitationId) return `/assessments/invitations/${invitationId}`;
  return offerId ? `/offers/${offerId}` : candidateId && `/candidates/${candidateId}`;
}

function nameColumn(kind: BulkKind, linked: boolean): Column {
  return {
    id: "label",
    header: nameHeaders[kind],
    primary: true,
    cell: (row) => {
      const href = hrefOf(kind, row);
      if (linked && href) return <TextLink href={href}>{row.label}</TextLink>;
      return <span className="font-medium">{row.label}</span>;
    },
  };
}

const Reason = ({ children }: { children: string | null }) => (
  <span className="wrap-anywhere block text-pretty whitespace-normal">{children}</span>
);

type ReviewColumns = {
  kind: BulkKind;
  viewer: Viewer;
  refusal: string | null;
  onFix: (row: BulkRowDto) => void;
  onChange: (change: RowChange) => void;
};

export function reviewColumns({ kind, viewer, refusal, onFix, onChange }: ReviewColumns): Column[] {
  const fixable = bulkFields[kind].length > 0;
  return [
    positionColumn,
    nameColumn(kind, kind === "send_offers"),
    ...inputColumn(kind),
    ...termsColumn(kind, viewer),
    {
      id: "verdict",
      header: "Status",
      cell: (row) => <VerdictBadge kind={kind} verdict={row.verdict} />,
      width: 160,
      priority: 2,
    },
    {
      id: "reason",
      header: reasonLabel(kind),
      cell: (row) => <Reason>{row.reason}</Reason>,
      priority: 2,
    },
    {
      id: "actions",
      header: "Actions",
      hideHeader: true,
      align: "end",
      width: fixable ? 104 : 64,
      cell: (row) => (
        <span className="inline-flex gap-1">
          {fixable && (
            <IconButton
              label={`Edit row ${row.position}`}
              size="sm"
              disabledReason={refusal}
              onClick={() => onFix(row)}
            >
              <Pencil aria-hidden />
            </IconButton>
          )}
          <IconButton
            label={`${row.verdict === "left_out" ? "Include" : "Exclude"} row ${row.position}`}
            size="sm"
            disabledReason={refusal}
            onClick={() =>
              onChange({ position: row.position, leftOut: row.verdict !== "left_out" })
            }
          >
            {row.verdict === "left_out" ? <Undo2 aria-hidden /> : <MinusCircle aria-hidden />}
          </IconButton>
        </span>
      ),
    },
  ];
}

export const resultColumns = (kind: BulkKind): Column[] => [
  positionColumn,
  nameColumn(kind, true),
  ...inputColumn(kind),
  {
    id: "outcome",
    header: "Result",
    cell: (row) => <OutcomeBadge kind={kind} outcome={row.outcome} />,
    width: 140,
    priority: 2,
  },
  {
    id: "reason",
    header: reasonLabel(kind),
    cell: ({ error, outcome, verdict, reason }) => {
      const isKept = outcome === "skipped" || verdict === "ready" || reasonLabel(kind) === "Change";
      return <Reason>{error ?? (isKept ? reason : null)}</Reason>;
    },
    priority: 2,
  },
];
