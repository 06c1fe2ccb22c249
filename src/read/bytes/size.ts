import { CgError } from "../../model/diagnostic.js";

/** Throws CgError for a source of more bytes than are allowed. Sizes are told in powers of 1000, as `--max-source` takes them. */
export function checkSize(id: string, size: number, most: number): void {
  if (size <= most) return;
  throw new CgError(`${id}: ${inWords(size)}, more than the limit of ${inWords(most)}`, {
    hint: `If it is meant to be that large, pass --max-source ${Math.ceil(size / 1_000_000)}MB.`,
  });
}

function inWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? `${bytes} bytes` : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
}
