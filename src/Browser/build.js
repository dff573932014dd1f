// Bundles what the browser gets from npm into wwwroot/lib, or into the folder that is named, each with the licences of what is in it.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const into = process.argv[2] ?? join(here, "../../wwwroot/lib");

// What is built, as a script of which kind, and whose work is in it.
const bundles = [
  { name: "graph-layout", format: "iife", packages: ["@dagrejs/dagre", "@dagrejs/graphlib"] },
  {
    name: "editor", format: "esm",
    packages: [
      "@codemirror/collab", "@codemirror/commands", "@codemirror/language", "@codemirror/state", "@codemirror/view", "@lezer/common",
      "@lezer/highlight", "@lezer/lr", "@lezer/markdown", "@marijn/find-cluster-break", "crelt", "style-mod", "w3c-keyname",
    ],
  },
];

for (const { name, format, packages } of bundles) {
  await build({
    entryPoints: [join(here, `${name}.js`)], outfile: join(into, name, `${name}.js`), bundle: true, minify: true, format, target: "es2023",
    legalComments: "none", charset: "utf8", logLevel: "warning",
  });
  const licences = [];
  for (const one of packages) {
    const folder = join(here, "node_modules", one);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    licences.push(`${one} ${version} (${license})\n\n${(await readFile(join(folder, "LICENSE"), "utf8")).trim()}\n`);
  }
  await mkdir(join(into, name), { recursive: true });
  await writeFile(join(into, name, "LICENSES.txt"), licences.join("\n\n"));
}
