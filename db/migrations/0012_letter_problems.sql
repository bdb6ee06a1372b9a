ALTER TABLE "offers" ADD COLUMN "problems" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "offers" SET "problems" = (
	SELECT jsonb_agg(jsonb_build_object(
		'code', (item ->> 'reason') || '_variable',
		'level', 'error',
		'message', CASE item ->> 'reason'
			WHEN 'empty' THEN '“' || (item ->> 'name') || '” is empty'
			ELSE '“' || (item ->> 'name') || '” isn''t a variable of letters' END,
		'name', item ->> 'name'))
	FROM jsonb_array_elements("unresolved") AS item)
WHERE "unresolved" <> '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "offers" DROP COLUMN "unresolved";
