import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './program.ts';

/** Files that other programs wrote: beside the repository, not in it. */
export const CORPORA = join(ROOT, '../shared/corpora');

/** The paths of the files of one kind, in order; none where they are not there. */
export const corpus = (kind: string): readonly string[] =>
  existsSync(join(CORPORA, kind))
    ? readdirSync(join(CORPORA, kind))
        .toSorted()
        .map((name) => join(CORPORA, kind, name))
    : [];
