import { Trash2 } from "lucide-react";
import type { Viewer } from "@/components/layout/viewer";
import type { DataTableColumn } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { IconButton } from "@/components/ui/icon-button";
import type { CatalogueCodeDto } from "@/lib/catalogue/client";
import { formatInstant } from "@/lib/format/dates";

export const codeColumns = (
  { locale, timeZone }: Viewer,
  refusal: string | null,
  onDelete: (row: CatalogueCodeDto) => void,
): DataTableColumn<CatalogueCodeDto>[] => [
  { id: "code", header: "Code", cell: (row) => row.code, primary: true },
  { id: "name", header: "Name", cell: (row) => row.name, priority: 2 },
  {
    id: "createdAt",
    header: "Added",
    width: 192,
    priority: 3,
    cell: ({ createdAt }) => (
      <DateText dateTime={createdAt} text={formatInstant(createdAt, locale, timeZone)} />
    ),
  },
  {
    id: "actions",
    header: "Actions",
    hideHeader: true,
    width: 56,
    align: "end",
    cell: (row) => (
      <IconButton
        label={`Delete ${row.code}`}
        size="sm"
        disabledReason={refusal}
        onClick={() => onDelete(row)}
      >
        <Trash2 aria-hidden />
      </IconButton>
    ),
  },
];
