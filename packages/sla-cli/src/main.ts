import { run } from './run';

// A closed pipe, as with `| head`, is no failure of ours.
process.stdout.on('error', () => process.exit(0));

run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdin: process.stdin,
  out: text => process.stdout.write(`${text}\n`),
  err: text => process.stderr.write(`${text}\n`),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error?.stack ?? error}\n`);
    process.exitCode = 3;
  },
);
