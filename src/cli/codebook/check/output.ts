import { extname, relative, resolve } from "node:path";
import { CgError } from "../../../model/diagnostic.js";
import type { FindingFormat, FormatOptions } from "../../../render/findings/format.js";
import { findingFormats } from "../../../render/findings/registry.js";
import { type Flags, text } from "../../command.js";
import { oneOf } from "../../options.js";
import { type Target, target } from "../../output/target.js";
import type { Io } from "../../terminal/io.js";
import { hasColour, widthOf } from "../../terminal/screen.js";
import { version } from "../../version.js";

/** In what form findings are written, and where. */
export interface CheckOutput {
  readonly format: FindingFormat;
  readonly options: FormatOptions;
  /** null: standard output. */
  readonly file: Target | null;
}

/** Throws CgError for an unknown format or a path that cannot be written. */
export async function planCheckOutput(flags: Flags, io: Io): Promise<CheckOutput> {
  const path = text(flags, "output");
  const file = path === undefined ? null : target(path, io.cwd);
  const format = await formatOf(text(flags, "format"), file);
  const screen = file === null ? io.stdout : { ...io.stdout, columns: null, isTerminal: false };
  return {
    format,
    file,
    options: {
      width: widthOf(screen, io),
      colour: file === null && hasColour(io.stdout, flags["color"] === false, io),
      version: version(),
      path: format.name === "github" || format.name === "sarif" ? inRepository(io) : (written) => written,
    },
  };
}

/** `-f`, else what the extension of the file says, else text. */
async function formatOf(name: string | undefined, file: Target | null): Promise<FindingFormat> {
  const names = Object.keys(findingFormats);
  const load = findingFormats[name === undefined ? "text" : oneOf("--format", name, names)];
  if (load === undefined) throw new Error(`format ${name} is not registered`);
  const extension = file === null ? "" : extname(file.shown).toLowerCase();
  if (name !== undefined || extension === "" || file?.direct === true) return await load();
  const all = await Promise.all(Object.values(findingFormats).map((each) => each()));
  const fitting = all.find(({ extensions }) => extensions.includes(extension));
  if (fitting !== undefined) return fitting;
  throw new CgError(`${file?.shown}: no format of findings has the extension ${extension}`, {
    hint: `Pass -f ${names.join(", ")}.`,
  });
}

/** GitHub knows files by their path from the root of the repository, wherever in it the command runs. */
function inRepository({ env, cwd }: Io): (file: string) => string {
  const root = env["GITHUB_WORKSPACE"];
  if (root === undefined || root === "") return (file) => file;
  return (file) => {
    const inside = relative(root, resolve(cwd, file)).replaceAll("\\", "/");
    return inside === "" || inside.startsWith("../") ? file : inside;
  };
}
