CREATE FUNCTION letter_image_hashes(html text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT coalesce(array_agg(DISTINCT found[1]), '{}')
  FROM regexp_matches(html, 'image:([0-9a-f]{64})', 'g') AS found
$$;--> statement-breakpoint
ALTER TABLE "letter_images" ADD COLUMN "used_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "offer_versions_images_idx" ON "offer_versions" USING gin (letter_image_hashes("letter_html")) WHERE "offer_versions"."letter_html" like '%image:%';--> statement-breakpoint
CREATE INDEX "template_versions_images_idx" ON "template_versions" USING gin (letter_image_hashes("body")) WHERE "template_versions"."body" like '%image:%';--> statement-breakpoint
CREATE INDEX "templates_images_idx" ON "templates" USING gin (letter_image_hashes("body")) WHERE "templates"."body" like '%image:%';