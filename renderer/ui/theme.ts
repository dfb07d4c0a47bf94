/** Mantine, made dense and calm once for all screens, by the names of its components; its colours come from mantine.css. */
import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

const extraSmall = { defaultProps: { size: 'xs' } } as const;

export const theme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'sm',
  fontFamily: 'var(--font)',
  focusRing: 'auto',
  variantColorResolver: input => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  components: {
    Button: extraSmall,
    TextInput: extraSmall,
    Textarea: extraSmall,
    NumberInput: extraSmall,
    Select: { defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } },
    MultiSelect: extraSmall,
    TagsInput: extraSmall,
    Checkbox: extraSmall,
    Switch: extraSmall,
    SegmentedControl: extraSmall,
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } },
  },
});
