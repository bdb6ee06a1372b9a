"use client";

import { useQuery } from "@tanstack/react-query";
import { fieldVariablesOptions, type LetterVariable } from "@/lib/offer-fields/client";

const none: LetterVariable[] = [];

/** Returns the variables that letters have of the account's offer fields; none until loaded. */
export const useFieldVariables = (): LetterVariable[] =>
  useQuery(fieldVariablesOptions()).data ?? none;
