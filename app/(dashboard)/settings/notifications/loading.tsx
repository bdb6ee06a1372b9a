import { DetailSkeleton } from "@/components/layout/page-skeleton";

export default function Loading() {
  return <DetailSkeleton title="Notifications" />;
}
