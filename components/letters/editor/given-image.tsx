import { useEffect, useState } from "react";

type GivenImageProps = { file: File; number: number; of: number; error: string | null };

/** Shows an image that was pasted or dropped, before it is stored. */
export function GivenImage({ file, number, of, error }: GivenImageProps) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <figure className="flex flex-col gap-1.5">
      <div className="flex h-32 items-center justify-center rounded-md border bg-paper p-2">
        {address && (
          <img src={address} alt={file.name} className="max-h-full max-w-full object-contain" />
        )}
      </div>
      {of > 1 && (
        <figcaption className="text-muted text-sm">
          Image {number} of {of}
        </figcaption>
      )}
      {error && (
        <p role="alert" className="text-negative text-sm">
          {error}
        </p>
      )}
    </figure>
  );
}
