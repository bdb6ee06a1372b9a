import { expect, it } from "vitest";
import { updateOf } from "./form-fields";

const kept = { voucherCodes: ["V-1", "V-2"] };

it("leaves out untouched vouchers", () => {
  for (const voucherCodes of [["V-1", "V-2"], []]) {
    const sent = updateOf({ voucherCodes, portionCodes: ["A"] }, { voucherCodes });
    expect(sent).toEqual({ voucherCodes: undefined, portionCodes: ["A"] });
  }
});

it("sends vouchers that differ from the saved ones", () => {
  for (const voucherCodes of [[], ["V-1"], ["V-2", "V-1"], ["V-1", "V-2", "V-3"]]) {
    expect(updateOf({ voucherCodes }, kept)).toEqual({ voucherCodes });
  }
});
