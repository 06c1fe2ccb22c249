import { exchangeFormats } from "../../exchange/registry.js";
import { readers } from "../../read/registry.js";
import { renderers } from "../../render/registry.js";
import { wrap } from "../../render/wrap.js";

/** `cg-code help formats`, from the registries of readers and renderers. */
export async function formats(): Promise<string> {
  const written = await Promise.all(Object.values(renderers).map((load) => load()));
  return `Input formats (by extension, or --as FORMAT):
${readers.map(({ name, about, extensions }) => entry(name, `${about} (${extensions.join(" ")})`)).join("")}
Output formats (-f FORMAT, or by the extension of -o FILE):
${written.map(({ name, about, extensions }) => entry(name, `${about.en} (${extensions.join(" ")})`)).join("")}
Formats of codebooks (codebook convert, --from and --to):
${exchangeFormats.map(({ name, about, extensions, readsToo = [] }) => entry(name, `${about} (${[...extensions, ...readsToo].join(" ")})`)).join("")}
csv follows RFC 4180: UTF-8, comma, CRLF after every record. Text that a
spreadsheet would run as a formula gets an apostrophe before it. --excel puts a
byte order mark first, so that Excel reads the file as UTF-8.

Headers of csv, tsv, json and jsonl are stable English keys; --dictionary FILE
writes what each means. csv, tsv and jsonl hold rows only: what the numbers rest
on goes to stderr. --tidy gives one row per figure. Shares are 0 to 1 with four
digits; for people they are percentages with one.
`;
}

function entry(name: string, about: string): string {
  return wrap(about, 66)
    .map((line, index) => `  ${(index === 0 ? name : "").padEnd(11)}${line}\n`)
    .join("");
}
