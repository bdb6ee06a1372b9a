import { FormSkeleton } from "@/components/layout/page-skeleton";

export default function Loading() {
  return <FormSkeleton title="Cancel and create anew" />;
}
