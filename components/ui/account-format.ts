"use client";

import { createContext, use } from "react";

type AccountFormat = {
  /** The account's locale, by which forms show and read numbers and dates. */
  locale: string;
  /** The account's calendar day when the page was rendered. */
  today: string;
};

export const AccountFormatContext = createContext<AccountFormat | null>(null);

export function useAccountFormat(): AccountFormat {
  const format = use(AccountFormatContext);
  if (!format) throw new Error("The account's format is provided by the shell");
  return format;
}
