"use client";

import { ClearFilters } from "@/components/layout/clear-filters";
import { Toolbar } from "@/components/layout/toolbar";
import { FilterChips } from "@/components/ui/filter-chips";
import { FilterMenu } from "@/components/ui/filter-menu";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { type ScheduleRule, scheduleRuleLabels, scheduleRules } from "@/lib/eligibility/rules";
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

const ruleOptions = scheduleRules.map((value) => ({ value, label: scheduleRuleLabels[value] }));

type EligibilityToolbarProps = {
  search: EligibilitySearch;
  onSearchChange: (changed: EligibilitySearchChange) => void;
};

export function EligibilityToolbar({ search, onSearchChange }: EligibilityToolbarProps) {
  const { status, canSchedule, rule, testId } = search;
  return (
    <Toolbar>
      <SearchInput
        label="Search eligibilities"
        placeholder="Name, email or ID"
        value={search.search}
        onValueChange={(text) => onSearchChange({ search: text || null })}
        className="sm:max-w-56"
      />
      <FilterChips
        label="Status"
        options={statusOptions}
        value={status ? [status] : []}
        onValueChange={(chosen) =>
          onSearchChange({
            status:
              statusOptions
                .map(({ value }) => value)
                .find((value) => value !== status && chosen.includes(value)) ?? null,
          })
        }
      />
      <Select
        aria-label="Can schedule"
        value={canSchedule ?? ""}
        onChange={({ target }) => {
          const chosen = (["yes", "no"] as const).find((value) => value === target.value) ?? null;
          onSearchChange({
            canSchedule: chosen,
            ...(chosen === "yes" && { rule: null }),
            ...(chosen === "no" && { closingWithin: null }),
          });
        }}
        className="w-40 max-sm:w-auto max-sm:flex-1"
      >
        <option value="">Any</option>
        <option value="yes">Yes</option>
        <option value="no">No</option>
      </Select>
      <FilterMenu
        label="Blocked by"
        options={ruleOptions}
        value={rule}
        onValueChange={(chosen) =>
          onSearchChange({
            rule: chosen as ScheduleRule[],
            ...(chosen.length > 0 && { closingWithin: null }),
            ...(chosen.length > 0 && canSchedule === "yes" && { canSchedule: null }),
          })
        }
      />
      <ClosingFilter
        value={search.closingWithin}
        onValueChange={(closingWithin) =>
          onSearchChange({
            closingWithin,
            ...(closingWithin !== null && { canSchedule: null, rule: null }),
          })
        }
      />
      <TestFilter
        value={testId[0] ?? null}
        onValueChange={(id) => onSearchChange({ testId: id === null ? null : [id] })}
      />
      <ClearFilters
        shown={isFiltered(search)}
        onClear={() => onSearchChange(noEligibilityFilters)}
      />
    </Toolbar>
  );
}
