import { instantAgo } from "./calendar";
import { markets } from "./markets";
import { acmePositions, nordwindPositions, type Position } from "./positions";
import { whole } from "./random";
import { acme, nordwind } from "./tenants";
import type { JobRow, Tenant } from "./types";

/** A job with what the table does not say of it: where its people are, and its letter. */
export interface DemoJob {
  tenant: Tenant;
  position: Position;
  row: JobRow;
}

export function makeJobs(today: Date): DemoJob[] {
  const positions = [
    ...acmePositions.map((position) => ({ tenant: acme, position })),
    ...nordwindPositions.map((position) => ({ tenant: nordwind, position })),
  ];
  return positions.map(({ tenant, position }, index) => {
    const { title, department, location, employmentType, status } = position;
    const { salaryMin, salaryMax, payFrequency } = position;
    const createdAt = instantAgo(today, whole(20, 420), tenant.staffHours);
    const closed = status === "closed";
    const row: JobRow = {
      id: index + 1,
      accountId: tenant.account.id,
      ...{ title, department, location, employmentType, status },
      ...{ salaryMin, salaryMax, payFrequency },
      currency: markets[position.market].currency,
      createdAt,
      updatedAt: closed ? instantAgo(today, 1, tenant.staffHours) : createdAt,
      revision: closed ? 2 : 1,
    };
    return { tenant, position, row };
  });
}
