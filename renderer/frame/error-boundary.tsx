/** A bug in one screen does not take the window with it: all data is on disk, and the way out is one button. */
import { Component, type ReactNode } from 'react';
import { sheetPlace } from '../place/place';
import { go } from '../place/use-place';
import { wordsNow } from '../words';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const leave = (): void => {
      this.setState({ crashed: false });
      go(sheetPlace('client'));
    };
    return (
      <div className="empty" role="alert">
        <p>{wordsNow('shell:crashed')}</p>
        <button type="button" className="btn" onClick={leave}>
          {wordsNow('shell:to-clients')}
        </button>
      </div>
    );
  }
}
