import { Skeleton, SkeletonText } from "@/components/ui/skeleton";

export function HomeSkeleton() {
  return (
    <>
      <div className="grid gap-8 sm:grid-cols-2">
        {[1, 2, 3, 4].map((part) => (
          <SkeletonText key={part} lines={5} />
        ))}
      </div>
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-56 w-full" />
    </>
  );
}
