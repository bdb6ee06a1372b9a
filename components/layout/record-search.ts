import { z } from "zod";
import { fullName } from "@/lib/format/names";

export type FoundRecord = { group: string; label: string; href: string; hint: string };

const limit = 5;

const Id = z.object({ id: z.number() });
const Offer = Id.extend({ candidateName: z.string(), jobTitle: z.string(), status: z.string() });
const Candidate = Id.extend({
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().nullish(),
});
const Job = Id.extend({
  title: z.string(),
  department: z.string().nullish(),
  location: z.string().nullish(),
});
const Eligibility = Id.extend({
  candidateName: z.string(),
  testName: z.string(),
  schedule: z.object({ message: z.string() }),
});
const Template = Id.extend({ name: z.string(), type: z.string() });

async function find<Row extends z.ZodType>(
  resource: string,
  row: Row,
  query: string,
  signal: AbortSignal,
): Promise<z.output<Row>[]> {
  const path = `/api/${resource}?limit=${limit}&search=${encodeURIComponent(query)}`;
  const response = await fetch(path, { signal, headers: { Accept: "application/json" } });
  if (response.status === 403) return [];
  if (!response.ok) throw new Error(`Search in ${resource} answered ${response.status}`);
  return z.object({ data: z.array(row) }).parse(await response.json()).data;
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");

export async function searchRecords(query: string, signal: AbortSignal): Promise<FoundRecord[]> {
  const found = await Promise.all([
    find("offers", Offer, query, signal).then((rows) =>
      rows.map((row) => ({
        group: "Offers",
        label: row.candidateName,
        href: `/offers/${row.id}`,
        hint: joined(row.jobTitle, row.status),
      })),
    ),
    find("candidates", Candidate, query, signal).then((rows) =>
      rows.map((row) => ({
        group: "Candidates",
        label: fullName(row),
        href: `/candidates/${row.id}`,
        hint: joined(row.email),
      })),
    ),
    find("eligibilities", Eligibility, query, signal).then((rows) =>
      rows.map((row) => ({
        group: "Eligibility",
        label: `${row.candidateName}, ${row.testName}`,
        href: `/eligibility/${row.id}`,
        hint: row.schedule.message,
      })),
    ),
    find("jobs", Job, query, signal).then((rows) =>
      rows.map((row) => ({
        group: "Jobs",
        label: row.title,
        href: `/jobs/${row.id}`,
        hint: joined(row.department, row.location),
      })),
    ),
    find("templates", Template, query, signal).then((rows) =>
      rows.map((row) => ({
        group: "Templates",
        label: row.name,
        href: `/templates/${row.id}`,
        hint: joined(row.type),
      })),
    ),
  ]);
  return found.flat();
}
