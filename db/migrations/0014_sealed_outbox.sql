UPDATE "outbox_messages" AS "m" SET "html" = regexp_replace(
  regexp_replace(
    "m"."html",
    'https?://[^\s"''<>]*/[oas]/' || "l"."id" || '\.[A-Za-z0-9_-]{43}',
    'proffer:link', 'g'
  ),
  'https?%3A%2F%2F[^\s"''<>]*%2F[oas]%2F' || "l"."id" || '\.[A-Za-z0-9_-]{43}',
  'proffer%3Alink', 'g'
)
FROM "links" AS "l"
WHERE "l"."account_id" = "m"."account_id"
  AND ("l"."offer_id" = "m"."offer_id"
    OR "l"."recipient_id" = "m"."recipient_id"
    OR "l"."sitting_id" = "m"."sitting_id")
  AND position("l"."id" || '.' IN "m"."html") > 0;--> statement-breakpoint
UPDATE "outbox_messages" SET "html" = regexp_replace(
  "html",
  '(candidate-[a-hjkmnp-z2-9]{8}[^<]*)\m[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}\M',
  '\1proffer:password', 'g'
)
WHERE "kind" = 'assessment_invitation';
