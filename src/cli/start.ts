import { setFlagsFromString } from "node:v8";
import { isStray } from "../read/pdf/stray.js";
import { main } from "./main.js";
import type { Io, Output } from "./terminal/io.js";

/** Runs cg-code as the process it is: the one place that reads the process. */

// The V8 of Node 20 optimises what has run a little while, which costs short runs more than all that they do. Twice as late (its default
// is 132 kB of bytecode) short and long runs take least; four times as late, long ones lose what short ones gain. Later ones have Maglev.
if (process.versions.v8.startsWith("11.")) setFlagsFromString(`--interrupt-budget=${2 * 132 * 1024}`);

const interruption = new AbortController();

process.once("SIGINT", () => {
  // What is half written is removed by those who listen to the signal, at once and synchronously.
  interruption.abort();
  process.exit(130);
});

process.on("unhandledRejection", (reason) => {
  if (!isStray(reason)) throw reason;
});

// A write that fails says so to its caller; without a listener the stream would also throw.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  cwd: process.cwd(),
  env: process.env,
  signal: interruption.signal,
  now: () => performance.now(),
};

process.exitCode = await main(process.argv.slice(2), io);

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY === true ? stream.columns : null,
  };
}
