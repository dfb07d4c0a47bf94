/** Small PDF files as programs write them: Latin text in a standard font, Chinese in a font that is named and not embedded. */

interface PdfWish {
  /** One page each. */
  readonly pages: readonly string[];
  /** The Chinese font is named with its table of codes only, as bank systems of Taiwan and the mainland do. */
  readonly font?: 'latin' | 'traditional' | 'simplified';
  /** Runs when the file is opened in a viewer that lets it. */
  readonly script?: string;
  /** Nobody knows the password. */
  readonly locked?: true;
}

const chinese = {
  traditional: { name: 'MSung-Light', codes: 'UniCNS-UTF16-H', ordering: 'CNS1' },
  simplified: { name: 'STSong-Light', codes: 'UniGB-UTF16-H', ordering: 'GB1' },
} as const;

export function aPdf({ pages, font = 'latin', script, locked }: PdfWish): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const [catalog, tree] = [add(''), add('')];
  const typeface = add(font === 'latin' ? '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>' : '');
  if (font !== 'latin') {
    const { name, codes, ordering } = chinese[font];
    const info = `<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>`;
    const described = add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>`,
    );
    const descendant = add(
      `<</Type/Font/Subtype/CIDFontType0/BaseFont/${name}/CIDSystemInfo ${info}/FontDescriptor ${described} 0 R/DW 1000>>`,
    );
    objects[typeface - 1] =
      `<</Type/Font/Subtype/Type0/BaseFont/${name}-${codes}/Encoding/${codes}/DescendantFonts[${descendant} 0 R]>>`;
  }
  const kids = pages.map(text => {
    const drawn = `BT /F1 28 Tf 60 740 Td ${font === 'latin' ? `(${text})` : `<${utf16(text)}>`} Tj ET`;
    const content = add(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F1 ${typeface} 0 R>>>>>>`,
    );
  });
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map(kid => `${kid} 0 R`).join(' ')}]>>`;
  const action = script === undefined ? '' : `/OpenAction<</S/JavaScript/JS(${script})>>`;
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R${action}>>`;
  const lock = `<</Filter/Standard/V 1/R 2/P -4/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`;
  const guard = locked === true ? `/Encrypt ${add(lock)} 0 R/ID[<00><00>]` : '';
  return written(objects, `/Root ${catalog} 0 R${guard}`);
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

function written(objects: readonly string[], trailer: string): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const lines = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`;
  text += `trailer\n<</Size ${objects.length + 1}${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
