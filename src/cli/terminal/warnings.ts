import type { Diagnostic, WarningKind } from "../../model/diagnostic.js";
import { withoutIdentifiers } from "../../text/identifiers.js";
import type { Io } from "./io.js";
import { notice } from "./notice.js";

/** Most warnings about the study that are shown one by one. */
const most = 20;

/** Warnings about the study itself: its tables, its people. */
export async function warnAboutStudy(warnings: readonly Diagnostic[], quiet: boolean, io: Io): Promise<void> {
  for (const { about, message } of warnings.slice(0, most))
    await notice(`cg-code: ${about}: ${withoutIdentifiers(message)}`, quiet, io);
  const more = warnings.length - most;
  if (more > 0) await notice(`cg-code: and ${more} more such warnings`, quiet, io);
}

/** Counts the warnings about sources while these pass by, so that one line can sum them up. */
export class SourceWarnings {
  private readonly counts = new Map<WarningKind, number>();
  private sources = 0;

  add(warnings: readonly Diagnostic[]): void {
    let some = false;
    for (const { kind } of warnings) {
      if (kind === undefined) continue;
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
      some = true;
    }
    if (some) this.sources++;
  }

  /** One line for all, pointing to the list of them; none where there are none. */
  async tell(quiet: boolean, io: Io): Promise<void> {
    if (this.sources === 0) return;
    const kinds = [...phrases].flatMap(([kind, [one, several]]) => {
      const count = this.counts.get(kind) ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
    });
    const where = this.sources === 1 ? "1 source" : `${this.sources} sources`;
    await notice(`cg-code: warnings about ${where}: ${kinds.join(", ")}; cg-code sources lists them`, quiet, io);
  }
}

/** In order of weight: what may have been misread first. */
const phrases: ReadonlyMap<WarningKind, readonly [one: string, several: string]> = new Map([
  ["encoding", ["read as Windows-1252", "read as Windows-1252"]],
  ["format", ["of another format than its name says", "of other formats than their names say"]],
  ["damage", ["damaged part", "damaged parts"]],
  ["pages", ["with pages left out", "with pages left out"]],
  ["cut", ["with overlong sentences cut", "with overlong sentences cut"]],
  ["no speakers", ["interview without recognised speakers", "interviews without recognised speakers"]],
  ["not heard", ["person of the study not heard", "people of the study not heard"]],
  ["joined", ["person joined", "people joined"]],
  ["role", ["speaker's role inferred", "speakers' roles inferred"]],
  ["label", ["label that looks mistyped", "labels that look mistyped"]],
  ["attribute", ["attribute stated twice", "attributes stated twice"]],
  ["institution", ["institution to check", "institutions to check"]],
  ["language", ["in a language not recognised", "in languages not recognised"]],
  ["left out", ["with comments, notes or sheets left out", "with comments, notes or sheets left out"]],
]);
