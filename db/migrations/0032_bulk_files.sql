ALTER TYPE "public"."bulk_kind" ADD VALUE 'print_letters';--> statement-breakpoint
CREATE TABLE "bulk_files" (
	"account_id" integer NOT NULL,
	"run_id" integer NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "bulk_files_pkey" PRIMARY KEY("account_id","run_id","position")
);
--> statement-breakpoint
ALTER TABLE "bulk_files" ADD CONSTRAINT "bulk_files_row_fkey" FOREIGN KEY ("account_id","run_id","position") REFERENCES "public"."bulk_rows"("account_id","run_id","position") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A PDF is compressed already.
ALTER TABLE "bulk_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
