DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NULL THEN
    RETURN;
  END IF;
  PERFORM graphile_worker.add_job(
    'mark-again',
    json_build_object('accountId', "session"."account_id", 'sessionId', "session"."id"),
    job_key := 'mark-again:' || "session"."id"
  )
  FROM "assessment_sessions" AS "session"
  WHERE "session"."status" IN ('Finished', 'Completed')
    AND EXISTS (
      SELECT FROM "session_answers" AS "answer"
      WHERE "answer"."account_id" = "session"."account_id"
        AND "answer"."session_id" = "session"."id"
        AND "answer"."attempt" = "session"."attempt"
        AND jsonb_typeof("answer"."value") = 'string'
        AND "answer"."value" #>> '{}' ~ '^\s*([-0-9"[{]|(true|false|null)\s*$)'
    );
END $$;
