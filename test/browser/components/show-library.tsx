import { ToastHost } from '../../../components/toast-host'
import { WithRecord } from '../../../components/with-record'
import { Library } from '../../../entrypoints/library/library'
import { type OnRecordDatabase, openDatabase } from '../../../storage'
import { show } from './surface'

/** Shows the library on a record, at a place of its own ("#/speakers"), in a frame as large as a window. */
export function showLibrary(db: OnRecordDatabase, hash = '#/', open = () => openDatabase(db.name)): HTMLElement {
  location.hash = hash
  const place = show(
    <WithRecord open={open}>
      <Library />
      <ToastHost />
    </WithRecord>,
  )
  place.style.cssText = 'display:block; height:600px; width:1000px; overflow:hidden'
  return place
}
