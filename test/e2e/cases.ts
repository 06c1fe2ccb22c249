import type { fixtures } from "./fixtures.js";

/** One run of cg-code: where, with what, and how it ends. What it prints stands in test/golden/e2e/NAME.txt. */
export interface Case {
  readonly name: string;
  readonly fixture: keyof typeof fixtures;
  readonly argv: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Files it writes, to be shown in the golden file; without it, no file may appear. */
  readonly writes?: readonly string[];
}

/** Words as a person types them, without quoting. */
function run(
  name: string,
  fixture: Case["fixture"],
  code: Case["code"],
  line: string,
  writes?: readonly string[],
): Case {
  return { name, fixture, code, argv: line === "" ? [] : line.split(" "), ...(writes === undefined ? {} : { writes }) };
}

export const cases: readonly Case[] = [
  run("help", "empty", 0, "--help"),
  run("help-nothing-typed", "empty", 0, ""),
  run("help-command", "empty", 0, "tally --help"),
  run("help-formats", "empty", 0, "help formats"),
  run("help-indicators", "empty", 0, "help indicators"),
  run("help-counting", "empty", 0, "help counting"),
  run("help-exit-codes", "empty", 0, "help exit-codes"),

  run("usage-unknown-command", "empty", 2, "obsticles"),
  run("usage-unknown-topic", "empty", 2, "help formatz"),
  run("usage-not-yet", "empty", 2, "saturation"),
  run("usage-not-yet-codebook", "empty", 2, "codebook check"),
  run("usage-codebook-alone", "empty", 2, "codebook"),
  run("usage-option-first", "empty", 2, "--format csv tally"),
  run("usage-unknown-option", "study", 2, "tally --formt csv"),
  run("usage-no-value", "study", 2, "tally --by"),
  run("usage-unknown-format", "study", 2, "tally -f jsn"),
  run("usage-unknown-language", "study", 2, "tally --lang in"),
  run("usage-unknown-unit", "study", 2, "tally --unit sentences"),
  run("usage-unknown-status", "study", 2, "tally --status acepted"),
  run("usage-unknown-coder", "study", 2, "tally --coder ani"),
  run("tally-coder", "study", 0, "tally --coder codebook --by kind -f csv"),
  run("usage-unknown-group", "study", 2, "tally --by insitution"),
  run("usage-unknown-code", "study", 2, "quotes limited-bugdet"),
  run("usage-unknown-input-format", "study", 2, "sources --as dokx interviews"),
  run("usage-unknown-extension", "study", 2, "tally -o out.xlsx"),
  run("usage-where-without-value", "study", 2, "tally --where sector"),
  run("usage-max-source", "study", 2, "tally --max-source big"),
  run("usage-excel-json", "study", 2, "tally --excel -f json"),
  run("usage-no-study-no-paths", "empty", 2, "tally"),
  run("study-from-outside", "outside", 0, "tally small --by source -f csv"),
  run("study-not-used", "outside", 0, "tally small/interviews --by source -f csv"),
  run("usage-study-elsewhere", "study", 2, "tally --study interviews"),

  run("obstacles", "study", 0, "obstacles"),
  run("obstacles-id", "study", 0, "obstacles --lang id"),
  run("obstacles-headline", "study", 0, "obstacles --headline -f md"),
  run("obstacles-csv", "study", 0, "obstacles -f csv"),
  run("tally", "study", 0, "tally"),
  run("tally-stage-csv", "study", 0, "tally --by stage -f csv"),
  run("tally-institution-json", "study", 0, "tally --by institution -f json"),
  run("tally-where", "study", 0, "tally --where sector=government --by source -f tsv"),
  run("tally-tidy", "study", 0, "tally --by stage --tidy -f csv -q"),
  run("tally-no-study", "loose", 0, "tally interviews --no-study --by kind"),
  run("matrix", "study", 0, "matrix --rows stage --columns source"),
  run("code-csv", "study", 0, "code -f csv"),
  run("code-explain", "study", 0, "code --explain"),
  run("code-raw", "study", 0, "code --raw"),
  run("quotes", "study", 0, "quotes limited-resources"),
  run("sources", "study", 0, "sources"),
  run("sources-explain", "study", 0, "sources --explain -f csv"),
  run("sources-explain-id", "unlabelled", 0, "sources --explain --lang id"),
  run("informants", "study", 0, "informants"),
  run("informants-unlabelled", "unlabelled", 0, "informants -f csv"),
  run("documents", "study", 0, "documents"),
  run("codebook-forms", "study", 0, "codebook forms anggar interviews"),

  run("codebook-schema-over-codebook", "study", 2, "codebook schema -o codebook.yaml"),

  run("output-csv", "study", 0, "tally --by stage -o out.csv", ["out.csv"]),
  run("output-extras", "study", 0, "tally --by stage -o out.md --dictionary columns.csv -q", ["out.md", "columns.csv"]),
  run("output-excel", "study", 0, "tally --by stage -f csv --excel -q"),
  run("output-is-input", "study", 2, "tally -o interviews/dinkes.txt"),
  run("output-is-codebook", "study", 2, "tally -f csv -o codebook.yaml"),
  run("output-no-folder", "study", 2, "tally -o nowhere/out.csv"),
  run("output-empty-path", "study", 2, "tally -o "),
  run("output-is-folder", "study", 2, "tally -f csv -o interviews"),

  run("bad-missing", "empty", 2, "tally nowhere.txt"),
  run("bad-misspelt", "study", 2, "tally interview"),
  run("bad-missing-of-study", "study", 2, "tally interviews/nobody-at-all.txt"),
  run("bad-pattern", "empty", 2, "tally *.txt"),
  run("bad-empty-path", "empty", 2, "tally "),
  run("bad-nothing", "unreadable", 2, "tally nothing -c codebook.yaml"),
  run("bad-nothing-readable", "unreadable", 2, "tally only-pictures -c codebook.yaml"),
  run("bad-unknown-format", "unreadable", 2, "tally picture.png -c codebook.yaml"),
  run("bad-wrong-type", "unreadable", 2, "tally picture.docx -c codebook.yaml"),
  run("bad-truncated-docx", "unreadable", 2, "tally truncated.docx -c codebook.yaml"),
  run("bad-docx-bomb", "unreadable", 2, "tally bomb.docx --max-source 10MB -c codebook.yaml"),
  run("bad-docx-dense", "unreadable", 2, "tally dense.docx -c codebook.yaml"),
  run("bad-docx-without-text", "unreadable", 2, "tally no-text.docx -c codebook.yaml"),
  run("bad-binary", "unreadable", 2, "tally binary.txt -c codebook.yaml"),
  run("bad-empty", "unreadable", 2, "tally empty.txt -c codebook.yaml"),
  run("bad-blank", "unreadable", 2, "tally blank.txt -c codebook.yaml"),
  run("bad-encoding", "unreadable", 2, "tally neither.txt -c codebook.yaml"),
  run("bad-too-large", "study", 2, "tally interviews/dinkes.txt --max-source 100B"),
  run("bad-one-of-many-streamed", "unreadable", 2, "code good.txt empty.txt -c codebook.yaml -f csv"),
  run("bad-one-of-many", "unreadable", 2, "tally good.txt empty.txt -c codebook.yaml"),
  run(
    "bad-skipped",
    "unreadable",
    0,
    "tally good.txt empty.txt truncated.docx --skip-unreadable -c codebook.yaml --by stage",
  ),
  run("bad-all-skipped", "unreadable", 2, "tally empty.txt --skip-unreadable -c codebook.yaml"),
  run("bad-twins-nfc", "twins", 2, "tally nfc"),
  run("bad-twins-case", "twins", 2, "tally case"),
  run("bad-codebook-missing", "codebooks", 2, "tally a.txt -c morse-stephens"),
  run("bad-codebook-syntax", "codebooks", 2, "tally a.txt -c syntax.yaml"),
  run("bad-codebook-key", "codebooks", 2, "tally a.txt -c key.yaml"),
  run("bad-codebook-stage", "codebooks", 2, "tally a.txt -c stage.yaml"),
  run("bad-codebook-indicator", "codebooks", 2, "tally a.txt -c indicator.yaml"),
  run("bad-codebook-empty", "codebooks", 2, "tally a.txt -c empty.yaml"),
  run("bad-codebook-bomb", "codebooks", 2, "tally a.txt -c bomb.yaml"),

  run("bad-column", "tables", 2, "sources turns.csv --columns text=Isi -c codebook.yaml"),
  run("bad-columns", "tables", 2, "sources turns.csv --columns teks=Kata -c codebook.yaml"),
  run("bad-table", "tables", 2, "sources prices.csv -c codebook.yaml"),

  run("handled-tables", "tables", 0, "sources . --columns text=Kata,speaker=Oleh -c codebook.yaml -f csv"),
  run("handled-word", "word", 0, "tally a.docx -c codebook.yaml -f csv -q"),
  run("handled-windows-1252", "encodings", 0, "code windows.txt -c codebook.yaml"),
  run("handled-utf-16", "encodings", 0, "code utf16.txt -c codebook.yaml -f csv -q"),
  run("handled-escape-codes", "hostile", 0, "quotes limited-budget escape.txt -c codebook.yaml"),
  run("handled-escape-codes-csv", "hostile", 0, "quotes limited-budget escape.txt -c codebook.yaml -f csv -q"),
  run("handled-formula", "hostile", 0, "code formula.txt -c codebook.yaml -f csv -q"),
  run("handled-one-line", "hostile", 0, "tally line.txt -c codebook.yaml -f csv -q"),
  run("handled-backtracking-regex", "codebooks", 0, "tally letters.txt -c regex.yaml -f csv -q"),
];
