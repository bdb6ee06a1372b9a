import type { ReactNode } from "react";
import { Mark } from "./mark";

type MessagePageProps = { title: string; action?: ReactNode; children: ReactNode };

export function MessagePage({ title, action, children }: MessagePageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-4 px-4 py-12 sm:pb-32">
      <Mark className="size-8" />
      <h1 className="font-semibold text-xl">{title}</h1>
      <div className="flex flex-col gap-2 text-pretty text-muted">{children}</div>
      {action && <div className="mt-2 flex gap-2">{action}</div>}
    </main>
  );
}
