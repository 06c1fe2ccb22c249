// Preloaded into a measured process: writes its peak resident memory in kB and its processor time in seconds where the benchmark asks for them.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.CG_CODE_USAGE, `${maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`);
});
