ALTER TYPE "public"."session_status" RENAME TO "sitting_status";--> statement-breakpoint
ALTER TABLE "assessment_sessions" RENAME TO "sittings";--> statement-breakpoint
ALTER TABLE "session_answers" RENAME TO "sitting_answers";--> statement-breakpoint
ALTER SEQUENCE "assessment_sessions_id_seq" RENAME TO "sittings_id_seq";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_account_id_accounts_id_fk" TO "sittings_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_credential_fkey" TO "sittings_credential_fkey";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_assessment_fkey" TO "sittings_assessment_fkey";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_version_fkey" TO "sittings_version_fkey";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_candidate_fkey" TO "sittings_candidate_fkey";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_public_id_key" TO "sittings_public_id_key";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_account_id_key" TO "sittings_account_id_key";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_interview_key" TO "sittings_interview_key";--> statement-breakpoint
ALTER TABLE "sittings" RENAME CONSTRAINT "assessment_sessions_pkey" TO "sittings_pkey";--> statement-breakpoint
ALTER INDEX "assessment_sessions_created_idx" RENAME TO "sittings_created_idx";--> statement-breakpoint
ALTER INDEX "assessment_sessions_candidate_idx" RENAME TO "sittings_candidate_idx";--> statement-breakpoint
ALTER INDEX "assessment_sessions_score_idx" RENAME TO "sittings_score_idx";--> statement-breakpoint
ALTER INDEX "assessment_sessions_unacknowledged_idx" RENAME TO "sittings_unacknowledged_idx";--> statement-breakpoint
ALTER INDEX "assessment_sessions_deadline_idx" RENAME TO "sittings_deadline_idx";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME COLUMN "session_id" TO "sitting_id";--> statement-breakpoint
ALTER TABLE "deliveries" RENAME CONSTRAINT "deliveries_session_fkey" TO "deliveries_sitting_fkey";--> statement-breakpoint
ALTER INDEX "deliveries_session_idx" RENAME TO "deliveries_sitting_idx";--> statement-breakpoint
ALTER TABLE "events" RENAME COLUMN "session_id" TO "sitting_id";--> statement-breakpoint
ALTER TABLE "events" RENAME CONSTRAINT "events_session_fkey" TO "events_sitting_fkey";--> statement-breakpoint
ALTER INDEX "events_session_idx" RENAME TO "events_sitting_idx";--> statement-breakpoint
ALTER TABLE "links" RENAME COLUMN "session_id" TO "sitting_id";--> statement-breakpoint
ALTER TABLE "links" RENAME CONSTRAINT "links_session_fkey" TO "links_sitting_fkey";--> statement-breakpoint
ALTER INDEX "links_session_idx" RENAME TO "links_sitting_idx";--> statement-breakpoint
ALTER TABLE "outbox_messages" RENAME COLUMN "session_id" TO "sitting_id";--> statement-breakpoint
ALTER TABLE "outbox_messages" RENAME CONSTRAINT "outbox_messages_session_fkey" TO "outbox_messages_sitting_fkey";--> statement-breakpoint
ALTER INDEX "outbox_messages_session_idx" RENAME TO "outbox_messages_sitting_idx";--> statement-breakpoint
ALTER TABLE "sitting_answers" RENAME COLUMN "session_id" TO "sitting_id";--> statement-breakpoint
ALTER TABLE "sitting_answers" RENAME CONSTRAINT "session_answers_session_fkey" TO "sitting_answers_sitting_fkey";--> statement-breakpoint
ALTER TABLE "sitting_answers" RENAME CONSTRAINT "session_answers_pkey" TO "sitting_answers_pkey";--> statement-breakpoint
UPDATE "audit_entries" SET "subject_type" = 'sitting' WHERE "subject_type" = 'assessment_session';--> statement-breakpoint
UPDATE "audit_entries" SET "action" = 'sitting.updated' WHERE "action" = 'assessment_session.updated';--> statement-breakpoint
DO $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NULL THEN
    RETURN;
  END IF;
  UPDATE graphile_worker._private_jobs
  SET payload = (payload::jsonb - 'sessionId' || jsonb_build_object('sittingId', payload::jsonb -> 'sessionId'))::json
  WHERE payload::jsonb ? 'sessionId';
END $$;
