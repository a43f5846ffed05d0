import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { SHORT, VERBS } from '../../src/commands/verbs.ts';
import { manualOf } from '../../src/locale/manuals.ts';
import { bold, roff, roffLine, roffProse } from '../../src/render/roff.ts';
import { freshBook, ROOT } from '../support/program.ts';

const PAGES = { en: join(ROOT, 'dist/man/crm.1'), es: join(ROOT, 'dist/man/es/crm.1') };

const groff = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'groff'))
  .find((path) => existsSync(path));

beforeAll(() => {
  if (groff === undefined)
    process.stderr.write('\nNOT TESTED: groff is not on this machine. Install it to test the man page.\n');
});

/** What `man` would print of it on a wide screen, without bold; whatever groff finds fault with. */
function printed(page: string): { readonly text: string; readonly faults: string } {
  const { stdout, stderr } = spawnSync(
    groff ?? '',
    ['-man', '-Tutf8', '-ww', '-P-cbou', '-rLL=300n', '-rLT=300n'],
    { input: page, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' } },
  );
  return { text: stdout, faults: stderr };
}

describe.each(['en', 'es'] as const)('the man page in %s', async (language) => {
  const page = readFileSync(PAGES[language], 'utf8');
  const manual = await manualOf(language);

  test('is the one that the build wrote, and crm help --man prints', () => {
    const book = freshBook();
    expect(book.crm(['help', '--man', '--lang', language])).toEqual({ code: 0, out: page, err: '' });
  });

  test('has every command, every flag and every topic', async () => {
    const flags = await Promise.all(
      Object.entries(VERBS).map(async ([name, door]) => ({ name, flags: (await door()).default.flags })),
    );
    const lines = page.split('\n');
    const missing = flags.flatMap(({ name, flags: own }) => {
      const brief = Object.keys(SHORT).find((one) => SHORT[one] === name) ?? name;
      const at = lines.findIndex(
        (line) => line.startsWith(`${bold(`crm ${brief}`)} `) || line === bold(`crm ${brief}`),
      );
      const end = lines.indexOf('.RE', at);
      const part = at < 0 ? [] : lines.slice(at, end);
      return [
        ...(part.length === 0 || !page.includes(bold(`crm ${name}`)) ? [name] : []),
        ...own.filter((flag) => !part.includes(bold(flag))).map((flag) => `${name} ${flag}`),
      ];
    });
    expect(missing).toEqual([]);
    const everywhere = Object.keys(manual.everywhere).filter((flag) => !lines.includes(bold(flag)));
    const topics = Object.keys(manual.topics).filter(
      (name) => !page.includes(`.SH "${roff(name.toLocaleUpperCase())}: `),
    );
    expect([everywhere, topics]).toEqual([[], []]);
  });

  test('is ASCII, and begins no line with a dot but its requests', () => {
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
    const requests = /^\.(?:TH|SH|SS|TP|PP|RS|RE|nf|fi|nh|na)(?: |$)/;
    expect(page.split('\n').filter((line) => /^[.']/.test(line) && !requests.test(line))).toEqual([]);
  });

  test.runIf(groff !== undefined)(
    'is read by groff without a warning, and every example comes out whole',
    () => {
      const { text, faults } = printed(page);
      expect(faults).toBe('');
      const lines = text.split('\n').map((line) => line.trim());
      const examples = Object.values(manual.verbs).flatMap((verb) => verb.examples);
      expect(examples.length).toBeGreaterThan(80);
      expect(examples.filter((example) => !lines.includes(example))).toEqual([]);
    },
  );
});

describe('text for man', () => {
  test('has its marks escaped', () => {
    expect(roffLine('.profile -x')).toBe('\\&.profile \\-x');
    expect(roff('a\\b "c" \'d\' `e` ~ ^')).toBe('a\\eb \\(dqc\\(dq \\(aqd\\(aq \\(gae\\(ga \\(ti \\(ha');
    expect(roff('añil 😀…')).toBe('a\\[u00F1]il \\[u1F600]\\[u2026]');
    expect(roffProse('say `crm due -i` twice')).toBe('say \\fBcrm due \\-i\\fR twice');
    expect(bold('')).toBe('');
  });

  test.runIf(groff !== undefined)('comes out as it went in', () => {
    const hostile = [
      ".'leading dot and quote",
      "'leading quote",
      '--flag <a,...> [b]',
      'back\\slash \\fB \\n',
      '"quoted" `ticks` ~/x ^y',
      'Ana Pérez, Íñigo… «sí» 4 €',
      '%d $EDITOR {{ contact.first }} {% if x %}',
    ];
    const { text, faults } = printed(
      `.TH X 1 "" "" ""\n.SH X\n.nf\n${hostile.map(roffLine).join('\n')}\n.fi\n`,
    );
    expect(faults).toBe('');
    const lines = text.split('\n').map((line) => line.trim());
    expect(hostile.filter((line) => !lines.includes(line))).toEqual([]);
  });

  test('is found by npm, which puts it where man looks', () => {
    const { man } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly man: string };
    expect(existsSync(join(ROOT, man))).toBe(true);
  });
});
