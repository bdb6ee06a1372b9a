import { env } from "@/lib/env";

/** Returns the URL where partners report the statuses of their interviews. */
export const callbackUrl = (): string => `${env.APP_URL}/api/assessments/assessment_status`;
