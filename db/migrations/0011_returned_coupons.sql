UPDATE "audit_entries" SET "action" = 'coupon.returned' WHERE "action" = 'coupon.taken_back';
