CREATE FUNCTION fold_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT replace(replace(replace(replace(
    translate(
      lower(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g')),
      'øłđðħŧı’‘ʼ', 'olddhti'''''''),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
$$;--> statement-breakpoint
DROP INDEX "candidates_name_idx";--> statement-breakpoint
ALTER TABLE "candidates" drop column "search";--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "search" text GENERATED ALWAYS AS (fold_text(first_name || ' ' || last_name || ' ' || coalesce(email, '') || ' ' || coalesce(candidate_id, '') || ' ' || coalesce(city, ''))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "eligibilities" drop column "search";--> statement-breakpoint
ALTER TABLE "eligibilities" ADD COLUMN "search" text GENERATED ALWAYS AS (fold_text((person ->> 'firstName') || ' ' || (person ->> 'lastName') || ' ' || coalesce(person ->> 'email', '') || ' ' || coalesce(client_eligibility_id, ''))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "jobs" drop column "search";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "search" text GENERATED ALWAYS AS (fold_text(title || ' ' || coalesce(department, '') || ' ' || coalesce(location, ''))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "candidates_name_idx" ON "candidates" USING btree ("account_id",coalesce(nullif("last_name", ''), "first_name"),"id");--> statement-breakpoint
CREATE INDEX "candidates_search_idx" ON "candidates" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "eligibilities_search_idx" ON "eligibilities" USING gin ("search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "jobs_search_idx" ON "jobs" USING gin ("search" gin_trgm_ops);
