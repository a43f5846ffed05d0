import { CrmError, isCrmError, type Problem } from '../errors.ts';

/** The problem that the system's refusal of a path is, with the system's error as its cause. */
export function fileProblem(error: unknown, path: string): CrmError {
  if (isCrmError(error)) return error;
  return new CrmError(problemOf(error as NodeJS.ErrnoException, path), { cause: error });
}

function problemOf({ code, message }: NodeJS.ErrnoException, path: string): Problem {
  switch (code) {
    case 'ENOENT':
      return { is: 'file-missing', path };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { is: 'read-only', path };
    case 'ENOSPC':
    case 'EDQUOT':
      return { is: 'disk-full', path };
    default:
      return { is: 'cannot-open', path, why: message };
  }
}

/** Makes a folder for a file: as `onPath`, but where it cannot be made, it is not the file that is missing. */
export const makingPath = <T>(path: string, act: () => T): T =>
  onPath(path, () => {
    try {
      return act();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') throw error;
      throw new CrmError({ is: 'cannot-open', path, why: message }, { cause: error });
    }
  });

/** Does something with a path; what the system refuses is thrown as a `CrmError`. */
export function onPath<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fileProblem(error, path);
  }
}
