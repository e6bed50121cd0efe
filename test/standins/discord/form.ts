/** Reads a request's body by its form, or refuses it with the place of each fault. */

import type { z } from 'zod';
import { refuse } from './refusal.ts';

export function read<S extends z.ZodType>(form: S, body: unknown): z.output<S> {
	const result = form.safeParse(body);
	if (!result.success) throw refuse.malformed(result.error);
	return result.data;
}
