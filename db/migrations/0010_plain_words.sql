ALTER TYPE "public"."recipient_status" RENAME VALUE 'told' TO 'notified';--> statement-breakpoint
ALTER TYPE "public"."recipient_status" RENAME VALUE 'taken_up' TO 'accepted';--> statement-breakpoint
ALTER TABLE "assistance_recipients" RENAME COLUMN "told_at" TO "notified_at";--> statement-breakpoint
ALTER TABLE "assistance_offers" RENAME COLUMN "tells" TO "notifies";--> statement-breakpoint
ALTER TABLE "accounts" RENAME COLUMN "tell_api_assistance" TO "notify_api_assistance";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME COLUMN "taken_at" TO "claimed_at";--> statement-breakpoint
ALTER TABLE "assessment_invitations" RENAME COLUMN "taken_at" TO "claimed_at";--> statement-breakpoint
UPDATE "events" SET "type" = CASE "type"
  WHEN 'assistance.taken_up' THEN 'assistance.accepted' ELSE 'eligibility.replaced' END
WHERE "type" IN ('assistance.taken_up', 'eligibility.recreated');--> statement-breakpoint
UPDATE "audit_entries" SET "action" = CASE "action"
  WHEN 'assistance.taken_up' THEN 'assistance.accepted'
  WHEN 'assistance.telling_asked' THEN 'assistance.notification_requested'
  WHEN 'eligibility.recreated' THEN 'eligibility.replaced'
  WHEN 'assessment.taken_up_again' THEN 'assessment.reactivated'
  WHEN 'partner.taken_up_again' THEN 'partner.reactivated'
  ELSE 'test.reactivated' END
WHERE "action" IN (
  'assistance.taken_up', 'assistance.telling_asked', 'eligibility.recreated',
  'assessment.taken_up_again', 'partner.taken_up_again', 'test.offered_again'
);--> statement-breakpoint
UPDATE "webhook_endpoints" SET "event_types" = array_replace(
  array_replace("event_types", 'assistance.taken_up', 'assistance.accepted'),
  'eligibility.recreated', 'eligibility.replaced'
)
WHERE "event_types" && ARRAY['assistance.taken_up', 'eligibility.recreated'];--> statement-breakpoint
UPDATE "bulk_runs" SET "settings" = "settings" - 'includeUntold'
  || jsonb_build_object('includeUnreachable', "settings" -> 'includeUntold')
WHERE "settings" ? 'includeUntold';--> statement-breakpoint
UPDATE "bulk_runs" SET "settings" = "settings" - 'tells'
  || jsonb_build_object('notifies', "settings" -> 'tells')
WHERE "settings" ? 'tells';--> statement-breakpoint
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_tasks') IS NULL THEN
    RETURN;
  END IF;
  UPDATE graphile_worker._private_tasks SET identifier = 'notify-assistance'
  WHERE identifier = 'tell-assistance';
END $$;
