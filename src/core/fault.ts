/**
 * What went wrong, for a program by its code and for a person by its sentence.
 *
 * Only the unexpected is a fault. What may happen on any good day (no such code, three people of one
 * name) is a value of the type that tells it.
 */

export type FaultCode =
	| 'config-invalid'
	| 'content-invalid'
	| 'usage'
	| 'unreachable'
	| 'refused'
	| 'port-taken'
	| 'store-unreadable';

export class Fault extends Error {
	override readonly name = 'Fault';
	readonly code: FaultCode;

	/** `message` says what happened, where, and what to do, in sentences for the person who repairs it. */
	constructor(code: FaultCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}
