CREATE OR REPLACE FUNCTION fold_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT CASE WHEN octet_length(value) = length(value) THEN lower(value) ELSE
    replace(replace(replace(replace(
      translate(
        lower(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g')),
        'øłđðħŧı’‘ʼ', 'olddhti'''''''),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
  END
$$;--> statement-breakpoint
DROP INDEX "deliveries_failed_idx";--> statement-breakpoint
DROP INDEX "eligibilities_test_idx";--> statement-breakpoint
DROP INDEX "audit_entries_subject_idx";--> statement-breakpoint
DROP INDEX "offers_created_by_idx";--> statement-breakpoint
CREATE INDEX "api_calls_refused_idx" ON "api_calls" USING btree ("account_id","id") WHERE "api_calls"."status" >= 400;--> statement-breakpoint
CREATE INDEX "assessment_invitations_status_idx" ON "assessment_invitations" USING btree ("account_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "assessment_invitations_name_idx" ON "assessment_invitations" USING btree ("account_id","assessment_name");--> statement-breakpoint
CREATE INDEX "audit_entries_action_idx" ON "audit_entries" USING btree ("account_id","action","created_at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_name_idx" ON "audit_entries" USING btree ("account_id","actor_name","created_at","id") WHERE "audit_entries"."actor_kind" <> 'candidate';--> statement-breakpoint
CREATE INDEX "audit_entries_candidate_idx" ON "audit_entries" USING gin (fold_text("actor_name") gin_trgm_ops) WHERE "audit_entries"."actor_kind" = 'candidate';--> statement-breakpoint
CREATE INDEX "deliveries_unfinished_idx" ON "deliveries" USING btree ("account_id","status","id") WHERE "deliveries"."status" <> 'delivered';--> statement-breakpoint
CREATE INDEX "eligibilities_portions_idx" ON "eligibilities" USING btree ("account_id","status","test_id",hash_array("portion_codes"));--> statement-breakpoint
CREATE INDEX "eligibilities_start_idx" ON "eligibilities" USING btree ("account_id","schedule_start_date");--> statement-breakpoint
CREATE INDEX "eligibilities_cancelled_idx" ON "eligibilities" USING btree ("account_id","id") WHERE "eligibilities"."status" = 'inactive';--> statement-breakpoint
CREATE INDEX "offers_due_idx" ON "offers" USING btree ("account_id","expiry_date","id") WHERE "offers"."status" in ('sent', 'pending');--> statement-breakpoint
CREATE INDEX "offers_opened_idx" ON "offers" USING btree ("account_id","opened_at","id") WHERE "offers"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "offers_answered_idx" ON "offers" USING btree ("account_id",coalesce("accepted_at", "declined_at"),"status","sent_at","accepted_at","declined_at") WHERE coalesce("offers"."accepted_at", "offers"."declined_at") is not null;--> statement-breakpoint
CREATE INDEX "outbox_messages_recipient_search_idx" ON "outbox_messages" USING gin (fold_text("recipient") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sittings_status_idx" ON "sittings" USING btree ("account_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "sittings_to_mark_idx" ON "sittings" USING btree ("account_id","finished_at","id") WHERE "sittings"."status" = 'Finished';--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("account_id","subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "offers_created_by_idx" ON "offers" USING btree ("account_id","created_by","created_at","id");