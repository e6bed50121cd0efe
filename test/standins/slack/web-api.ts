/** The methods of the Web API that Emcee uses: https://docs.slack.dev/reference/methods */

import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { peopleMethods } from './methods/people.ts';
import { type Arguments, type Methods, type Result, refuse } from './methods/result.ts';
import { viewMethods } from './methods/views.ts';
import { TOKENS, type Workspace } from './workspace.ts';

export type { Arguments, Result } from './methods/result.ts';

export type WebApi = (method: string, token: string, args: Arguments) => Result;

/** `link` gives the address of a new Socket Mode connection. */
export function createWebApi(workspace: Workspace, link: () => string): WebApi {
	const app: Methods = { 'apps.connections.open': () => ({ ok: true, url: link() }) };
	const bot: Methods = {
		...peopleMethods(workspace),
		...conversationMethods(workspace),
		...chatMethods(workspace),
		...viewMethods(workspace),
	};

	return (method, token, args) => {
		const known = app[method] ?? bot[method];
		if (!known) return refuse('unknown_method');
		if (token === '') return refuse('not_authed');
		if (token !== TOKENS.bot && token !== TOKENS.app) return refuse('invalid_auth');
		if ((token === TOKENS.app) !== method in app) return refuse('not_allowed_token_type');
		return known(args);
	};
}
