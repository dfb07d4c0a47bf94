/** Appointments are made, moved and taken back among the days that follow from the sheets. */
import { expect } from '@playwright/test';
import { journey } from '../pages/app';
import { CalendarModel } from '../pages/calendar';

journey(
  '[T35] an appointment is made by key, moved by dragging, and undone; a birthday opens its client',
  async ({ sanbiao }) => {
    await sanbiao.prefer({ permitted: true });
    await sanbiao.menu('book-sample');
    const { page } = sanbiao;
    await page.getByRole('navigation').waitFor();
    const calendar = new CalendarModel(page);
    await calendar.open();
    await calendar.make('拜訪測試');
    const chip = calendar.chip('拜訪測試');
    await expect(chip).toHaveCount(1);
    const before = await chip.boundingBox();
    const top = before?.y ?? 0;
    await calendar.dragByWeeks('拜訪測試', top < 300 ? 1 : -1);
    await expect(async () => {
      const after = await chip.boundingBox();
      expect(Math.abs((after?.y ?? top) - top)).toBeGreaterThan(40);
    }).toPass();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(chip).toHaveCount(0);
    await page.locator('.cal-birthday').first().click();
    await expect(page.locator('.cal-board')).toHaveCount(0);
    expect(sanbiao.complaints).toEqual([]);
  },
);
