/** How Discord says no: a status, a code of its own, and for a malformed body the place of each fault. */

import type { ZodError } from 'zod';

export class Refusal extends Error {
	readonly status: number;
	readonly code: number;
	readonly errors: unknown;

	constructor(status: number, code: number, message: string, errors?: unknown) {
		super(message);
		this.status = status;
		this.code = code;
		this.errors = errors;
	}

	body(): unknown {
		return { message: this.message, code: this.code, errors: this.errors };
	}
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const refuse = {
	unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
	notFound: () => new Refusal(404, 0, '404: Not Found'),
	unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
	unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
	unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
	unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
	unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
	unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
	alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
	missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
	emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
	notTheAuthor: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
	closedDirectMessages: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
	missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
	expiredToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
	malformed: (error: ZodError) => new Refusal(400, 50035, 'Invalid Form Body', nested(error)),
};

type Nested = { [step: string]: Nested | { code: string; message: string }[] };

/** A fault at `embeds[0].title` stands in `errors.embeds.0.title._errors`. */
function nested(error: ZodError): Nested {
	const root: Nested = {};
	for (const { path, code, message } of error.issues) {
		const place = path.map(String).reduce(stepInto, root);
		const here = place._errors;
		place._errors = [...(Array.isArray(here) ? here : []), { code, message }];
	}
	return root;
}

function stepInto(place: Nested, step: string): Nested {
	const known = place[step];
	if (known && !Array.isArray(known)) return known;
	const fresh: Nested = {};
	place[step] = fresh;
	return fresh;
}
