ALTER TYPE "public"."outbox_kind" ADD VALUE 'offer_reminder';--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "reminders" jsonb;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "reminders" jsonb;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "snoozed_until" date;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "next_reminder_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "last_reminder" text;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "reminder_key" text;--> statement-breakpoint
CREATE INDEX "offers_reminder_idx" ON "offers" USING btree ("next_reminder_at") WHERE "offers"."next_reminder_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_messages_reminder_key" ON "outbox_messages" USING btree ("account_id","offer_id","reminder_key") WHERE "outbox_messages"."reminder_key" is not null;