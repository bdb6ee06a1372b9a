"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { partnerAssessmentsOptions, partnersOptions } from "@/lib/partners/client";
import type { InviteValues } from "./invite-form";
import { inviteSearchParsers } from "./invite-search";

/** Manages the choices, which the URL keeps, with the partner's current names for them. */
export function useInviteValues() {
  const [search, setSearch] = useQueryStates(inviteSearchParsers);
  const partners = useQuery(partnersOptions());
  const partner = partners.data?.find(
    ({ id, retiredAt }) => id === search.partnerId && retiredAt === null,
  );
  const assessments = useQuery(partnerAssessmentsOptions(partner?.id ?? 0, partner !== undefined));
  const values: InviteValues = {
    partnerId: partner?.id ?? null,
    partnerName: partner?.name ?? "",
    assessment: assessments.data?.find(({ id }) => id === search.assessmentId) ?? null,
    additionalTime: search.additionalTime,
    sendInvite: search.sendInvite,
  };
  return {
    values,
    setSearch,
    isPending: partners.isPending || (partner !== undefined && assessments.isPending),
  };
}
