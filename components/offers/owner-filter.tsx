"use client";

import { useQuery } from "@tanstack/react-query";
import { SelectFilter } from "@/components/ui/select-filter";
import { membersOptions } from "@/lib/members/client";

type OwnerFilterProps = { value: number | null; onValueChange: (userId: number | null) => void };

export function OwnerFilter({ value, onValueChange }: OwnerFilterProps) {
  const { data: owners = [] } = useQuery(membersOptions());
  return (
    <SelectFilter
      label="Created by"
      any="Anyone"
      options={owners.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onValueChange={onValueChange}
      width="w-32"
    />
  );
}
