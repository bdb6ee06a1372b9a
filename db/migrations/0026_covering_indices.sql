DROP INDEX "offers_created_idx";--> statement-breakpoint
DROP INDEX "offers_updated_idx";--> statement-breakpoint
DROP INDEX "offers_status_idx";--> statement-breakpoint
DROP INDEX "offers_expiry_idx";--> statement-breakpoint
DROP INDEX "offers_answered_idx";--> statement-breakpoint
DROP INDEX "offers_job_idx";--> statement-breakpoint
DROP INDEX "offers_created_by_idx";--> statement-breakpoint
CREATE INDEX "offers_created_idx" ON "offers" USING btree ("account_id","created_at","id","updated_at","expiry_date","status");--> statement-breakpoint
CREATE INDEX "offers_updated_idx" ON "offers" USING btree ("account_id","updated_at","id","status");--> statement-breakpoint
CREATE INDEX "offers_status_idx" ON "offers" USING btree ("account_id","status","created_at","id","updated_at","expiry_date","candidate_id");--> statement-breakpoint
CREATE INDEX "offers_expiry_idx" ON "offers" USING btree ("account_id",coalesce("expiry_date", '9999-12-31'::date),"id","expiry_date","created_at","updated_at","status");--> statement-breakpoint
CREATE INDEX "offers_answered_idx" ON "offers" USING btree ("account_id",coalesce("accepted_at", "declined_at"),"status","sent_at","accepted_at","declined_at","id","created_at","updated_at","expiry_date") WHERE coalesce("offers"."accepted_at", "offers"."declined_at") is not null;--> statement-breakpoint
CREATE INDEX "offers_job_idx" ON "offers" USING btree ("account_id","job_id","created_at","id","updated_at","expiry_date");--> statement-breakpoint
CREATE INDEX "offers_created_by_idx" ON "offers" USING btree ("account_id","created_by","created_at","id","updated_at","expiry_date");