// What `codebook check` is measured against: the YAML library alone, on the file that is named.
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";

const document = parseDocument(readFileSync(process.argv[2], "utf8"));
if (document.errors.length > 0) throw document.errors[0];
