import { cn } from "./cn";

type LetterFrameProps = { src?: string; title: string; name?: string; className?: string };

export function LetterFrame({ src, title, name, className }: LetterFrameProps) {
  return (
    <div
      className={cn(
        "h-[max(36rem,calc(100dvh-9rem))] resize-y overflow-hidden rounded-md bg-paper shadow-paper print:h-auto print:shadow-none",
        className,
      )}
    >
      <iframe
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={src}
        name={name}
        title={title}
        className="size-full scheme-light"
      />
    </div>
  );
}
