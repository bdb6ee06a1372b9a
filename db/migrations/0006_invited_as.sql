ALTER TABLE "assessment_sessions" ADD COLUMN "invited_first_name" text;--> statement-breakpoint
ALTER TABLE "assessment_sessions" ADD COLUMN "invited_last_name" text;--> statement-breakpoint
ALTER TABLE "assessment_sessions" ADD COLUMN "invited_email" text;