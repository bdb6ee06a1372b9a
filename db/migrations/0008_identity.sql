-- Links that were mailed until now could be read by the account in whose name they were mailed, and a
-- session did not say whether the identity provider started it. Both end here. Who has joined an account
-- is who was in it, or who has a password and no other account.
DELETE FROM "user_tokens";--> statement-breakpoint
UPDATE "sessions" SET "revoked_at" = now() WHERE "revoked_at" IS NULL;--> statement-breakpoint
UPDATE "users" SET "email" = lower("email");--> statement-breakpoint
DELETE FROM "outbox_messages" WHERE "kind" = 'password_reset';--> statement-breakpoint
UPDATE "outbox_messages" SET "html" = regexp_replace("html", 'https?://[^"<[:space:]]*/invitation/[[:alnum:]_-]+', 'proffer:link', 'g')
WHERE "kind" = 'member_invitation';--> statement-breakpoint
ALTER TABLE "user_tokens" DROP COLUMN "token_hash";--> statement-breakpoint
ALTER TABLE "outbox_messages" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "user_tokens" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "invited_name" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "joined_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE "memberships" SET "joined_at" = "memberships"."created_at" FROM "users"
WHERE "users"."id" = "memberships"."user_id" AND (EXISTS (
  SELECT FROM "audit_entries" AS "entry"
  WHERE "entry"."account_id" = "memberships"."account_id"
    AND "entry"."action" IN ('session.started', 'session.switched', 'member.joined')
    AND "entry"."subject_type" = 'member' AND "entry"."subject_id" = "memberships"."user_id"::text
) OR ("users"."password_hash" IS NOT NULL AND NOT EXISTS (
  SELECT FROM "memberships" AS "other"
  WHERE "other"."user_id" = "memberships"."user_id" AND "other"."account_id" <> "memberships"."account_id"
)));--> statement-breakpoint
UPDATE "memberships" SET "invited_name" = "users"."name" FROM "users"
WHERE "users"."id" = "memberships"."user_id" AND "memberships"."joined_at" IS NULL;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "user_token_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "single_sign_on" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "user_tokens" ADD COLUMN "id" text PRIMARY KEY NOT NULL;--> statement-breakpoint
ALTER TABLE "user_tokens" ADD COLUMN "is_private" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_verified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_user_token_id_user_tokens_id_fk" FOREIGN KEY ("user_token_id") REFERENCES "public"."user_tokens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_tokens" ADD CONSTRAINT "user_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_messages_token_idx" ON "outbox_messages" USING btree ("user_token_id") WHERE "outbox_messages"."user_token_id" is not null;--> statement-breakpoint
CREATE INDEX "user_tokens_user_idx" ON "user_tokens" USING btree ("user_id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_joined_or_invited" CHECK ("memberships"."joined_at" is not null or "memberships"."invited_name" is not null);--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_reset_of_no_account" CHECK (("outbox_messages"."kind" = 'password_reset') = ("outbox_messages"."account_id" is null));--> statement-breakpoint
ALTER TABLE "user_tokens" ADD CONSTRAINT "user_tokens_account_of_invitation" CHECK (("user_tokens"."kind" = 'invitation') = ("user_tokens"."account_id" is not null));--> statement-breakpoint
ALTER TABLE "user_tokens" ADD CONSTRAINT "user_tokens_private_reset" CHECK ("user_tokens"."kind" <> 'reset' or "user_tokens"."is_private");