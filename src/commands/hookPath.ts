import type { HookName } from '../errors.ts';
import type { HookedTouch, Planned } from './logHook.ts';
import type { Call } from './verb.ts';

/**
 * The program that is to be run on an occasion, or null: it lies in `hooks/` beside the settings under the occasion's
 * name. A command that a hook runs has none, so that none calls itself. Costs one look at the disk.
 */
export function hookPath({ flags, places, world }: Call, hook: HookName): string | null {
  const { env, files, platform, programs } = world;
  if (flags['hooks'] === false || env['CRM_HOOKS'] === '0' || env['CRM_HOOK']) return null;
  const name = platform === 'win32' ? `${hook}.cmd` : hook;
  const path = files.join(files.folderOf(places.config.value), 'hooks', name);
  return programs.isThere(path) ? path : null;
}

/** What the `log` hook, where there is one, makes of a touchpoint that is about to be written. Outside of any write: it may take its time. */
export async function hooked(call: Call, planned: () => Planned): Promise<HookedTouch> {
  const path = hookPath(call, 'log');
  if (path === null) return { fields: {}, told: [] };
  const { throughLogHook } = await import('./logHook.ts');
  return throughLogHook(call, path, planned());
}
