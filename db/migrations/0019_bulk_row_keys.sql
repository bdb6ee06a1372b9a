CREATE TABLE "bulk_row_keys" (
	"account_id" integer NOT NULL,
	"run_id" integer NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "bulk_row_keys_pkey" PRIMARY KEY("account_id","run_id","key","position")
);
--> statement-breakpoint
DROP INDEX "candidates_candidate_id_key";--> statement-breakpoint
DROP INDEX "candidates_email_idx";--> statement-breakpoint
ALTER TABLE "bulk_row_keys" ADD CONSTRAINT "bulk_row_keys_run_fkey" FOREIGN KEY ("account_id","run_id") REFERENCES "public"."bulk_runs"("account_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "candidates_candidate_id_key" ON "candidates" USING btree ("candidate_id","account_id");--> statement-breakpoint
CREATE INDEX "candidates_email_idx" ON "candidates" USING btree (lower("email"),"account_id");