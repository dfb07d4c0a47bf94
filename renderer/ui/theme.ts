/** Mantine, made dense and calm once for all screens; its colours come from mantine.css. */
import {
  Button,
  Checkbox,
  createTheme,
  defaultVariantColorsResolver,
  Menu,
  MultiSelect,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

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
    Button: Button.extend(extraSmall),
    TextInput: TextInput.extend(extraSmall),
    Textarea: Textarea.extend(extraSmall),
    NumberInput: NumberInput.extend(extraSmall),
    Select: Select.extend({ defaultProps: { size: 'xs', allowDeselect: false, checkIconPosition: 'right' } }),
    MultiSelect: MultiSelect.extend(extraSmall),
    TagsInput: TagsInput.extend(extraSmall),
    Checkbox: Checkbox.extend(extraSmall),
    Switch: Switch.extend(extraSmall),
    SegmentedControl: SegmentedControl.extend(extraSmall),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 80 } } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: { duration: 80 }, withInitialFocusPlaceholder: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } }),
  },
});
