import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

const cues = (head: string, mark: string) =>
  `${head}00:00:01${mark}000 --> 00:00:02${mark}000\nSatu.\n\n00:00:03${mark}000 --> 00:00:04${mark}000\n<i>Dua.</i>\n`;
const files: Readonly<Record<string, string>> = {
  "a.srt": cues("", ","),
  "a.vtt": cues("WEBVTT\n\n", "."),
  "a.html": '<html><body><p>Satu.</p>\n<p class="jawab">Dua, 3 < 4.</p>\n</body></html>\n',
};

/** What is told of a file that was cut off. */
async function told(name: string, content: string): Promise<string[]> {
  const { warnings } = await read(name, Buffer.from(content));
  return warnings.flatMap(({ message, indonesian }) =>
    message.startsWith("the file ends in the middle of ") ? [`${message.slice(31)} / ${indonesian}`] : [],
  );
}

const tag =
  "a tag: it was cut off, and what came behind is missing / berkas berakhir di tengah sebuah tag: terpotong, dan lanjutannya tidak ada";
const times =
  "the times of a cue: it was cut off, and what came behind is missing / berkas berakhir di tengah waktu sebuah takarir: terpotong, dan lanjutannya tidak ada";

describe("a file that was cut off", () => {
  it.each(Object.keys(files))("%s: nothing is told of it while it is whole", async (name) => {
    expect(await told(name, files[name] ?? "")).toEqual([]);
  });

  it.each(["a.srt", "a.vtt"])("%s: ends within the times of a cue", async (name) => {
    const whole = files[name] ?? "";
    const arrow = whole.lastIndexOf("-->");
    for (const end of [arrow + 1, arrow + 2, arrow + 3, arrow + 7, arrow + 13])
      expect(await told(name, whole.slice(0, end))).toEqual([times]);
  });

  it.each(Object.keys(files))("%s: ends within a tag", async (name) => {
    const whole = files[name] ?? "";
    expect(await told(name, whole.slice(0, whole.lastIndexOf("</") + 3))).toEqual([tag]);
  });

  it("a sign that is less opens no tag", async () => {
    expect(await told("a.html", "<p>Satu.</p><p>Dua: 3 < 4")).toEqual([]);
    expect(await told("a.srt", `${files["a.srt"]}3 < 4`)).toEqual([]);
  });
});
