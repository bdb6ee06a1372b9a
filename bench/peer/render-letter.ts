import { eq } from "drizzle-orm";
import { database } from "./database";
import { candidates, jobs, templates } from "./schema";

interface Terms {
  templateId?: number | null | undefined;
  candidateId: number;
  jobId: number;
  salary?: number | null | undefined;
  currency?: string | null | undefined;
  startDate?: string | null | undefined;
  expiryDate?: string | null | undefined;
}

/** Fills the template's variables in, without a template engine and without escaping. */
export async function renderLetter(offer: Terms): Promise<string | null> {
  if (!offer.templateId) return null;
  const [template] = await database
    .select()
    .from(templates)
    .where(eq(templates.id, offer.templateId));
  if (!template) throw new Error("Template not found");
  const [candidate] = await database
    .select()
    .from(candidates)
    .where(eq(candidates.id, offer.candidateId));
  const [job] = await database.select().from(jobs).where(eq(jobs.id, offer.jobId));
  const values: Record<string, string> = {
    candidate_name: `${candidate?.firstName} ${candidate?.lastName}`,
    job_title: job?.title ?? "",
    company_name: "Acme Corporation",
    salary: String(offer.salary ?? ""),
    currency: offer.currency ?? "",
    start_date: offer.startDate ?? "",
    expiry_date: offer.expiryDate ?? "",
  };
  const filled = template.body.replace(
    /\{\{(.+?)\}\}/g,
    (match, name) => values[name.trim()] ?? match,
  );
  return `<div class="offer-letter">${filled}</div>`;
}
