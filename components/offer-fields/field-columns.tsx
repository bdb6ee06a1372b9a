import { OfferedBadge } from "@/components/tests/offered-badge";
import type { DataTableColumn } from "@/components/ui/data-table";
import type { OfferFieldRow } from "@/lib/offer-fields/client";
import { fieldTypeLabels } from "@/lib/offer-fields/rules";
import { FieldMenu } from "./field-menu";

/** Returns the columns of the table; rows are active fields in order, then retired ones. */
export function fieldColumns(rows: readonly OfferFieldRow[]): DataTableColumn<OfferFieldRow>[] {
  const active = rows.filter(({ retiredAt }) => retiredAt === null);
  const neighbour = (row: OfferFieldRow, step: 1 | -1) => {
    const index = active.findIndex(({ id }) => id === row.id);
    return active[index + step]?.position ?? null;
  };
  return [
    {
      id: "label",
      header: "Label",
      primary: true,
      cell: ({ label, required, inSummary }) => (
        <>
          <span className="font-medium">{label}</span>
          {required && <span className="text-muted"> · required</span>}
          {inSummary && <span className="text-muted"> · in the summary</span>}
        </>
      ),
    },
    {
      id: "key",
      header: "Key",
      priority: 3,
      cell: ({ key }) => <code className="text-muted text-sm">{key}</code>,
    },
    {
      id: "type",
      header: "Type",
      priority: 2,
      cell: ({ type, options }) => (
        <span title={options.join(", ") || undefined}>
          {fieldTypeLabels[type]}
          {options.length > 0 && <span className="text-muted"> · {options.join(", ")}</span>}
        </span>
      ),
    },
    {
      id: "status",
      header: "Status",
      width: 112,
      priority: 2,
      cell: ({ retiredAt }) => <OfferedBadge retiredAt={retiredAt} />,
    },
    {
      id: "actions",
      header: "Actions",
      hideHeader: true,
      align: "end",
      width: 64,
      cell: (row) => <FieldMenu field={row} above={neighbour(row, -1)} below={neighbour(row, 1)} />,
    },
  ];
}
