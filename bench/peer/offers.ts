import { desc, eq } from "drizzle-orm";
import type { OfferStatus } from "@/db/enums";
import { database } from "./database";
import type { CreateOffer, UpdateOffer } from "./inputs";
import { renderLetter } from "./render-letter";
import { candidates, jobs, offers, templates } from "./schema";

const clean = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

export async function listOffersOfJob(jobId: number) {
  const rows = await database
    .select()
    .from(offers)
    .innerJoin(candidates, eq(offers.candidateId, candidates.id))
    .innerJoin(jobs, eq(offers.jobId, jobs.id))
    .where(eq(offers.jobId, jobId))
    .orderBy(desc(offers.createdAt));
  return rows.map((row) => ({
    id: row.offers.id,
    candidateId: row.offers.candidateId,
    candidateName: `${row.candidates.firstName} ${row.candidates.lastName}`,
    jobId: row.offers.jobId,
    jobTitle: row.jobs.title,
    salary: row.offers.salary,
    currency: row.offers.currency,
    payFrequency: row.offers.payFrequency,
    status: row.offers.status,
    createdAt: row.offers.createdAt,
    expiryDate: row.offers.expiryDate,
  }));
}

export async function getOffer(id: number) {
  const [row] = await database
    .select()
    .from(offers)
    .innerJoin(candidates, eq(offers.candidateId, candidates.id))
    .innerJoin(jobs, eq(offers.jobId, jobs.id))
    .leftJoin(templates, eq(offers.templateId, templates.id))
    .where(eq(offers.id, id));
  if (!row) return null;
  const { id: jobId, title, department, location } = row.jobs;
  const template = row.templates && {
    ...{ id: row.templates.id, name: row.templates.name, type: row.templates.type },
  };
  const job = { id: jobId, title, department, location };
  return { ...row.offers, candidate: row.candidates, job, template };
}

export async function createOffer(input: CreateOffer) {
  const [candidate] = await database
    .select()
    .from(candidates)
    .where(eq(candidates.id, input.candidateId));
  if (!candidate) throw new Error("Candidate not found");
  const [job] = await database.select().from(jobs).where(eq(jobs.id, input.jobId));
  if (!job) throw new Error("Job not found");
  const terms = {
    ...input,
    salary: input.salary ?? (Number(job.salaryMin) + Number(job.salaryMax)) / 2,
    currency: input.currency ?? job.currency,
    payFrequency: input.payFrequency ?? job.payFrequency,
  };
  const renderedHtml = await renderLetter(terms);
  const [created] = await database
    .insert(offers)
    .values(clean({ ...terms, renderedHtml }))
    .returning();
  return created;
}

export async function updateOffer(id: number, input: UpdateOffer) {
  const [existing] = await database.select().from(offers).where(eq(offers.id, id));
  if (!existing) return null;
  if (existing.status === "accepted") throw new Error("Cannot update accepted offer");
  const changes = { ...clean(input), updatedAt: new Date() };
  if (input.templateId !== undefined || input.salary !== undefined) {
    changes.renderedHtml = await renderLetter({ ...existing, ...clean(input) });
  }
  const [updated] = await database.update(offers).set(changes).where(eq(offers.id, id)).returning();
  return updated ?? null;
}

export async function updateStatus(id: number, status: OfferStatus) {
  const [existing] = await database.select().from(offers).where(eq(offers.id, id));
  if (!existing) return null;
  const now = new Date();
  const [updated] = await database
    .update(offers)
    .set({ status, updatedAt: now, ...(status === "sent" && { sentAt: now }) })
    .where(eq(offers.id, id))
    .returning();
  return updated ?? null;
}
