/** The canvas in the colours of the program: read from the CSS tokens, again when light turns dark or the language changes the font. */
import { useEffect, useState } from 'react';
import type { Theme } from '@glideapps/glide-data-grid';

export type Token =
  | 'bg'
  | 'surface'
  | 'sunken'
  | 'line'
  | 'line-strong'
  | 'ink'
  | 'muted'
  | 'faint'
  | 'accent'
  | 'accent-soft'
  | 'on-accent'
  | 'on-chip'
  | 'warn'
  | 'warn-soft'
  | 'bad'
  | 'bad-soft'
  | 'up'
  | 'down'
  | 'other';
export type Tokens = Readonly<Record<Token, string>>;

export interface GridTheme {
  readonly tokens: Tokens;
  readonly font: string;
  readonly glide: Partial<Theme>;
  /** Row numbers and other cells that are not data. */
  readonly aside: Partial<Theme>;
  readonly strong: Partial<Theme>;
}

const tokensFrom = (read: (name: Token) => string): Tokens => ({
  bg: read('bg'),
  surface: read('surface'),
  sunken: read('sunken'),
  line: read('line'),
  'line-strong': read('line-strong'),
  ink: read('ink'),
  muted: read('muted'),
  faint: read('faint'),
  accent: read('accent'),
  'accent-soft': read('accent-soft'),
  'on-accent': read('on-accent'),
  'on-chip': read('on-chip'),
  warn: read('warn'),
  'warn-soft': read('warn-soft'),
  bad: read('bad'),
  'bad-soft': read('bad-soft'),
  up: read('up'),
  down: read('down'),
  other: read('other'),
});

function themeOf(element: Element): GridTheme {
  const style = getComputedStyle(element);
  const tokens = tokensFrom(name => style.getPropertyValue(`--${name}`).trim() || '#888');
  const font = style.fontFamily || 'sans-serif';
  return {
    tokens,
    font,
    glide: glideTheme(tokens, font),
    aside: { bgCell: tokens.sunken, textDark: tokens.muted, baseFontStyle: '12px' },
    strong: { baseFontStyle: '600 13px' },
  };
}

const glideTheme = (tokens: Tokens, font: string): Partial<Theme> => ({
  accentColor: tokens.accent,
  accentFg: tokens['on-accent'],
  accentLight: translucent(tokens.accent, 0.12),
  textDark: tokens.ink,
  textMedium: tokens.muted,
  textLight: tokens.muted,
  textHeader: tokens.muted,
  textHeaderSelected: tokens['on-accent'],
  textGroupHeader: tokens.muted,
  bgCell: tokens.surface,
  bgCellMedium: tokens.sunken,
  bgHeader: tokens.sunken,
  bgHeaderHasFocus: tokens['accent-soft'],
  bgHeaderHovered: tokens['accent-soft'],
  bgSearchResult: tokens['warn-soft'],
  borderColor: tokens.line,
  horizontalBorderColor: tokens.line,
  headerBottomBorderColor: tokens['line-strong'],
  drilldownBorder: tokens['line-strong'],
  linkColor: tokens.accent,
  resizeIndicatorColor: tokens.accent,
  cellHorizontalPadding: 8,
  cellVerticalPadding: 3,
  headerFontStyle: '600 12px',
  baseFontStyle: '13px',
  markerFontStyle: '12px',
  editorFontSize: '13px',
  fontFamily: font,
});

/** `#rrggbb` or `#rgb` as a see-through colour, so that a selection lets marks show. */
export function translucent(color: string, alpha: number): string {
  const hex = color.replace('#', '');
  const full = hex.length === 3 ? [...hex].map(sign => sign + sign).join('') : hex;
  const [red, green, blue] = [0, 2, 4].map(at => Number.parseInt(full.slice(at, at + 2), 16));
  return `rgba(${red ?? 0}, ${green ?? 0}, ${blue ?? 0}, ${alpha})`;
}

const themeNow = (): GridTheme => themeOf(document.body);

/** The tokens are the page's: read before the grid stands in it, so that the canvas comes with its first render. */
export function useGridTheme(): GridTheme {
  const [theme, setTheme] = useState(themeNow);
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(themeNow));
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, []);
  return theme;
}
