import { InputError } from '@backstage/errors';
import type { Request } from 'express';

const MOST = 50;

/**
 * The part of a list that `?page` and `?limit` ask for, as Gitea counts: from
 * page 1, 50 at most.
 *
 * @throws InputError for what is no positive whole number
 */
export function pageOf<T>(req: Request, all: readonly T[]): T[] {
  const page = numberOf(req, 'page', 1);
  const limit = Math.min(numberOf(req, 'limit', MOST), MOST);
  return all.slice((page - 1) * limit, page * limit);
}

function numberOf(req: Request, name: string, otherwise: number): number {
  const value = req.query[name] ?? otherwise;
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InputError(`/${name} must be a whole number from 1`);
}
