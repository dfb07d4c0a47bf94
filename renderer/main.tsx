/** Stub until the shell is there. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root) createRoot(root).render(<main>Sanbiao</main>);
