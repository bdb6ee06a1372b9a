import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DayOrder } from "./read-days";
import type { FileTableState } from "./use-file-table";

/** Asks once for each column how dates such as 03/04/2027 are written, unless other rows show it. */
export function DayOrderFields({ state }: { state: FileTableState }) {
  return state.dayColumns
    .filter(({ isAmbiguous }) => isAmbiguous)
    .map(({ field, order }) => (
      <Field
        key={field.name}
        label={`Dates in "${field.label}"`}
        className="sm:max-w-80"
        required
        hint={
          order
            ? "Set by the dates that can only be read one way"
            : "Some dates, such as 03/04/2027, could mean two days"
        }
      >
        <Select
          value={state.orders[field.name] ?? ""}
          onChange={({ target }) => state.setOrder(field.name, target.value as DayOrder)}
        >
          <option value="" disabled>
            Choose
          </option>
          <option value="dmy">Day first: 03/04/2027 is 3 April</option>
          <option value="mdy">Month first: 03/04/2027 is March 4</option>
        </Select>
      </Field>
    ));
}
