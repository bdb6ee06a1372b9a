DROP INDEX "events_sitting_idx";--> statement-breakpoint
DROP INDEX "events_invitation_idx";--> statement-breakpoint
DROP INDEX "events_eligibility_idx";--> statement-breakpoint
CREATE INDEX "events_sitting_idx" ON "events" USING btree ("account_id","sitting_id","id") WHERE "events"."sitting_id" is not null;--> statement-breakpoint
CREATE INDEX "events_invitation_idx" ON "events" USING btree ("account_id","invitation_id","id") WHERE "events"."invitation_id" is not null;--> statement-breakpoint
CREATE INDEX "events_eligibility_idx" ON "events" USING btree ("account_id","eligibility_id","id") WHERE "events"."eligibility_id" is not null;