ALTER TYPE "public"."bulk_kind" ADD VALUE 'extend_offers';--> statement-breakpoint
ALTER TYPE "public"."outbox_kind" ADD VALUE 'offer_extension';