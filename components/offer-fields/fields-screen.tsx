"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus, TextCursorInput } from "lucide-react";
import { parseAsBoolean, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { parseAsId } from "@/components/lists/search-parsers";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { type OfferFieldRow, offerFieldsOptions } from "@/lib/offer-fields/client";
import { fieldTypeLabels } from "@/lib/offer-fields/rules";
import { EditField } from "./edit-field";
import { fieldColumns } from "./field-columns";
import { FieldDialog } from "./field-dialog";

const none: OfferFieldRow[] = [];

const parsers = { new: parseAsBoolean.withDefault(false), edit: parseAsId };

/** Lists the terms that the account adds to its offers. */
export function FieldsScreen() {
  const [shown, show] = useQueryStates(parsers);
  const query = useQuery(offerFieldsOptions());
  const fields = query.data ?? none;
  const rows = useMemo(
    () => fields.toSorted((one, other) => Number(!!one.retiredAt) - Number(!!other.retiredAt)),
    [fields],
  );
  const columns = useMemo(() => fieldColumns(rows), [rows]);
  const newField = (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => void show({ new: true })}>
      New field
    </Button>
  );
  return (
    <>
      <PageHeader title="Offer fields" action={newField} />
      <PageBody fill>
        <DataTable
          label="Offer fields"
          rows={rows}
          columns={columns}
          rowId={(row) => String(row.id)}
          rowLabel={(row) => row.label}
          rowHref={(row) => `/settings/offer-fields?edit=${row.id}`}
          status={query.status}
          error={query.error}
          onRetry={query.refetch}
          empty={
            <EmptyState icon={TextCursorInput} title="No offer fields yet" action={newField}>
              Add the terms that your offers have besides pay: a bonus, equity, benefits, the notice
              period. Letters can use them too.
            </EmptyState>
          }
          filteredEmpty={null}
          phoneDetail={({ type, retiredAt }) => (
            <span>
              {[fieldTypeLabels[type], retiredAt && "Retired"].filter(Boolean).join(" · ")}
            </span>
          )}
        />
      </PageBody>
      {shown.new && <FieldDialog onClose={() => void show({ new: null })} />}
      {shown.edit !== null && (
        <EditField key={shown.edit} id={shown.edit} onClose={() => void show({ edit: null })} />
      )}
    </>
  );
}
