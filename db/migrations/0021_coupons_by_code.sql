ALTER TABLE "coupons" DROP CONSTRAINT "coupons_code_key";--> statement-breakpoint
ALTER TABLE "coupons" ADD CONSTRAINT "coupons_code_key" UNIQUE("code","account_id","pool_id");