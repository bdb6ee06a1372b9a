import { and, eq, type SQL } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import {
  accounts,
  brandings,
  candidates,
  jobs,
  offers,
  offerVersions,
  templates,
} from "@/db/schema";
import { brandingColumns } from "@/lib/branding/find-branding";
import { sameAccount } from "@/lib/same-account";
import { letterLocale, versionLocale } from "./select-offers";

/** Finds letters of offers with what is printed beside them: of their current version by default. */
export const findLetters = (db: Queryable, wanted: SQL | undefined, version?: number) =>
  db
    .select({
      accountId: offers.accountId,
      offerId: offers.id,
      version: offerVersions.number,
      html: offerVersions.letterHtml,
      writtenAt: offerVersions.createdAt,
      letterLocale,
      /** Language of what the candidate sees beside the letter. */
      locale: versionLocale,
      account: { name: accounts.name, locale: accounts.locale, timeZone: accounts.timeZone },
      branding: brandingColumns,
      jobTitle: jobs.title,
      firstName: candidates.firstName,
      lastName: candidates.lastName,
    })
    .from(offers)
    .innerJoin(accounts, eq(accounts.id, offers.accountId))
    .innerJoin(jobs, sameAccount(jobs.id, offers.jobId))
    .innerJoin(candidates, sameAccount(candidates.id, offers.candidateId))
    .innerJoin(offerVersions, versionOf(version))
    .leftJoin(templates, sameAccount(templates.id, offerVersions.templateId))
    .leftJoin(brandings, sameAccount(brandings.id, offerVersions.brandingId))
    .where(wanted);

const versionOf = (version: number | undefined) =>
  and(
    sameAccount(offerVersions.offerId, offers.id),
    eq(offerVersions.number, version ?? offers.version),
  );

export type FoundLetter = Awaited<ReturnType<typeof findLetters>>[number];
