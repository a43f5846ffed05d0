import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHORT, VERBS } from '../../src/commands/verbs.ts';
import { help } from '../../src/locale/en/help.ts';
import { longName } from '../../src/render/help.ts';
import { crm, freshBook, freshFolder, NOW, ROOT } from '../support/program.ts';
import { install, played, SCREEN, screensOf } from '../support/readme.ts';

const path = join(ROOT, 'README.md');

// `-u` brings the page up to date.
test(
  'the screens and the command table of the README are what the program prints',
  { timeout: 60_000 },
  async () => {
    const page = readFileSync(path, 'utf8');
    const screens = await playedScreens(page);
    const table = (await Promise.all(namesInOrder().map(rowOf))).join('\n');
    const fresh = page
      .replaceAll(SCREEN, (text) => screens.get(text) ?? text)
      .replace(
        /(<!-- commands -->\n\n.*\n.*\n)[\s\S]*(\n\n<!-- \/commands -->)/,
        (_, head, end) => `${head}${table}${end}`,
      );
    await expect(fresh).toMatchFileSnapshot(path);
  },
);

test('the lines of docs/json.md are taken as they stand', () => {
  const lines = /```json\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs', 'json.md'), 'utf8'))?.[1] ?? '';
  const ran = freshBook().crm(['import', 'jsonl', '-', '--strict'], { stdin: lines });
  expect([ran.code, ran.out, lines.split('\n').length]).toEqual([0, '', 14]);
});

test('the settings of docs/config.md are taken as they stand', () => {
  const toml =
    /```toml\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'docs', 'config.md'), 'utf8'))?.[1] ?? '';
  const book = freshBook({ config: toml });
  const { code, err } = book.crm(['config']);
  expect([code, err]).toEqual([0, '']);
});

/** Every screen of the page as it is when played, by the text it has now. */
async function playedScreens(page: string): Promise<ReadonlyMap<string, string>> {
  const [own, demo] = [freshFolder(), freshFolder()];
  for (const folder of [own, demo]) install(folder);
  const data = join(demo, '.local', 'share', 'crm');
  mkdirSync(data, { recursive: true });
  crm(['demo', '--keep', join(data, 'crm.db'), '--json'], {
    env: { PATH: process.env['PATH'], HOME: demo, CRM_NOW: NOW, TZ: 'Europe/Madrid' },
  });
  const screens = new Map<string, string>();
  // The books are apart, so both play at once; the screens of each in their order.
  const play = async (kind: string, folder: string): Promise<void> => {
    for (const screen of screensOf(page).filter((one) => one.kind === kind)) {
      screens.set(screen.text, await played(screen, folder));
    }
  };
  await Promise.all([play('demo', demo), play('', own)]);
  return screens;
}

/** As the overview has them: the everyday ones, then noun by noun. */
function namesInOrder(): readonly string[] {
  const everyday = help.groups.flatMap(({ names }) => names);
  const nouns = Object.keys(VERBS).filter(
    (name) => !everyday.some((short) => (SHORT[short] ?? short) === name),
  );
  return [...everyday, ...nouns.toSorted((a, b) => a.localeCompare(b))];
}

async function rowOf(name: string): Promise<string> {
  const full = SHORT[name] ?? name;
  const verb = (await VERBS[full]?.())?.default;
  const { usage = '', summary = '' } = help.verbs[full] ?? {};
  const flags = (verb?.flags ?? []).map((flag) => `\`${longName(flag)}\``).join(' ');
  const also = full === name ? '' : ` (\`crm ${full}\`)`;
  return `| \`crm ${`${name} ${usage}`.trim().replaceAll('|', '\\|')}\` | ${summary}${also} | ${flags} |`;
}
