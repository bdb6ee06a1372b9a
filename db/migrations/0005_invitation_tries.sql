ALTER TABLE "assessment_invitations" ADD COLUMN "candidate_reference" text;--> statement-breakpoint
UPDATE "assessment_invitations" SET "candidate_reference" = coalesce("candidates"."candidate_id", "candidates"."public_id") FROM "candidates" WHERE "candidates"."account_id" = "assessment_invitations"."account_id" AND "candidates"."id" = "assessment_invitations"."candidate_id";--> statement-breakpoint
ALTER TABLE "assessment_invitations" ALTER COLUMN "candidate_reference" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "assessment_invitations" ADD COLUMN "next_attempt_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "assessment_invitations" SET "next_attempt_at" = now() WHERE "url" IS NULL AND "status" NOT IN ('failed', 'Completed') AND "attempts" < 5;--> statement-breakpoint
ALTER TABLE "assessment_invitations" ADD COLUMN "taken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assessment_invitations" ADD COLUMN "reset_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "assessment_invitations" SET "reset_at" = "reported_at" WHERE "status" = 'Initiated';--> statement-breakpoint
ALTER TABLE "assessment_invitations" ADD COLUMN "created_by" integer;--> statement-breakpoint
UPDATE "assessment_invitations" SET "created_by" = (SELECT min("users"."id") FROM "memberships" INNER JOIN "users" ON "users"."id" = "memberships"."user_id" WHERE "memberships"."account_id" = "assessment_invitations"."account_id" AND "users"."name" = "assessment_invitations"."created_by_name");--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "taken_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "assessment_invitations" ADD CONSTRAINT "assessment_invitations_created_by_fkey" FOREIGN KEY ("account_id","created_by") REFERENCES "public"."memberships"("account_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assessment_invitations_waiting_idx" ON "assessment_invitations" USING btree ("account_id","partner_id","next_attempt_at") WHERE "assessment_invitations"."next_attempt_at" is not null;