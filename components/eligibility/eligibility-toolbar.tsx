"use client";

import { ClearFilters } from "@/components/layout/clear-filters";
import { Filter, Toolbar } from "@/components/layout/toolbar";
import { FilterChips } from "@/components/ui/filter-chips";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { SelectFilter } from "@/components/ui/select-filter";
import { scheduleRuleLabels, scheduleRules } from "@/lib/eligibility/rules";
import { ClosingFilter } from "./closing-filter";
import {
  type EligibilitySearch,
  type EligibilitySearchChange,
  isFiltered,
  noEligibilityFilters,
} from "./eligibility-search";
import { eligibilityStatusLabels } from "./eligibility-status-badge";
import { TestFilter } from "./test-filter";

const statusOptions = (["active", "inactive"] as const).map((value) => ({
  value,
  label: eligibilityStatusLabels[value],
}));

const canScheduleOptions = [
  { value: "yes", label: "Can schedule" },
  { value: "no", label: "Can't schedule" },
] as const;

const ruleOptions = scheduleRules.map((value) => ({ value, label: scheduleRuleLabels[value] }));

type EligibilityToolbarProps = {
  search: EligibilitySearch;
  onSearchChange: (changed: EligibilitySearchChange) => void;
};

export function EligibilityToolbar({ search, onSearchChange }: EligibilityToolbarProps) {
  const { status, canSchedule, rule, testId } = search;
  return (
    <Toolbar
      search={
        <SearchInput
          label="Search eligibilities"
          placeholder="Name, email or ID"
          value={search.search}
          onValueChange={(text) => onSearchChange({ search: text || null })}
        />
      }
      end={
        <ClearFilters
          shown={isFiltered(search)}
          onClear={() => onSearchChange(noEligibilityFilters)}
        />
      }
    >
      <Filter label="Status" isSet={status !== null}>
        <FilterChips
          label="Status"
          options={statusOptions}
          value={status ? [status] : []}
          onValueChange={(chosen) =>
            onSearchChange({
              status: chosen.find((value) => value !== status) ?? null,
            })
          }
        />
      </Filter>
      <Filter label="Can schedule" isSet={canSchedule !== null}>
        <SelectFilter
          label="Can schedule"
          any="Can schedule?"
          options={canScheduleOptions}
          value={canSchedule}
          onValueChange={(chosen) =>
            onSearchChange({
              canSchedule: chosen,
              ...(chosen === "yes" && { rule: null }),
              ...(chosen === "no" && { closingWithin: null }),
            })
          }
          width="w-40"
        />
      </Filter>
      <Filter isSet={rule.length > 0}>
        <FilterMenu
          label="Blocked by"
          options={ruleOptions}
          value={rule}
          onValueChange={(chosen) =>
            onSearchChange({
              rule: chosen,
              ...(chosen.length > 0 && { closingWithin: null }),
              ...(chosen.length > 0 && canSchedule === "yes" && { canSchedule: null }),
            })
          }
        />
      </Filter>
      <Filter isSet={search.closingWithin !== null}>
        <ClosingFilter
          value={search.closingWithin}
          onValueChange={(closingWithin) =>
            onSearchChange({
              closingWithin,
              ...(closingWithin !== null && { canSchedule: null, rule: null }),
            })
          }
        />
      </Filter>
      <Filter label="Test" isSet={testId.length > 0}>
        <TestFilter
          value={testId[0] ?? null}
          onValueChange={(id) => onSearchChange({ testId: id === null ? null : [id] })}
        />
      </Filter>
    </Toolbar>
  );
}
