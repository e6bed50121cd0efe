/**
 * Who may see the pages, and what a browser may do with them.
 *
 * A server on the loopback address trusts the person at the machine. A web page elsewhere could reach it
 * all the same by letting its own name point to 127.0.0.1, so there the Host header must name this machine.
 */

import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Everything comes from this server: no inline code, no frames, no strangers. */
export const guardedPages: MiddlewareHandler = secureHeaders({
	contentSecurityPolicy: {
		defaultSrc: ["'none'"],
		scriptSrc: ["'self'"],
		styleSrc: ["'self'"],
		imgSrc: ["'self'"],
		connectSrc: ["'self'"],
		formAction: ["'self'"],
		baseUri: ["'none'"],
		frameAncestors: ["'none'"],
	},
	xFrameOptions: 'DENY',
	/** Whether a domain is HTTPS for good is the operator's to say, at the proxy that holds the certificate. */
	strictTransportSecurity: false,
});

export function onlyThisMachine(host: string): MiddlewareHandler {
	if (!isLoopback(host)) return (_, next) => next();
	return async (context, next) => {
		if (isLoopback(new URL(context.req.url).hostname)) return next();
		return context.text(
			'Emcee answers this machine only: open it under localhost, or set HOST for others.\n',
			421,
		);
	};
}

function isLoopback(host: string): boolean {
	return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
