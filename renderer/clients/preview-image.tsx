/** A picture, fitted to the room there is and zoomed from there. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words';
import { PreviewScroll } from './preview-scroll';
import { PreviewTrouble } from './preview-trouble';
import { ZoomButtons, useZoom } from './preview-zoom';

interface PreviewImageProps {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

export function PreviewImage({ bytes, type, name }: PreviewImageProps) {
  const t = useWords();
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, type]);
  const [damaged, setDamaged] = useState(false);
  const { zoom, ...zooming } = useZoom();
  if (damaged) return <PreviewTrouble text={t('preview:damaged', { file: name })} />;
  const size = { width: `${zoom * 100}%`, height: `${zoom * 100}%` };
  return (
    <>
      <div className="preview-tools" role="group" aria-label={t('preview:zoom')}>
        <ZoomButtons zoom={zoom} {...zooming} />
      </div>
      <PreviewScroll kind="picture" label={t('preview:content')}>
        <img ref={picture} alt={t('preview:picture', { file: name })} style={size} onError={() => setDamaged(true)} />
      </PreviewScroll>
    </>
  );
}
