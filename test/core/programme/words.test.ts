import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/core/programme/words.ts';

describe('a text in several languages', () => {
	it('is told in the language asked for', () => {
		expect(inLanguage({ en: 'Media', fr: 'Médias' }, 'fr', 'en')).toEqual({ text: 'Médias', language: 'fr' });
	});

	it('is told in English when there is nothing better', () => {
		expect(inLanguage({ es: 'Medios', en: 'Media' }, 'ru', 'es')).toEqual({ text: 'Media', language: 'en' });
	});

	it('is told in the language of its file before any other', () => {
		expect(inLanguage({ fr: 'Médias', es: 'Medios' }, 'ru', 'es')).toEqual({
			text: 'Medios',
			language: 'es',
		});
	});

	it('is told in what it has', () => {
		expect(inLanguage({ fr: 'Médias' }, 'ru', 'es')).toEqual({ text: 'Médias', language: 'fr' });
	});

	it('is in the language of its file when it is plain', () => {
		expect(inLanguage('Medios', 'ru', 'es')).toEqual({ text: 'Medios', language: 'es' });
	});
});
