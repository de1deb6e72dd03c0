// Runs on any Node, also on one too old for the other scripts: says so in one sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(
    'Node 22.19 or newer runs the scripts of this project and this is ' +
      process.version +
      ': run them through npm ("npm start", "npm test") after "npm ci", which brings a Node along on Linux, or install a newer one.',
  );
  process.exit(1);
}
