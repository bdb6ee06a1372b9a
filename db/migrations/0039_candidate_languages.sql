ALTER TABLE "candidates" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "offer_versions" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "locale" text;