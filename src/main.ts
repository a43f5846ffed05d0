import { run } from './run.ts';
import { lastResort } from './world/lastResort.ts';
import { realWorld } from './world/real.ts';

// Files 0600, folders 0700, whoever makes them (`cli.md §6`).
process.umask(0o077);

// SIGINT is left as the system has it, so that long work without a pause can be stopped; a shell reports it as 130.
async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), realWorld());
}

main().catch(lastResort);
