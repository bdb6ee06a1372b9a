CREATE TABLE "processes" (
	"id" text PRIMARY KEY NOT NULL,
	"serves" boolean NOT NULL,
	"works" boolean NOT NULL,
	"version" text NOT NULL,
	"commit" text,
	"live_streams" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"beat_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "outbox_messages_failed_idx" ON "outbox_messages" USING btree ("created_at") WHERE "outbox_messages"."status" = 'failed';