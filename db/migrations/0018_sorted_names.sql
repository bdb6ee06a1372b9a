DROP INDEX "candidates_name_idx";--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "sort_name" text GENERATED ALWAYS AS (lower(trim(last_name || ' ' || first_name))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "candidates_name_idx" ON "candidates" USING btree ("account_id","sort_name","id");