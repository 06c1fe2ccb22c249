import { expect, it } from "vitest";
import { readInput } from "../../../../src/cli/codebook/convert/input.js";
import { exchangeFormats } from "../../../../src/exchange/registry.js";

it.skipIf(process.platform === "win32")("a device is refused, since reading one may never end", async () => {
  const liwc = exchangeFormats.find(({ name }) => name === "liwc");
  const hints = { language: null, stage: "any", kind: "context" } as const;
  await expect(readInput("/dev/zero", liwc, hints, "/")).rejects.toThrow("/dev/zero: a pipe or a device");
});
