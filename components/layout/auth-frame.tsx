import type { ReactNode } from "react";
import { Mark } from "./mark";

type AuthFrameProps = { title: string; intro?: ReactNode; footer?: ReactNode; children: ReactNode };

export function AuthFrame({ title, intro, footer, children }: AuthFrameProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-12 sm:pb-32">
      <div className="flex flex-col gap-4">
        <Mark className="size-8" />
        <div>
          <h1 className="font-semibold text-xl">{title}</h1>
          {intro && <p className="mt-1 text-pretty text-muted">{intro}</p>}
        </div>
      </div>
      {children}
      {footer && <div className="text-muted text-sm">{footer}</div>}
    </main>
  );
}
