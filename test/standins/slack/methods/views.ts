/** views.*: a modal opens with the trigger of what a member just did, and each trigger opens one. */

import { z } from 'zod';
import { View } from '../view.ts';
import type { Workspace } from '../workspace.ts';
import { type Methods, refuse } from './result.ts';

export function viewMethods(workspace: Workspace): Methods {
	const used = new Set<string>();
	return {
		'views.open': ({ trigger_id = '', view = '{}' }) => {
			if (!/^trigger-\d+$/u.test(trigger_id)) return refuse('invalid_trigger_id');
			if (used.has(trigger_id)) return refuse('exchanged_trigger_id');
			used.add(trigger_id);
			const parsed = View.safeParse(JSON.parse(view));
			if (!parsed.success) {
				workspace.complaints.push(`invalid view: ${z.prettifyError(parsed.error)}`);
				return refuse('invalid_arguments');
			}
			workspace.open(parsed.data);
			return { ok: true, view: { id: `V0VIEW${workspace.views.length}`, ...parsed.data } };
		},
	};
}
