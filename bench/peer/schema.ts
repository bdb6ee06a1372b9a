import {
  date,
  integer,
  numeric,
  pgSchema,
  serial,
  text,
  timestamp,
  varchar,
} from "drizzle-orm/pg-core";
import { offerStatuses, payFrequencies } from "@/db/enums";

const peer = pgSchema("peer");

export const offerStatus = peer.enum("offer_status", offerStatuses);
export const payFrequency = peer.enum("pay_frequency", payFrequencies);

export const candidates = peer.table("candidates", {
  id: serial("id").primaryKey(),
  firstName: varchar("first_name", { length: 100 }).notNull(),
  lastName: varchar("last_name", { length: 100 }).notNull(),
  email: varchar("email", { length: 255 }),
  phone: varchar("phone", { length: 50 }),
});

export const jobs = peer.table("jobs", {
  id: serial("id").primaryKey(),
  title: varchar("title", { length: 255 }).notNull(),
  department: varchar("department", { length: 255 }),
  location: varchar("location", { length: 255 }),
  salaryMin: numeric("salary_min", { precision: 12, scale: 2 }),
  salaryMax: numeric("salary_max", { precision: 12, scale: 2 }),
  currency: varchar("currency", { length: 3 }),
  payFrequency: payFrequency("pay_frequency"),
});

export const templates = peer.table("templates", {
  id: serial("id").primaryKey(),
  name: varchar("name", { length: 255 }).notNull(),
  type: varchar("type", { length: 20 }).notNull(),
  body: text("body").notNull(),
});

export const offers = peer.table("offers", {
  id: serial("id").primaryKey(),
  candidateId: integer("candidate_id")
    .notNull()
    .references(() => candidates.id, { onDelete: "cascade" }),
  jobId: integer("job_id")
    .notNull()
    .references(() => jobs.id),
  templateId: integer("template_id").references(() => templates.id),
  status: offerStatus("status").notNull().default("draft"),
  salary: numeric("salary", { precision: 12, scale: 2, mode: "number" }),
  currency: varchar("currency", { length: 3 }),
  payFrequency: payFrequency("pay_frequency"),
  startDate: date("start_date"),
  expiryDate: date("expiry_date"),
  renderedHtml: text("rendered_html"),
  createdBy: integer("created_by").notNull(),
  sentAt: timestamp("sent_at"),
  acceptedAt: timestamp("accepted_at"),
  declinedAt: timestamp("declined_at"),
  withdrawnAt: timestamp("withdrawn_at"),
  createdAt: timestamp("created_at").notNull().defaultNow(),
  updatedAt: timestamp("updated_at").notNull().defaultNow(),
});
