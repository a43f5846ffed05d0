import { complete } from './commands/completion/complete.ts';
import { realWorld } from './world/real.ts';

// What Tab asks in a shell; a program of its own, so that nothing else is loaded.
const world = realWorld();
complete(process.argv.slice(3), world)
  .then((text) => world.stdout.write(text))
  // Whoever presses Tab is in the middle of a line: a fault offers nothing, and the command itself will say it.
  .catch(() => undefined);
