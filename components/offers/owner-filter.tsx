"use client";

import { useQuery } from "@tanstack/react-query";
import { Select } from "@/components/ui/select";
import { membersOptions } from "@/lib/members/client";

type OwnerFilterProps = { value: number | null; onValueChange: (userId: number | null) => void };

export function OwnerFilter({ value, onValueChange }: OwnerFilterProps) {
  const { data: owners = [] } = useQuery(membersOptions());
  const unknown = value !== null && !owners.some((owner) => owner.id === value);
  return (
    <Select
      aria-label="Owner"
      value={value ?? ""}
      onChange={(event) => onValueChange(Number(event.target.value) || null)}
      className="w-32 max-sm:w-auto max-sm:flex-1"
    >
      <option value="">Any owner</option>
      {unknown && <option value={value}>User {value}</option>}
      {owners.map((owner) => (
        <option key={owner.id} value={owner.id}>
          {owner.name}
        </option>
      ))}
    </Select>
  );
}
