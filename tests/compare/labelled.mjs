// Writes the file that `evaluate classification` reads, out of labels.csv and the texts that its ids name: FOLDER/NAME:PLACE.
// node tests/compare/labelled.mjs ../shared/data > labelled.csv
import { readFileSync } from "node:fs";

const [folder] = process.argv.slice(2);
const plain = (text) => text.replace(/<[^>]+>/g, " ").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
  .replace(/&nbsp;/g, " ").replace(/&amp;/g, "&").replace(/\s+/g, " ").trim();
const cell = (text) => `"${text.replaceAll('"', '""')}"`;
// Every text of a list: its title, or its first sentence, and what follows.
const sources = {
  "post-mortems/danluu": ["post-mortems/danluu/postmortems.json", (one) => one.summary],
  "cloud/azure": ["cloud/azure_incidents_raw.json", (one) => one.description],
};
const read = {};

console.log("title,description,category");
for (const line of readFileSync(new URL("labels.csv", import.meta.url), "utf8").trim().split("\n").slice(1)) {
  const [id, category] = line.split(",");
  const [source, place] = id.split(":");
  const [file, of] = sources[source];
  read[source] ??= JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  const text = plain(of(read[source][+place])).slice(0, 4000);
  const end = text.search(/[.!?] |\(Tracking ID|Tracking ID:/);
  const title = (end > 0 ? text.slice(0, end + 1) : text).slice(0, 300);
  console.log([title, text.slice(title.length), category].map(cell).join(","));
}
