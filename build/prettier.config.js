/** How code is laid out; nobody discusses it. */
export default { printWidth: 120, singleQuote: true, arrowParens: 'avoid' };
