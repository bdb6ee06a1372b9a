DROP INDEX "audit_entries_account_idx";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "actor" text;--> statement-breakpoint
UPDATE "audit_entries" entry SET "actor" = coalesce(
  CASE WHEN entry."actor_kind" = 'user' THEN coalesce(
    (SELECT 'member:' || session."user_id" FROM "sessions" session
      WHERE entry."actor_id" = 'session:' || session."id"),
    (SELECT 'member:' || run."created_by" FROM "bulk_runs" run
      WHERE entry."actor_id" = 'bulk:' || run."id"),
    CASE WHEN entry."action" IN ('session.started', 'session.ended', 'session.switched', 'member.joined',
      'member.reset_requested', 'member.password_reset') THEN 'member:' || entry."subject_id" END
  ) END, entry."actor_id", entry."actor_kind"::text);--> statement-breakpoint
ALTER TABLE "audit_entries" ALTER COLUMN "actor" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_entries_time_idx" ON "audit_entries" USING btree ("account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("account_id","actor","created_at","id");
