CREATE INDEX "api_calls_path_idx" ON "api_calls" USING gin (lower("path") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "api_calls_request_idx" ON "api_calls" USING btree ("request_id");