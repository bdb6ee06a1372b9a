import { FormSkeleton } from "@/components/layout/page-skeleton";

export default function Loading() {
  return <FormSkeleton title="Health" />;
}
