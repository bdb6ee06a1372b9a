import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { imageSizes } from "./image-sizes";

type ImageSizeFieldProps = { value: string; onValueChange: (size: string) => void };

/** Chooses how wide an image of the letter is. */
export const ImageSizeField = ({ value, onValueChange }: ImageSizeFieldProps) => (
  <Field label="Size">
    <Select value={value} onChange={({ target }) => onValueChange(target.value)}>
      {imageSizes(value).map((size) => (
        <option key={size.value} value={size.value}>
          {size.label}
        </option>
      ))}
    </Select>
  </Field>
);
